// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Measures
import OutputAnalysis
import Results
import Testing
import Vocabulary

@testable import Workbench

/// No stored end lies where no value can.
@Suite struct PossibleEndsTests {
  private static let scenario = """
    version: 1
    name: ends
    horizon: 60 days
    currency: EUR
    seed: 3
    replications: 3
    portfolio:
      accounts: 4
      segments: { all: { balance: { lognormal: { median: 300, sigma: 1 } }, dpd: 3, vulnerable: 50% } }
    behavior: { baseline: 0.05 per day }
    channels:
      sms: { cost_per_attempt: 3, engagement: 40%, stimulus: 0.3 per day, opt_out: 40% }
      call: { cost_per_attempt: 9, converses: true, engagement: 50%, stimulus: 0.3 per day }
    strategies:
      none: { path: [] }
      busy:
        path:
          - { at: 1 dpd, every: 3 days, channel: sms }
          - { at: 2 dpd, every: 9 days, channel: call, offer: { promise: { within: 7 days, grace: 3 days } } }
    expect:
      - busy.recovery_rate <= 100%
      - busy.recovery_rate >= 0
      - busy.small_balance_rate >= 0
      - none.days_to_first_payment <= 60
      - busy.cost_per_account >= 0
      - busy.opt_outs_per_1000 <= 1000
      - busy.recovery_rate - none.recovery_rate >= -100%
      - busy.recovery_rate > 100%

    """

  private func record(_ overrides: [String]) async throws -> RunRecord {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("ends.yaml")
    try Data(Self.scenario.utf8).write(to: file)
    let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: overrides))
    return try await job.execute(threads: 2, control: RunControl(), command: [])
  }

  private static func holds(
    _ interval: ConfidenceInterval?, _ range: ClosedRange<Double>
  ) -> Bool {
    interval.map { range.lowerBound <= $0.low && $0.high <= range.upperBound } ?? true
  }

  @Test(arguments: [[], ["replications=2", "seed=9"], ["variance_reduction={ antithetic: true }"]])
  func storedEndsArePossible(_ overrides: [String]) async throws {
    let record = try await record(overrides)
    let summary = record.summary
    var cut = 0
    for strategy in summary.strategies {
      for metric in strategy.metrics + strategy.segments.flatMap(\.metrics) {
        let known = try #require(Metric(named: metric.name))
        let range = known.possibleValues(horizon: 60)
        let interval = metric.estimate.interval95
        #expect(Self.holds(interval, range), "\(metric.name): \(String(describing: interval))")
        cut +=
          interval.map { $0.halfWidth > 0 && [$0.low, $0.high].contains(range.upperBound) } == true
          ? 1 : 0
      }
    }
    #expect(cut > 0)
    for comparison in summary.comparisons {
      let known = try #require(Metric(named: comparison.metric))
      let width = known.possibleValues(horizon: 60)
      let most = width.upperBound - width.lowerBound
      #expect(Self.holds(comparison.difference.interval, -most...most), "\(comparison.metric)")
    }
    for curve in summary.differenceCurves {
      let ends = curve.band.pointwise + curve.band.simultaneous
      #expect(ends.allSatisfy { Self.holds($0, -1...1) })
    }
    // The folder tells the same.
    let stored = try StoredResults(RunDocument.results(record)).summary
    for (read, written) in zip(stored.strategies, summary.strategies) {
      #expect(read.metrics.map(\.estimate.interval95) == written.metrics.map(\.estimate.interval95))
    }
  }

  /// What every possible value satisfies passes, however few replications there are.
  @Test(arguments: ["replications=3", "replications=1"])
  func whatMustHoldHolds(_ replications: String) async throws {
    let verdicts = try await record([replications]).expectations.map(\.verdict)
    #expect(verdicts.dropLast() == Array(repeating: .pass, count: 7)[...], "\(verdicts)")
    #expect(verdicts.last != .pass)
  }
}
