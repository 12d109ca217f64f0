// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// A reader of what users write, with what must hold for any input.
enum FuzzTarget: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Scenario files.
  case scenario
  /// CSV files of portfolios.
  case csv
  /// Arguments of `--set`, one a line.
  case set
  /// A text in the place of every value that has a grammar of its own.
  case grammar
  /// `manifest.json` of run folders.
  case manifest
  /// Whole runs: the file of a scenario, then arguments of `--set`, one a line.
  case run

  /// Those that only read.
  static let readers = allCases.filter { $0 != .run }

  /// What is wrong with the way an input was taken; nil when all is well.
  func complaint(about input: [UInt8]) -> String? {
    switch self {
    case .scenario: ScenarioCheck(bytes: input).complaint
    case .set: ScenarioCheck(bytes: Seeds.plain, overrides: Self.lines(input)).complaint
    case .grammar: GrammarCheck(text: input).complaint
    case .csv: PortfolioCheck(bytes: input).complaint
    case .manifest: ManifestCheck(bytes: input).complaint
    case .run:
      RunCheck(
        lines: input.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      ).complaint
    }
  }

  /// What inputs are made from.
  var seeds: [[UInt8]] {
    switch self {
    case .scenario: Seeds.scenarios
    case .csv: Seeds.portfolios
    case .set: Seeds.settings
    case .grammar: Seeds.values
    case .manifest: Seeds.manifests
    case .run: []
    }
  }

  private static func lines(_ input: [UInt8]) -> [String] {
    input.split(separator: 0x0A).prefix(8).map { String(decoding: $0, as: UTF8.self) }
  }
}
