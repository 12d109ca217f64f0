// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Workbench

/// How often a gate claims a change when nothing has changed, and whether it finds one, by the sizes of the two runs.
///
/// Both runs of a check are drawn from stored pools of replications of the demo: every guarded metric, rare ones too, with missing
/// values where they are missing. A check claims where any of its metrics is better, worse or vanished. Sizes at which no shift can
/// be shown must leave every metric undecided that is not identical.
struct GateSizes: Study {
  private static let sizes: [GateSize] =
    [2, 3, 5, 8, 12, 15, 20, 30, 50, 100].map {
      GateSize(design: .paired, now: $0, before: $0)
    }
    + [
      (2, 2), (3, 3), (5, 5), (10, 10), (12, 12), (20, 20), (30, 30), (50, 50), (100, 100),
      (2, 100), (100, 2), (5, 100), (100, 5), (10, 100), (100, 10), (30, 100), (3, 30), (30, 3),
    ].map { GateSize(design: .independent, now: $0.0, before: $0.1) }

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    let wanted = Self.sizes.filter { settings.wants($0.name) }
    guard !wanted.isEmpty else { return }
    let pools = try await Self.pools(settings)
    let runs = max(2, settings.gateRuns)
    var all: [Check] = []
    for size in wanted {
      let checks = try await Parallel.map(runs, threads: settings.threads) {
        var chance = Chance(seed: settings.seed, study: "null, \(size.name)", experiment: $0)
        return Self.check(pools, size, &chance)
      }
      for finding in Self.findings(size.name, checks, pools) { tell(finding) }
      if !Self.isTooSmall(size, pools) { tell(try await Self.power(pools, size, settings)) }
      all += checks
    }
    for finding in Self.findings("all sizes", all, pools) { tell(finding) }
  }

  /// What a check in which nothing has changed came to.
  private struct Check: Sendable {
    /// The claims of the family of all metrics.
    var claims: [Int] = []
    /// The claims of gates of one metric each.
    var single = 0
    /// Metrics that passed or failed where the sizes could show nothing.
    var decided = 0
    /// The metrics that the baseline guards.
    var guarded = 0
  }

  private static func check(
    _ pools: SizePools, _ size: GateSize, _ chance: inout Chance
  ) -> Check {
    let draw = pools.draw(size, &chance)
    let (family, single) = (FalseAlarms(tests: pools.count).level, FalseAlarms(tests: 1).level)
    let cannotShow = isTooSmall(size, pools)
    var check = Check()
    for metric in 0..<pools.count {
      let (now, before) = pools.values(metric, draw)
      // What has fewer than two values is not guarded.
      guard before.count(where: { $0 != nil }) >= 2 else { continue }
      check.guarded += 1
      let verdict = verdict(now, before, size.design, family)
      if isClaim(verdict) { check.claims.append(metric) }
      if isClaim(Self.verdict(now, before, size.design, single)) { check.single += 1 }
      if cannotShow, verdict != .undecided, verdict != .identical { check.decided += 1 }
    }
    return check
  }

  private static func verdict(
    _ now: [Double?], _ before: [Double?], _ design: OutcomeShift.Design, _ level: ConfidenceLevel
  ) -> OutcomeShift.Verdict {
    guard let shift = OutcomeShift(now, from: before, design: design) else {
      return OutcomeShift.isLoss(of: now, from: before, level: level) ? .vanished : .undecided
    }
    return shift.verdict(.higherIsBetter, level: level, margin: nil)
  }

  private static func isClaim(_ verdict: OutcomeShift.Verdict) -> Bool {
    verdict == .better || verdict == .worse || verdict == .vanished
  }

  private static func isTooSmall(_ size: GateSize, _ pools: SizePools) -> Bool {
    OutcomeShift.isTooSmall(
      size.design, size.now, size.before, level: FalseAlarms(tests: pools.count).level)
  }

  private static func findings(
    _ name: String, _ checks: [Check], _ pools: SizePools
  ) -> [Finding] {
    let shares = Moments(
      checks.filter { $0.guarded > 0 }.map { Double($0.single) / Double($0.guarded) })
    return [
      Finding(
        "\(name): claims in \(checks.count) null checks of \(pools.count) metrics",
        count: checks.count { !$0.claims.isEmpty },
        bar: Bar(low: nil, high: Double(NullAlarms.limit(runs: checks.count)), allowance: 0),
        detail: Set(checks.flatMap(\.claims)).sorted().map(pools.name).joined(separator: ", ")),
      Finding(
        "\(name): claims of gates of one metric", share: shares.mean ?? .nan,
        standardError: shares.standardError ?? .nan, bar: Bar(low: nil, high: FalseAlarms.rate)),
      Finding(
        "\(name): metrics passed or failed at sizes that show nothing",
        count: checks.map(\.decided).reduce(0, +), isExact: true, bar: Bar(low: nil, high: 0)),
    ]
  }

  private static func pools(_ settings: StudySettings) async throws -> SizePools {
    var chance = Chance(seed: settings.seed, study: "gate sizes", experiment: 0)
    let overrides = [
      "portfolio.accounts=100", "replications=5000", "seed=\(chance.next() >> 11)",
    ]
    var pools: [[ReplicationSeries]] = []
    for change in [[], ["portfolio.frailty=0.6"]] {
      let file = try ScenarioFile(
        path: "\(settings.scenarios)/demo.yaml", overrides: overrides + change)
      let record = try await ScenarioRun(file).record(threads: settings.threads)
      pools.append(record.replications.filter { Baseline.isGuarded($0.metric) })
    }
    return SizePools(pools[0], pools[1])
  }
}

// MARK: - Power

extension GateSizes {
  /// How often a shift of the printed detectable effect is found, over metrics with a value in each replication.
  ///
  /// As in ``PowerStudy`` a first sample prints the effect, and a second is made worse by it.
  private static func power(
    _ pools: SizePools, _ size: GateSize, _ settings: StudySettings
  ) async throws -> Finding {
    let level = FalseAlarms(tests: pools.count).level
    let runs = try await Parallel.map(max(2, settings.powerRuns / 40), threads: settings.threads) {
      run -> Double in
      var chance = Chance(seed: settings.seed, study: "power, \(size.name)", experiment: run)
      let (printed, tested) = (pools.draw(size, &chance), pools.draw(size, &chance))
      let found = (0..<pools.count).compactMap { metric -> Bool? in
        isFound(pools, metric, printed, tested, size.design, level)
      }
      return Double(found.count { $0 }) / Double(found.count)
    }
    let shares = Moments(runs)
    return Finding(
      "\(size.name): power at the printed detectable effect", share: shares.mean ?? .nan,
      standardError: shares.standardError ?? .nan, bar: .none)
  }

  /// Nil for a metric with a missing value, or without spread.
  private static func isFound(
    _ pools: SizePools, _ metric: Int, _ printed: SizePools.Draw, _ tested: SizePools.Draw,
    _ design: OutcomeShift.Design, _ level: ConfidenceLevel
  ) -> Bool? {
    let first = pools.values(metric, printed)
    let second = pools.values(metric, tested)
    let all = first.now + first.before + second.now + second.before
    guard !all.contains(nil),
      let effect = OutcomeShift(first.now, from: first.before, design: design)?
        .minimumDetectableEffect(level: level), effect > 0
    else { return nil }
    let direction = pools.direction(metric)
    let sign = direction == .higherIsBetter ? -1.0 : 1
    let moved = second.now.map { $0.map { $0 + sign * effect } }
    let shift = OutcomeShift(moved, from: second.before, design: design)
    return shift?.verdict(direction, level: level, margin: nil) == .worse
  }
}
