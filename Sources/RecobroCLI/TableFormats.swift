// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Results

/// The formats in which tables are written, as `csv,parquet`.
struct TableFormats: ExpressibleByArgument {
  /// The formats.
  let all: Set<TableFormat>

  /// CSV alone.
  static let csv = Self(all: [.csv])

  init(all: Set<TableFormat>) { self.all = all }

  /// Reads words separated by commas; unknown words give nil.
  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let formats = words.compactMap { TableFormat(rawValue: String($0)) }
    guard formats.count == words.count else { return nil }
    all = Set(formats)
  }

  var defaultValueDescription: String {
    TableFormat.allCases.filter(all.contains).map(\.rawValue).joined(separator: ",")
  }
}
