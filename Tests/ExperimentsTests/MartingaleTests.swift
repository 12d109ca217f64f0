// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The martingale of payments: its mean is 0 whatever happens, and it explains much of the recovery rate.
@Suite("Martingale of payments") struct MartingaleTests {
  /// An experiment that keeps the martingale.
  private static func kept(_ plain: PlainExperiment) throws -> Experiment {
    var plain = plain
    plain.keepsMartingale = true
    return try plain.experiment()
  }

  /// The mean of the martingale over its standard error, for every strategy.
  private func deviations(_ experiment: Experiment, replications: Int) async -> [Double] {
    let results = await experiment.run(0..<replications, threads: 2)
    return experiment.model.strategies.indices.map { strategy in
      let (mean, error) = meanAndError(
        experiment.values(of: .paymentMartingale, strategy: strategy, results))
      return mean / error
    }
  }

  @Test("Mean 0 on the reference workload (z = 4)")
  func reference() async throws {
    let experiment = try Self.kept(
      .reference(accounts: 500, successes: [0.27, 0.54], cadences: [7, 2]))
    for z in await deviations(experiment, replications: 100) { #expect(abs(z) < 4, "\(z)") }
  }

  @Test("Mean 0 with cash, regimes, promises, plans, frailty, latencies, limits (z = 4)")
  func kitchenSink() async throws {
    let experiment = try KitchenSink.experiment(accounts: 600, keepsMartingale: true)
    for z in await deviations(experiment, replications: 100) { #expect(abs(z) < 4, "\(z)") }
  }

  @Test("Mean 0 with every kind of baseline and of partial payments (z = 4)", arguments: 0..<5)
  func parts(number: Int) async throws {
    var plain = try PlainExperiment.reference(accounts: 600)
    plain.frailty = 0.5
    plain.segment.daysPastDue = try .uniform(low: -40, high: 40)
    switch number {
    case 0: plain.baseline = .pieces([.init(from: 0, rate: 0.01), .init(from: 20, rate: 0.002)])
    case 1: plain.baseline = .weibull(shape: 0.7, scale: 200)
    case 2: plain.excitation.initial = -0.003
    case 3: plain.excitation.initial = 0.05
    default: plain.partial = try .discrete(values: [0.05, 0.5, 0.9], weights: [0.5, 0.3, 0.2])
    }
    let experiment = try Self.kept(plain)
    for z in await deviations(experiment, replications: 100) { #expect(abs(z) < 4, "\(z)") }
  }

  @Test("Mean 0 for the law from a table with cash that mostly binds (z = 4)")
  func cash() async throws {
    var plain = try PlainExperiment.reference(accounts: 600, cadences: [3])
    plain.partial = try .beta(a: 1.2, b: 2, low: 0.05, high: 1)
    plain.liquidity = Liquidity(paydays: [.init(daysOfMonth: [10, 25], weight: 1)])
    plain.segment.liquidity = try .lognormal(mean: 400, coefficientOfVariation: 1)
    plain.segment.accountsPerDebtor = try .discrete(values: [1, 3], weights: [0.5, 0.5])
    for z in await deviations(try Self.kept(plain), replications: 100) {
      #expect(abs(z) < 4, "\(z)")
    }
  }

  @Test("Keeping it changes no other number, and threads and blocks change none of its bits")
  func invariance() async throws {
    let plain = try KitchenSink.experiment(accounts: 500)
    let without = await plain.run(0..<2, threads: 1)
    let kept = try KitchenSink.experiment(accounts: 500, keepsMartingale: true)
    let with = await kept.run(0..<2, threads: 1)
    for (bare, more) in zip(without, with) {
      for (bare, more) in zip(bare.totals, more.totals) {
        #expect(bare.values.map(\.bitPattern) == more.values.dropLast().map(\.bitPattern))
        #expect(bare.curve == more.curve)
      }
    }
    for blockSize in [1, 64] {
      let cut = try KitchenSink.experiment(
        accounts: 500, blockSize: blockSize, keepsMartingale: true)
      #expect(await cut.run(0..<2, threads: 2).map(\.bits) == with.map(\.bits))
    }
  }

  /// The summary of 200 replications of two strategies on 500 accounts.
  private func comparison(_ plain: PlainExperiment) async throws -> ComparisonSummary {
    let experiment = try Self.kept(plain)
    let results = await experiment.run(0..<200, threads: 2)
    let summary = experiment.summary(of: results, SummarySettings(name: "x", currency: "EUR"))
    return try #require(summary.comparisons.first { $0.metric == "recovery_rate" })
  }

  /// The logarithm of a ratio of variances from R replications has an error of at most √(4/(R − 1)).
  private let relativeError = exp((4.0 / 199).squareRoot())

  @Test("Success .27 or .30: more than 3 times less variance, 4.1 less two errors (z = 2)")
  func success() async throws {
    let comparison = try await comparison(.reference(accounts: 500, successes: [0.27, 0.30]))
    let ratio = try #require(comparison.controlled?.controlVarianceRatio)
    #expect(ratio > 4.1 / relativeError / relativeError, "\(ratio)")
    #expect(ratio > 3, "\(ratio)")
  }

  @Test("Every 7 or every 8 days: more than 3 times less variance, 6.4 less two errors (z = 2)")
  func cadence() async throws {
    let comparison = try await comparison(.reference(accounts: 500, cadences: [7, 8]))
    let ratio = try #require(comparison.controlled?.controlVarianceRatio)
    #expect(ratio > 6.4 / relativeError / relativeError, "\(ratio)")
    #expect(ratio > 3, "\(ratio)")
  }

  @Test("The controlled interval covers the exact recovery (α = 5 %, z = 4)")
  func coverage() async throws {
    let experiment = try Self.kept(.reference(accounts: 200))
    let (runs, size) = (200, 15)
    let results = await experiment.run(0..<(runs * size), threads: 2)
    let recovery = results.map { $0.totals[0].curve[180] }
    let martingale = experiment.values(of: .paymentMartingale, strategy: 0, results)
    let covered = (0..<runs).count { run in
      let part = (run * size)..<((run + 1) * size)
      let estimate = ControlledEstimate(
        Array(recovery[part]), controls: [Array(martingale[part])])
      // The floor keeps back at most 5.2e-5, a hundredth of the interval.
      return estimate?.interval.map { $0.low <= 0.79160 && 0.79160 <= $0.high } ?? false
    }
    let error = (0.05 * 0.95 / Double(runs)).squareRoot()
    #expect(abs(Double(covered) / Double(runs) - 0.95) < 4 * error, "\(covered) of \(runs)")
  }

  @Test("The controlled mean agrees with the exact recovery, and its error is smaller (z = 4)")
  func exact() async throws {
    let experiment = try Self.kept(.reference(accounts: 1_000))
    let results = await experiment.run(0..<200, threads: 2)
    let summary = experiment.summary(of: results, SummarySettings(name: "x", currency: "EUR"))
    let recovery = try #require(
      summary.strategies[0].metrics.first { $0.name == "recovery_rate" }?.estimate)
    let controlled = try #require(recovery.controlled)
    #expect(abs(controlled.mean - 0.79160) < 4 * controlled.standardError)
    #expect(controlled.standardError < (recovery.standardError ?? 0) / 1.7)
    #expect(controlled.n == 200)
  }

  @Test("Without it there is no controlled estimate, and equal strategies have none")
  func absent() async throws {
    var plain = try PlainExperiment.reference(accounts: 100)
    plain.strategies.append(plain.strategies[0])
    plain.strategies[1].name = "twin"
    for experiment in [try plain.experiment(), try Self.kept(plain)] {
      let results = await experiment.run(0..<6, threads: 2)
      let summary = experiment.summary(of: results, SummarySettings(name: "x", currency: "EUR"))
      #expect(summary.comparisons.allSatisfy { $0.controlled == nil })
      let names = summary.strategies[0].metrics.filter { $0.estimate.controlled != nil }.map(\.name)
      let isKept = experiment.model.settings.keepsMartingale
      #expect(names == (isKept ? ["recovery_rate", "net_recovery_rate"] : []))
    }
  }
}
