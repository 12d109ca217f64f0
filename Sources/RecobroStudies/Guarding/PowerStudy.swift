// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Whether a shift of the printed minimum detectable effect is found with the printed power of 0.9.
///
/// Each run takes two independent samples of 500 pairs without a shift: the first prints the effect, the second is
/// made worse by it and tested. Both parts of the promise are so measured, also that the effect is estimated.
struct PowerStudy: Study {
  static let replications = 500
  /// The printed power, give or take two points.
  private static let bar = Bar(low: 0.88, high: 0.92)

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    for design in [OutcomeShift.Design.paired, .independent] {
      let source = NormalSource(design: design)
      tell(try await Self.power("normal values, \(design.rawValue)", of: source, settings))
    }
    let pools = try await SimulatedPools(settings)
    for design in [OutcomeShift.Design.paired, .independent] {
      let source = pools.source(design)
      tell(try await Self.power("simulated values, \(design.rawValue)", of: source, settings))
    }
  }

  private static func power(
    _ title: String, of source: some NullSource, _ settings: StudySettings
  ) async throws -> Finding {
    let name = "power at the detectable effect, \(title), R = \(replications)"
    let runs = try await Parallel.map(settings.powerRuns, threads: settings.threads) {
      var chance = Chance(seed: settings.seed, study: name, experiment: $0)
      return detections(source, &chance)
    }
    // Metrics of a run share its replications, so that the error is that between runs.
    let means = Moments(runs.map { found in Double(found.count { $0 }) / Double(found.count) })
    return Finding(
      name, share: means.mean ?? .nan, standardError: means.standardError ?? .nan, bar: bar,
      detail: range(runs, source.metrics.map(\.name)))
  }

  /// For each metric whether the effect that the first sample prints is found in the second.
  private static func detections(_ source: some NullSource, _ chance: inout Chance) -> [Bool] {
    let level = FalseAlarms(tests: source.metrics.count).level
    let printed = source.sample(replications, &chance)
    let tested = source.sample(replications, &chance)
    return source.metrics.indices.map { metric in
      let direction = source.metrics[metric].direction
      let sign = direction == .higherIsBetter ? -1.0 : 1
      guard
        let effect = source.shift(metric, in: printed, by: 0)?
          .minimumDetectableEffect(level: level)
      else { return false }
      let shift = source.shift(metric, in: tested, by: sign * effect)
      return shift?.verdict(direction, level: level, margin: nil) == .worse
    }
  }

  /// The metrics with the least and the most power.
  private static func range(_ runs: [[Bool]], _ names: [String]) -> String {
    guard names.count > 1 else { return "" }
    let powers = names.indices.map { metric in
      Double(runs.count { $0[metric] }) / Double(runs.count)
    }
    let order = names.indices.sorted { powers[$0] < powers[$1] }
    func text(_ metric: Int) -> String {
      "\((100 * powers[metric]).decimals(1))% \(names[metric])"
    }
    return "\(names.count) metrics from \(text(order[0])) to \(text(order[order.count - 1]))"
  }
}
