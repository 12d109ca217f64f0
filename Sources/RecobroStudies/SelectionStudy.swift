// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Whether selections find the best, on normal systems of correlation ½ that share their luck.
///
/// Differences have variance 1. With a lead of exactly δ over all others, the hardest case in which the guarantee of a
/// selection holds, Kim and Nelson's procedure must be right with its level.
struct SelectionStudy: Study {
  private static let lead = 0.25

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    for systems in [2, 5, 10] { tell(try await Self.kimNelson(systems, settings)) }
    for systems in [2, 5, 10] { tell(try await Self.subset(systems, settings)) }
  }

  private static func kimNelson(
    _ systems: Int, _ settings: StudySettings
  ) async throws -> Finding {
    let name = "Kim-Nelson selects the best of \(systems)"
    let runs = try await Parallel.map(settings.experiments, threads: settings.threads) {
      var chance = Chance(seed: settings.seed, study: name, experiment: $0)
      var selection = try KimNelson(systems: systems, indifference: lead, maximum: 100_000)
      while case .proceed = selection.decision { selection.add(row(systems, lead, &chance)) }
      return (isRight: selection.decision == .selected(0), used: selection.replications)
    }
    let used = SortedSample(runs.map { Double($0.used) }).quantile(0.5) ?? .nan
    return Finding(
      name, successes: runs.count(where: \.isRight), of: runs.count, bar: .atLeast(0.95),
      detail: "median of \(used.formatted) replications")
  }

  /// All systems alike: every one of them is best, and the first must stay.
  private static func subset(_ systems: Int, _ settings: StudySettings) async throws -> Finding {
    let name = "subset loses the best of \(systems), R = 30"
    let isLost = try await Parallel.map(settings.experiments, threads: settings.threads) {
      var chance = Chance(seed: settings.seed, study: name, experiment: $0)
      let rows = (0..<30).map { _ in row(systems, 0, &chance) }
      let values = (0..<systems).map { system in rows.map { $0[system] } }
      return !SubsetSelection(values).contenders().contains(0)
    }
    return Finding(
      name, successes: isLost.count { $0 }, of: isLost.count, bar: Bar(low: nil, high: 0.05))
  }

  private static func row(_ systems: Int, _ lead: Double, _ chance: inout Chance) -> [Double?] {
    let common = chance.normal()
    let scale = 0.5.squareRoot()
    return (0..<systems).map { system in
      scale * (common + chance.normal()) + (system == 0 ? lead : 0)
    }
  }
}
