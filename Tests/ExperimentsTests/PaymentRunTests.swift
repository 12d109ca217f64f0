// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Foundation
import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// The payment-run model against exact losses (Botha, Beyers & de Villiers 2021), computed in *Verification*.
@Suite("Payment runs") struct PaymentRunTests {
  static let thresholds = [0, 1, 2, 3, 4, 5, 6, 61]

  static func experiment(
    truncation: Int = 3, payProbability: Double = 0.8, thresholds: [Int] = thresholds,
    accounts: Int = 2_000, term: Int = 60, blockSize: Int = 1_024, seed: UInt64 = 3
  ) throws -> Experiment {
    guard let start = CivilDate(year: 2026, month: 1, day: 5) else { throw ExperimentError.noDate }
    let segment = SegmentSpecification(
      name: "loans", share: 1, balance: try .constant(value: 3_906.88),
      daysPastDue: try .constant(value: 0))
    return Experiment(
      model: try SimulationModel(
        behavior: .paymentRun(
          PaymentRunModel(
            payProbability: payProbability, truncation: truncation, term: term, clientRate: 0.2,
            arrearsLoss: 0.7, balanceLoss: 0.4)),
        strategies: thresholds.map { Strategy(name: "d\($0)", treatments: [], giveUp: $0) },
        settings: SimulationSettings(
          start: start, horizon: 1_827, discountRate: log(1.07) / 365)),
      debtors: try SyntheticPortfolio(
        PortfolioSpecification(accounts: accounts, segments: [segment]), seed: seed,
        minorPerUnit: 100, blockSize: blockSize),
      seed: seed)
  }

  static func losses(_ experiment: Experiment, _ replications: Int) async -> [[Double]] {
    let results = await experiment.run(0..<replications, threads: 2)
    return experiment.model.strategies.indices.map {
      experiment.values(of: .lossRate, strategy: $0, results)
    }
  }

  static func mean(_ values: [Double]) -> (mean: Double, error: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    return (mean, (variance / n).squareRoot())
  }

  /// 100 portfolios of 2,000 loans: the standard error is about 2·10⁻⁴, so deviations of 10⁻³ show.
  @Test(
    "The loss curve and its optimum (z = 4)",
    arguments: [
      (1, [0.4, 0.385621, 0.391407, 0.402182, 0.412856, 0.423426, 0.433895, 0.825943]),
      (2, [0.4, 0.385621, 0.370599, 0.375847, 0.386112, 0.396276, 0.406339, 0.758544]),
      (3, [0.4, 0.385621, 0.370599, 0.354904, 0.359609, 0.369367, 0.379024, 0.693008]),
      (4, [0.4, 0.385621, 0.370599, 0.354904, 0.338515, 0.342674, 0.351922, 0.629322]),
      (5, [0.4, 0.385621, 0.370599, 0.354904, 0.338515, 0.321449, 0.325056, 0.567557]),
    ])
  func curve(truncation: Int, exact: [Double]) async throws {
    let losses = await Self.losses(try Self.experiment(truncation: truncation), 100)
    let means = losses.map(Self.mean)
    for (estimate, exact) in zip(means, exact) {
      // Printed to six digits.
      #expect(abs(estimate.mean - exact) < 4 * estimate.error + 5e-7, "\(estimate) \(exact)")
    }
    let best = means.indices.min { means[$0].mean < means[$1].mean }
    #expect(best == truncation)
  }

  @Test("A near tie: thresholds 6 and 7 at b = 0.94 (z = 4)")
  func nearTie() async throws {
    let experiment = try Self.experiment(truncation: 6, payProbability: 0.94, thresholds: [6, 7])
    let losses = await Self.losses(experiment, 100)
    for (values, exact) in zip(losses, [0.065601, 0.065569]) {
      let estimate = Self.mean(values)
      #expect(abs(estimate.mean - exact) < 4 * estimate.error + 5e-7)
    }
    let difference = Self.mean(zip(losses[0], losses[1]).map(-))
    #expect(abs(difference.mean - 3.2e-5) < 4 * difference.error + 1e-6)
  }

  @Test("Common draws: neighbours differ by far less than independent runs; equals by exactly 0")
  func coupling() async throws {
    let losses = await Self.losses(try Self.experiment(thresholds: [4, 5, 4]), 60)
    #expect(losses[0] == losses[2])
    let paired = Self.mean(zip(losses[1], losses[0]).map(-)).error
    let apart = [losses[0], losses[1]].map { Self.mean($0).error }
    let independent = (apart[0] * apart[0] + apart[1] * apart[1]).squareRoot()
    #expect(paired * 3 < independent, "\(paired) \(independent)")
  }

  @Test("Any threads and blocks, the same bits")
  func invariance() async throws {
    let reference = await (try Self.experiment()).run(0..<3, threads: 1).map(\.bits)
    for (threads, size) in [(2, 1_024), (7, 100), (1, 33)] {
      let experiment = try Self.experiment(blockSize: size)
      #expect(await experiment.run(0..<3, threads: threads).map(\.bits) == reference)
    }
  }

  @Test("Months are exactly 1/12 year: months of 30.4 days would show")
  func discounting() async throws {
    let experiment = try Self.experiment(
      payProbability: 1, thresholds: [99], accounts: 10, term: 24)
    let results = await experiment.run(0..<1, threads: 1)
    let cash = experiment.values(of: .recoveryRate, strategy: 0, results)[0]
    let value = experiment.values(of: .npvRate, strategy: 0, results)[0]
    let factor = (1...24).reduce(0) { $0 + pow(1.07, -Double($1) / 12) } / 24
    #expect(abs(value / cash / factor - 1) < 1e-10)
    let daily = (1...24).reduce(0) { $0 + pow(1.07, -Double($1) * 30.4 / 365) } / 24
    #expect(abs(value / cash / daily - 1) > 1e-6)
  }

  @Test("The curve rises at the ends of months and ends at the recovery rate")
  func calendar() async throws {
    let experiment = try Self.experiment(thresholds: [61], accounts: 300, term: 12)
    let outcome = await experiment.run(0..<1, threads: 1)[0].totals[0]
    let rises = (1...1_827).filter { outcome.curve[$0] > outcome.curve[$0 - 1] }
    #expect(Set(rises).isSubset(of: Set((1...12).map(MonthClock.day(ofMonth:)))))
    #expect(rises.first == 31)
    #expect(outcome.curve.last == outcome.values[1])
  }

  @Test("A threshold of 0 gives up at once, for the certain loss of the balance")
  func atOnce() async throws {
    let experiment = try Self.experiment(thresholds: [0], accounts: 50)
    let results = await experiment.run(0..<1, threads: 1)
    #expect(abs(experiment.values(of: .lossRate, strategy: 0, results)[0] - 0.4) < 1e-12)
    #expect(experiment.values(of: .givenUpRate, strategy: 0, results) == [1])
    #expect(experiment.values(of: .monthsToGivingUp, strategy: 0, results) == [0])
    #expect(experiment.values(of: .recoveryRate, strategy: 0, results) == [0])
  }

  @Test("A term beyond the horizon is refused")
  func horizon() throws {
    #expect(throws: ModelError.self) { try Self.experiment(term: 61) }
  }
}
