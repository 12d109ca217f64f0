// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What the intervals of rare events, rates and costs cover in the project's own scenarios.
///
/// An interval that is withheld covers nothing. The errors of one side are those of a line of `expect` whose bound is
/// the truth.
struct ScenarioCoverage: Study {
  /// A scenario, how many accounts it has, nil for its own, and how many replications the pool has.
  private struct Portfolio {
    let scenario: String
    let accounts: Int?
    let pool: Int
    var hasSeveralAccounts = false

    var name: String {
      [
        scenario, hasSeveralAccounts ? SeveralAccounts.name : nil,
        accounts.map { "\($0) accounts" },
      ].compactMap { $0 }.joined(separator: ", ")
    }

    /// Whether people have several accounts; in the file that is imported some have two.
    var isComposed: Bool { hasSeveralAccounts || scenario == "imported" }

    func wants(_ metric: String) -> Bool {
      words.contains { metric.contains($0) } || isComposed && composition.contains(metric)
    }

    var overrides: [String] {
      hasSeveralAccounts ? SeveralAccounts.overrides : []
    }
  }

  private static let portfolios = [
    Portfolio(scenario: "demo", accounts: 200, pool: 4_000),
    Portfolio(scenario: "demo", accounts: 200, pool: 4_000, hasSeveralAccounts: true),
    Portfolio(scenario: "minimal", accounts: 200, pool: 4_000),
    Portfolio(scenario: "reference-workload", accounts: 200, pool: 4_000),
    Portfolio(scenario: "uncertain-contact", accounts: 200, pool: 4_000),
    Portfolio(scenario: "imported", accounts: nil, pool: 2_000),
    Portfolio(scenario: "demo", accounts: 2_000, pool: 1_500),
    Portfolio(scenario: "demo", accounts: 2_000, pool: 1_500, hasSeveralAccounts: true),
    Portfolio(scenario: "uncertain-contact", accounts: 2_000, pool: 1_500),
  ]
  private static let lengths = [5, 10, 30]
  /// Of bands around whole curves, which are refused below 8.
  private static let curveLengths = [5, 8, 9, 10, 20, 30]
  private static let words = [
    "complaint", "opt_out", "ptp", "kept", "plan", "cost", "net_recovery", "vulnerable",
  ]
  /// What moves with how many accounts people have; measured for portfolios where that is chance, each by itself.
  private static let composition = [
    "contacts_per_account", "recovery_rate", "cost_per_account", "complaints_per_1000",
  ]

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    for portfolio in Self.portfolios {
      let (wantsMetrics, wantsCurves) = (
        settings.wants("\(portfolio.name), metrics"), settings.wants("\(portfolio.name), curves")
      )
      guard wantsMetrics || wantsCurves else { continue }
      let pool = try await ScenarioPool(
        portfolio.scenario, name: portfolio.name, accounts: portfolio.accounts,
        overrides: portfolio.overrides, replications: portfolio.pool, settings
      ) { portfolio.wants($0) }
      for length in wantsMetrics ? Self.lengths : [] {
        let trials = try await Self.trials(pool, length, settings)
        for finding in Self.findings(pool, length, trials) { tell(finding) }
        guard portfolio.isComposed else { continue }
        for finding in Self.compositionFindings(pool, length, trials) { tell(finding) }
      }
      for length in wantsCurves ? Self.curveLengths : [] {
        for challenger in pool.curves.indices {
          tell(try await Self.curve(pool, challenger, length, settings))
        }
      }
    }
  }

  /// What became of one measure's interval.
  private struct Count: Sendable {
    var below = 0
    var above = 0
    var withheld = 0
    var covered = 0

    var runs: Int { below + above + withheld + covered }
    /// The errors of the side that errs more.
    var oneSided: Int { max(below, above) }

    mutating func add(_ interval: ConfidenceInterval?, _ truth: Double) {
      guard let interval else {
        withheld += 1
        return
      }
      // What a sum of as many terms may be off by.
      let slack = 1e-12 * abs(truth)
      if interval.low > truth + slack {
        above += 1
      } else if interval.high < truth - slack {
        below += 1
      } else {
        covered += 1
      }
    }
  }

  private static func trials(
    _ pool: ScenarioPool, _ length: Int, _ settings: StudySettings
  ) async throws -> [Count] {
    let runs = try await Parallel.map(settings.scenarioRuns, threads: settings.threads) { run in
      var chance = Chance(seed: settings.seed, study: "\(pool.name) \(length)", experiment: run)
      let drawn = (0..<length).map { _ in chance.index(below: pool.replications) }
      return pool.measures.map { $0.run(drawn).interval() }
    }
    var counts = pool.measures.map { _ in Count() }
    for intervals in runs {
      for (index, interval) in intervals.enumerated() {
        counts[index].add(interval, pool.measures[index].truth)
      }
    }
    return counts
  }

  private static func findings(
    _ pool: ScenarioPool, _ length: Int, _ counts: [Count]
  ) -> [Finding] {
    let rows = Array(zip(pool.measures, counts))
    let common = rows.filter { 20 * $0.1.withheld <= $0.1.runs }
    let seldom = rows.filter { 20 * $0.1.withheld > $0.1.runs && $0.1.withheld < $0.1.runs }
    return [false, true].flatMap { isDifference -> [Finding] in
      let what = isDifference ? "differences" : "measures"
      let name = "\(pool.name), R = \(length), "
      return findings(common.filter { $0.0.isDifference == isDifference }, name, what)
    } + seldomFindings(seldom, "\(pool.name), R = \(length), ")
  }

  /// The least of a metric's measures and differences, over the strategies.
  private static func compositionFindings(
    _ pool: ScenarioPool, _ length: Int, _ counts: [Count]
  ) -> [Finding] {
    composition.compactMap { metric in
      let rows = zip(pool.measures, counts).filter { $0.0.metric == metric }
      return rows.min { $0.1.covered < $1.1.covered }.map { worst in
        Finding(
          "\(pool.name), R = \(length), \(metric): least coverage", successes: worst.1.covered,
          of: worst.1.runs, bar: .atLeast(0.93), detail: worst.0.name)
      }
    }
  }

  private static func findings(
    _ rows: [(ScenarioPool.Measure, Count)], _ name: String, _ what: String
  ) -> [Finding] {
    guard let worst = rows.min(by: { $0.1.covered < $1.1.covered }),
      let wrong = rows.max(by: { $0.1.oneSided < $1.1.oneSided })
    else { return [] }
    let runs = worst.1.runs
    let mean = Double(rows.reduce(0) { $0 + $1.1.covered }) / Double(rows.count * runs)
    return [
      Finding(
        "\(name)\(rows.count) \(what): least coverage", successes: worst.1.covered, of: runs,
        bar: .atLeast(0.93),
        detail: "\(worst.0.name), \(worst.1.withheld) withheld; mean \((100 * mean).formatted) %"),
      Finding(
        "\(name)\(rows.count) \(what): most errors of one side", successes: wrong.1.oneSided,
        of: runs, bar: Bar(low: nil, high: 0.025), detail: wrong.0.name),
    ]
  }

  /// Of what more than one run in twenty has no occasion at all, the runs that have one.
  private static func seldomFindings(
    _ rows: [(ScenarioPool.Measure, Count)], _ name: String
  ) -> [Finding] {
    rows.map { measure, count in
      Finding(
        name + measure.name, successes: count.covered, of: count.runs - count.withheld,
        bar: .atLeast(0.93), detail: "\(count.withheld) of \(count.runs) runs had no occasion")
    }
  }

  /// Whether the band of a difference of curves holds it on all days; refused where replications are too few.
  private static func curve(
    _ pool: ScenarioPool, _ challenger: Int, _ length: Int, _ settings: StudySettings
  ) async throws -> Finding {
    let rows = pool.curves[challenger]
    let truth = CurveEstimate(replications: rows).mean.map { $0 ?? .nan }
    let name = "\(pool.name), R = \(length), curve of difference \(challenger + 1)"
    let bands = try await Parallel.map(settings.scenarioRuns, threads: settings.threads) { run in
      var chance = Chance(seed: settings.seed, study: name, experiment: run)
      let drawn = (0..<length).map { _ in rows[chance.index(below: rows.count)] }
      let band = CurveBand(cumulative: drawn, resamples: 299, using: &chance)
      let isInside = zip(band.simultaneous, truth).allSatisfy { interval, value in
        interval.map { $0.low <= value + 1e-12 && value - 1e-12 <= $0.high } ?? false
      }
      return (isInside: isInside, needed: band.replicationsNeeded)
    }
    if let needed = bands.first?.needed {
      return Finding(
        name, count: 0, isExact: true, bar: .none, detail: "refused: needs \(needed)")
    }
    return Finding(
      name, successes: bands.count(where: \.isInside), of: bands.count, bar: .atLeast(0.93))
  }
}
