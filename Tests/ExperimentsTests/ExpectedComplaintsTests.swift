// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
import Portfolios
import Simulation
import Testing
import Vocabulary

/// Complaints counted by their probabilities: the same mean, less variance, and nothing else moved.
@Suite("Expected complaints") struct ExpectedComplaintsTests {
  /// What complaints enter.
  private static let touched: Set<String> = [
    "complaints_per_1000", "complaints_per_1000_contacts", "cost_per_account[complaints]",
    "cost_per_account", "cost_per_unit_collected", "net_recovery_rate", "npv", "npv_rate",
  ]

  @Test(
    "Other numbers keep their bits, and so does what was drawn; threads and blocks change nothing")
  func invariance() async throws {
    let plain = try KitchenSink.experiment(accounts: 500)
    let drawn = await plain.run(0..<2, threads: 1)
    let experiment = try KitchenSink.experiment(accounts: 500, expectsComplaints: true)
    let expected = await experiment.run(0..<2, threads: 1)
    for strategy in plain.model.strategies.indices {
      for metric in plain.model.metrics(strategy: strategy) {
        let before = plain.values(of: metric, strategy: strategy, drawn).map(\.bitPattern)
        let after = experiment.values(of: metric, strategy: strategy, expected).map(\.bitPattern)
        #expect((before == after) != Self.touched.contains(metric.name), "\(metric.name)")
      }
      #expect(
        experiment.values(of: .complaintsDrawnPer1000, strategy: strategy, expected)
          == plain.values(of: .complaintsPer1000, strategy: strategy, drawn))
    }
    for blockSize in [1, 64] {
      let cut = try KitchenSink.experiment(
        accounts: 500, blockSize: blockSize, expectsComplaints: true)
      #expect(await cut.run(0..<2, threads: 2).map(\.bits) == expected.map(\.bits))
    }
  }

  /// With D drawn and p the probabilities of the same touches, E[D − Σp] = 0 and Var D = Var Σp + E Σp(1 − p).
  ///
  /// Probabilities here are at most a few per cent, so E Σp(1 − p) lies between 0.8 and 1 times E Σp.
  @Test("The mean is that of what is drawn (z = 4), the variance what theory leaves of it (z = 4)")
  func law() async throws {
    let experiment = try KitchenSink.experiment(accounts: 300, expectsComplaints: true)
    let results = await experiment.run(0..<150, threads: 2)
    for strategy in experiment.model.strategies.indices {
      let drawn = experiment.values(of: .complaintsDrawnPer1000, strategy: strategy, results)
      let expected = experiment.values(of: .complaintsPer1000, strategy: strategy, results)
      let (mean, error) = meanAndError(zip(drawn, expected).map { $0 - $1 })
      #expect(abs(mean) < 4 * error, "\(mean) ± \(error)")
      let debtors = blocks(of: experiment).reduce(0) { $0 + $1.debtors.count }
      let luck = meanAndError(expected).mean * 1_000 / Double(debtors)
      let ratio = variance(drawn) / (variance(expected) + luck)
      // The logarithm of a variance from 150 replications has an error of about 0.116.
      #expect(ratio > 0.8 * exponential(-4 * 0.116) && ratio < exponential(4 * 0.116), "\(ratio)")
      #expect(variance(drawn) > 1.5 * variance(expected))
    }
    let summary = experiment.summary(of: results, SummarySettings(name: "all", currency: "EUR"))
    let comparison = try #require(summary.comparisons.first { $0.metric == "complaints_per_1000" })
    #expect(try #require(comparison.gain?.expectation) > 1)
    let metrics = summary.strategies[0].metrics
    let spread = metrics.filter { $0.name.hasPrefix("complaints_") && $0.name.hasSuffix("_1000") }
    #expect(spread.count == 2 && spread[0].estimate.quantiles == spread[1].estimate.quantiles)
  }
}
