// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Strategies
import Synchronization
import Testing
import Vocabulary

@testable import Experiments
@testable import Simulation

/// Antithetic pairs and Sobol' points change neither means nor what decides bytes, and their intervals hold.
@Suite("Antithetic pairs and Sobol' points") struct VarianceReductionTests {
  private static func sink(
    _ resampling: Resampling = .both, accounts: Int = 120, blockSize: Int = 1_024,
    antithetic: Bool = true, sobol: Bool = true
  ) throws -> Experiment {
    try KitchenSink.experiment(
      accounts: accounts, blockSize: blockSize, isAntithetic: antithetic, hasSobolPoints: sobol,
      resampling: resampling)
  }

  private static let settings = SummarySettings(name: "test", currency: "USD")

  // MARK: Bytes

  @Test("Threads and block sizes change no bit", arguments: [false, true], [1, 50])
  func invariance(sobol: Bool, blockSize: Int) async throws {
    let first = await (try Self.sink(sobol: sobol)).run(0..<3, threads: 1)
    let second = await (try Self.sink(blockSize: blockSize, sobol: sobol)).run(0..<3, threads: 3)
    #expect(first.map(\.bits) == second.map(\.bits))
  }

  @Test("The first member of a pair is the plain replication, and the pair's values are means")
  func members() async throws {
    let plain = await (try Self.sink(antithetic: false, sobol: false)).run(0..<3, threads: 2)
    let pairs = await (try Self.sink(sobol: false)).run(0..<3, threads: 2)
    for (single, pair) in zip(plain, pairs) {
      let first = try #require(pair.first)
      #expect(first.totals.map(\.bits) == single.totals.map(\.bits))
      #expect(pair.totals.map(\.bits) != single.totals.map(\.bits))
    }
  }

  @Test("A value that a member lacks is missing in the pair, and so is a curve's day")
  func missing() {
    let a = Outcome(
      quotients: [], values: [1, .nan, 3], curve: [0, 0.2], placedBalance: 10,
      placedBalancePerAccount: 5, debtors: 1, recoveryError: 0.1)
    let b = Outcome(
      quotients: [], values: [2, 5, 4], curve: [0, 0.4], placedBalance: 30,
      placedBalancePerAccount: 6, debtors: 1, recoveryError: 0.3)
    let mean = Outcome(meanOf: a, b)
    #expect(mean.values[0] == 1.5 && mean.values[1].isNaN && mean.values[2] == 3.5)
    #expect(mean.curve == [0, (0.2 + 0.4) / 2] && mean.placedBalance == 20)
    #expect(mean.placedBalancePerAccount == 5.5)
    #expect(mean.recoveryError == 0.2)
  }

  /// With `resample: portfolio` luck is that of replication 0 in both members: pairs of one portfolio would be equal.
  @Test("What is fixed is not mirrored")
  func fixed() async throws {
    let experiment = try Self.sink(.behavior, sobol: false)
    for result in await experiment.run(0..<2, threads: 2) {
      // One portfolio: the placed balance is the same in both members.
      #expect(result.first?.totals[0].placedBalance == result.totals[0].placedBalance)
      #expect(result.first?.totals.map(\.bits) != result.totals.map(\.bits))
    }
    #expect(Resampling.portfolio.behaviorReplication(DrawAddress.mirror(3)) == 0)
    #expect(Resampling.behavior.portfolioReplication(DrawAddress.mirror(3)) == 0)
    #expect(Resampling.both.portfolioReplication(DrawAddress.mirror(3)) == 3 | 1 << 31)
  }

  @Test("Both members count as work done")
  func accountDays() async throws {
    let control = RunControl()
    let experiment = try Self.sink()
    _ = await experiment.run(0..<3, threads: 2, control: control)
    #expect(experiment.accountDaysPerReplication == 120 * 150 * 2 * 2)
    #expect(control.simulatedAccountDays == 3 * experiment.accountDaysPerReplication)
  }

