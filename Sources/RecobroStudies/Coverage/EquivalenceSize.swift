// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// How often two one-sided tests at 5 % call equivalent what differs by exactly the margin.
enum EquivalenceSize {
  private static let bar = Bar(low: nil, high: 0.05)

  static func measure(_ settings: StudySettings) async throws -> [Finding] {
    // At a margin of ten standard errors the size is 5 %, at two it is less: both tests must reject.
    [
      try await size("TOST size, R = 100, margin of 10 errors", margin: 1, settings),
      try await size("TOST size, R = 100, margin of 2 errors", margin: 0.2, settings),
    ]
  }

  private static func size(
    _ name: String, margin: Double, _ settings: StudySettings
  ) async throws -> Finding {
    let isEquivalent = try await Parallel.map(settings.experiments, threads: settings.threads) {
      var chance = Chance(seed: settings.seed, study: name, experiment: $0)
      let differences = Moments((0..<100).map { _ in margin + chance.normal() })
      return try EquivalenceTest(paired: differences, margin: margin)?.outcome == .equivalent
    }
    return Finding(
      name, successes: isEquivalent.count { $0 }, of: isEquivalent.count, bar: bar)
  }
}
