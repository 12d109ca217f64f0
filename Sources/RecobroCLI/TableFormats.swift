// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// The formats in which a run folder's tables are written.
struct TableFormats: OptionSet, ExpressibleByArgument {
  let rawValue: Int

  static let csv = Self(rawValue: 1)
  static let parquet = Self(rawValue: 2)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Reads `csv,parquet`; unknown words give nil.
  init?(argument: String) {
    self = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      switch word {
      case "csv": insert(.csv)
      case "parquet": insert(.parquet)
      default: return nil
      }
    }
  }

  var defaultValueDescription: String { "csv" }
}