  @Test("A run of pairs halted and resumed gives the same bits")
  func resumed() async throws {
    let experiment = try Self.sink()
    let whole = await experiment.run(0..<4, threads: 2)
    let records = Mutex<[[UInt64]]>([])
    let control = RunControl()
    let halted = Checkpoint(of: experiment, interval: .zero) { words in
      records.withLock { $0.append(words) }
      control.stop()
    }
    let part = await experiment.run(0..<4, threads: 1, control: control, checkpoint: halted)
    #expect(part.count < 4)
    let kept = records.withLock { $0 }
    let checkpoint = Checkpoint(of: experiment, records: kept) { _ in }
    #expect(checkpoint.replicationsDone >= 1)
    let results = await experiment.run(0..<4, threads: 2, checkpoint: checkpoint)
    #expect(results.map(\.bits) == whole.map(\.bits))
    #expect(
      results.map { $0.first?.totals.map(\.bits) } == whole.map { $0.first?.totals.map(\.bits) })
    // A plain run does not take up the work of pairs.
    let plain = try Self.sink(antithetic: false)
    #expect(Checkpoint(of: plain, records: kept) { _ in }.replicationsDone == 0)
  }

  // MARK: Laws

  @Test(
    "Means of every metric are those of plain replications (z = 4.5 for some 90 means)",
    arguments: [(true, false), (false, true), (true, true)])
  func means(antithetic: Bool, sobol: Bool) async throws {
    let plain = await (try Self.sink(antithetic: false, sobol: false)).run(
      1_000..<1_080, threads: 2)
    let experiment = try Self.sink(antithetic: antithetic, sobol: sobol)
    let reduced = await experiment.run(0..<40, threads: 2)
    for strategy in experiment.model.strategies.indices {
      for metric in experiment.model.metrics(strategy: strategy) where metric.unit != .count {
        let left = Moments(experiment.values(of: metric, strategy: strategy, plain))
        let right = Moments(experiment.values(of: metric, strategy: strategy, reduced))
        guard left.missing == 0, right.missing == 0, let a = left.mean, let b = right.mean,
          let e = left.standardError, let f = right.standardError
        else { continue }
        #expect(abs(a - b) <= 4.5 * (e * e + f * f).squareRoot() + 1e-12, "\(metric.name)")
      }
    }
  }

  /// 150 experiments of 8 replications.
  ///
  /// The bound is z = 3.5 of a binomial share around 95 %. The long plain run's own error is a thirtieth of an
  /// interval's half-width.
  @Test("Intervals of means cover")
  func coverage() async throws {
    var plain = try PlainExperiment.reference(accounts: 40)
    plain.horizon = 30
    let truth = Moments(await Self.recovery(try plain.experiment(), 100_000..<106_000))
    let mean = try #require(truth.mean)
    for (antithetic, sobol) in [(true, false), (false, true), (true, true)] {
      (plain.isAntithetic, plain.hasSobolPoints) = (antithetic, sobol)
      let values = await Self.recovery(try plain.experiment(), 0..<1_200)
      let covered = stride(from: 0, to: values.count, by: 8).count { first in
        Moments(values[first..<(first + 8)]).interval()?.contains(mean) ?? false
      }
      let share = Double(covered) / 150
      #expect(abs(share - 0.95) < 3.5 * (0.95 * 0.05 / 150).squareRoot(), "\(share)")
    }
  }

  private static func recovery(_ experiment: Experiment, _ range: Range<Int>) async -> [Double] {
    let results = await experiment.run(range, threads: 2)
    return experiment.values(of: .recoveryRate, strategy: 0, results)
  }

  // MARK: Ratios

  /// The log of a ratio of variances from 600 and 300 values has standard error √(2/600 + 2/300) = 0.1; 40 % is z = 4.
  @Test("The ratio of pairs is that of two runs of equal cost (z = 4)")
  func antitheticRatio() async throws {
    var plain = try PlainExperiment.reference(accounts: 100)
    plain.horizon = 30
    let single = Moments(await Self.recovery(try plain.experiment(), 0..<600))
    plain.isAntithetic = true
    let experiment = try plain.experiment()
    let results = await experiment.run(2_000..<2_300, threads: 2)
    let summary = experiment.summary(of: results, Self.settings)
    let estimate = try #require(summary.strategies[0].metrics.first?.estimate)
    let pairs = Moments(experiment.values(of: .recoveryRate, strategy: 0, results))
    let variances = (try #require(single.variance), try #require(pairs.variance))
    let ratio = try #require(estimate.gain?.antithetic)
    #expect(abs(ratio / (variances.0 / 2 / variances.1) - 1) < 0.4)
  }

  /// From 500 and 500 values: √(2/500 + 2/500) = 0.09; 40 % is z = 4.4.
  @Test("The ratio of points is that of two runs (z = 4.4)")
  func sobolRatio() async throws {
    var plain = try PlainExperiment.reference(accounts: 128)
    plain.horizon = 30
    plain.frailty = 1
    let single = Moments(await Self.recovery(try plain.experiment(), 0..<500))
    plain.hasSobolPoints = true
    let experiment = try plain.experiment()
    let results = await experiment.run(2_000..<2_500, threads: 2)
    let summary = experiment.summary(of: results, Self.settings)
    let estimate = try #require(summary.strategies[0].metrics.first?.estimate)
    let points = Moments(experiment.values(of: .recoveryRate, strategy: 0, results))
    let variances = (try #require(single.variance), try #require(points.variance))
    let ratio = try #require(estimate.gain?.sobol)
    #expect(abs(ratio / (variances.0 / variances.1) - 1) < 0.4)
  }

  // MARK: What is not said

  @Test("Pairs take the spread of portfolios from their first members; points leave it out")
  func spread() async throws {
    let plain = try Self.sink(antithetic: false, sobol: false)
    let pairs = try Self.sink(sobol: false)
    let points = try Self.sink(antithetic: false)
    let reference = plain.summary(of: await plain.run(0..<12, threads: 2), Self.settings)
    let paired = pairs.summary(of: await pairs.run(0..<12, threads: 2), Self.settings)
    let even = points.summary(of: await points.run(0..<12, threads: 2), Self.settings)
    #expect(reference.design == .plain && paired.design.isAntithetic && even.design.hasSobolPoints)
    for (one, other) in zip(reference.strategies, paired.strategies) {
      #expect(one.metrics.map(\.estimate.quantiles) == other.metrics.map(\.estimate.quantiles))
      #expect(
        one.metrics.map(\.estimate.risk?.quantileIntervals)
          == other.metrics.map(\.estimate.risk?.quantileIntervals))
      #expect(one.metrics.map(\.estimate.mean) != other.metrics.map(\.estimate.mean))
      #expect(one.curve.p95 == other.curve.p95 && one.curve.mean != other.curve.mean)
      for (left, right) in zip(one.segments, other.segments) {
        #expect(left.metrics.map(\.estimate.quantiles) == right.metrics.map(\.estimate.quantiles))
      }
    }
    #expect(
      reference.comparisons.map(\.probabilityBetter) == paired.comparisons.map(\.probabilityBetter))
    #expect(reference.comparisons.map(\.dominance) == paired.comparisons.map(\.dominance))
    #expect(reference.comparisons.allSatisfy { $0.gain == nil })
    #expect(paired.comparisons.contains { $0.gain?.antithetic != nil })
    let silent = even.strategies.flatMap { $0.metrics + $0.segments.flatMap(\.metrics) }
    #expect(
      silent.allSatisfy {
        $0.estimate.quantiles == nil && $0.estimate.risk?.quantileIntervals == nil
      })
    #expect(even.comparisons.allSatisfy { $0.probabilityBetter == nil && $0.dominance == nil })
    #expect(even.strategies.allSatisfy { $0.curve.p50.allSatisfy { $0 == nil } })
    #expect(even.strategies[0].metrics[0].estimate.gain?.sobol != nil)
  }

  @Test("With fixed luck the spread over debtors says nothing, and there is no ratio of points")
  func noRatio() async throws {
    let experiment = try Self.sink(.portfolio, antithetic: false)
    let results = await experiment.run(0..<4, threads: 2)
    let summary = experiment.summary(of: results, Self.settings)
    #expect(summary.strategies.allSatisfy { $0.metrics[0].estimate.gain == SamplingGain() })
  }

  @Test("One replication has an error from its debtors, but not with points")
  func single() async throws {
    for (antithetic, sobol) in [(true, false), (false, true)] {
      let experiment = try Self.sink(antithetic: antithetic, sobol: sobol)
      let results = await experiment.run(0..<1, threads: 1)
      let estimate = experiment.summary(of: results, Self.settings).strategies[0].metrics[0]
        .estimate
      #expect((estimate.standardError != nil) == !sobol)
    }
  }
}
