// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// The roll-rate model against the matrices of its chains.
@Suite("Roll rates") struct RollRateTests {
  static let receivables = RollRateModel(
    states: [.init(name: "C", from: 0), .init(name: "I", from: 1), .init(name: "II", from: 31)],
    paidEnds: ["paid"], lostEnds: ["bad"],
    moves: [
      [[0.8, 0, 0.2, 0, 0], [0.4, 0, 0.3, 0.3, 0], [0.2, 0, 0.6, 0.1, 0.1]]
    ])

  static func mortgages() -> RollRateModel {
    // Prepaid, current, 30, 60, 90+, default.
    let printed = [
      [0.0150, 0.9798, 0.0051, 0, 0, 0], [0.0190, 0.4293, 0.3220, 0.2289, 0.0008, 0.0001],
      [0.0154, 0.1505, 0.0950, 0.2266, 0.5120, 0.0005],
      [0.0144, 0.1109, 0.0128, 0.0214, 0.6517, 0.1888],
    ]
    return RollRateModel(
      states: [0, 30, 60, 90].map { .init(name: "d\($0)", from: $0) }, paidEnds: ["prepaid"],
      lostEnds: ["default"],
      moves: [printed.map { row in row.map { $0 / row.reduce(0, +) } }])
  }

  /// One segment per start, each with the same matrix unless it has its own.
  static func experiment(
    _ model: RollRateModel, starts: [(dpd: Int, share: Double)], horizon: Int,
    accounts: Int = 4_000, odds: [OddsRatios] = [OddsRatios()], blockSize: Int = 1_024,
    curePayment: Double = 0
  ) throws -> Experiment {
    guard let start = CivilDate(year: 2026, month: 1, day: 5) else { throw ExperimentError.noDate }
    var model = model
    model.curePayment = curePayment
    let common = model.moves[0]
    model.moves = starts.map { _ in common }
    let segments = try starts.map { start in
      SegmentSpecification(
        name: "s\(start.dpd)", share: start.share, balance: try .constant(value: 100),
        daysPastDue: try .constant(value: Double(start.dpd)))
    }
    return Experiment(
      model: try SimulationModel(
        behavior: .rollRate(model),
        strategies: odds.enumerated().map {
          Strategy(name: "s\($0.offset)", treatments: [], odds: $0.element)
        },
        settings: SimulationSettings(start: start, horizon: horizon)),
      debtors: try SyntheticPortfolio(
        PortfolioSpecification(accounts: accounts, segments: segments), seed: 8,
        minorPerUnit: 100, blockSize: blockSize),
      seed: 8)
  }

  private static func expect(_ values: [Double], _ exact: Double, _ name: String) {
    let estimate = PaymentRunTests.mean(values)
    #expect(abs(estimate.mean - exact) < 4 * estimate.error, "\(name): \(estimate), \(exact)")
  }

  private static func segmentValues(
    _ experiment: Experiment, _ results: [ReplicationResult], _ metric: Metric, _ segment: Int
  ) -> [Double] {
    let position = experiment.model.metrics(strategy: 0).firstIndex { $0.name == metric.name }
    return results.map { result in
      position.flatMap { result.segments[0][segment]?.values[$0] } ?? .nan
    }
  }

  /// 100 portfolios of 4,000: the standard error of the bad share is about 4·10⁻⁴.
  @Test("Receivables: money and probabilities (z = 4)")
  func money() async throws {
    let experiment = try Self.experiment(
      Self.receivables, starts: [(0, 0.4), (15, 0.36), (45, 0.24)], horizon: 1_827)
    let results = await experiment.run(0..<100, threads: 2)
    Self.expect(
      experiment.values(of: MetricFamily.endBalanceRate["bad"], strategy: 0, results), 166_666.67 / 2.5e6, "bad"
    )
    Self.expect(
      experiment.values(of: .recoveryRate, strategy: 0, results), 2_333_333.33 / 2.5e6, "paid")
    for (segment, bad) in [0.0133333, 0.0666667, 0.1555556].enumerated() {
      Self.expect(
        Self.segmentValues(experiment, results, MetricFamily.endRate["bad"], segment), bad, "\(segment)")
    }
    Self.expect(
      Self.segmentValues(experiment, results, MetricFamily.rollRate["I"], 1), 0.3, "roll rate")
    Self.expect(Self.segmentValues(experiment, results, MetricFamily.cureRate["II"], 2), 0.2, "cure")
  }

  @Test("Mortgages: default within twelve months (z = 4)")
  func year() async throws {
    let experiment = try Self.experiment(
      Self.mortgages(), starts: [0, 30, 60, 90].map { ($0, 0.25) }, horizon: 366,
      accounts: 8_000)
    let results = await experiment.run(0..<100, threads: 2)
    for (segment, exact) in [0.0039755, 0.131673, 0.388799, 0.566011].enumerated() {
      Self.expect(
        Self.segmentValues(experiment, results, MetricFamily.endRate["default"], segment), exact, "\(segment)")
    }
  }

  /// Within 900 months all but 10⁻⁴ months of the mean have passed: far below the standard error of 0.2.
  @Test("Mortgages: months to an end (z = 4)")
  func duration() async throws {
    let experiment = try Self.experiment(
      Self.mortgages(), starts: [0, 30, 60, 90].map { ($0, 0.25) }, horizon: 27_394,
      accounts: 4_000)
    let results = await experiment.run(0..<60, threads: 2)
    for (segment, exact) in [63.6659, 54.8598, 38.6481, 27.5332].enumerated() {
      Self.expect(
        Self.segmentValues(experiment, results, .monthsToEnd, segment), exact, "\(segment)")
    }
  }

  @Test("Odds: p′_j ∝ p_j·w_j; ratios of 1 change nothing, to the bit")
  func odds() throws {
    let rows = Self.receivables.rows(segment: 0, cure: 2, roll: 0.5)
    // II: paid 0.2·2, I 0.6·2, stay 0.1, bad 0.1·0.5, over 1.75.
    let expected = [0.4, 0, 1.2, 0.1, 0.05].map { $0 / 1.75 }
    for (value, exact) in zip(rows[2], expected) { #expect(abs(value - exact) < 1e-15) }
    #expect(Self.receivables.rows(segment: 0) == Self.receivables.moves[0])
  }

  @Test(
    "Better odds never recover less, portfolio by portfolio, and equal ones differ by exactly 0")
  func monotone() async throws {
    let experiment = try Self.experiment(
      Self.receivables, starts: [(45, 1)], horizon: 1_827, accounts: 500,
      odds: [OddsRatios(), OddsRatios(cure: 1.4, roll: 0.8), OddsRatios()])
    let results = await experiment.run(0..<30, threads: 2)
    let recovery = (0..<3).map {
      experiment.values(of: .recoveryRate, strategy: $0, results)
    }
    #expect(recovery[0] == recovery[2])
    #expect(zip(recovery[1], recovery[0]).allSatisfy { $0 >= $1 })
  }

  @Test("Any threads and blocks, the same bits")
  func invariance() async throws {
    func bits(_ threads: Int, _ size: Int) async throws -> [[[UInt64]]] {
      let experiment = try Self.experiment(
        Self.receivables, starts: [(0, 0.5), (45, 0.5)], horizon: 400,
        odds: [OddsRatios(), OddsRatios(cure: 2)], blockSize: size, curePayment: 0.1)
      return await experiment.run(0..<3, threads: threads).map(\.bits)
    }
    let reference = try await bits(1, 1_024)
    #expect(try await bits(2, 1_024) == reference)
    #expect(try await bits(7, 77) == reference)
  }

  @Test("Payments for getting better come on top of those at the end, and are not counted twice")
  func curePayments() async throws {
    let experiment = try Self.experiment(
      Self.receivables, starts: [(45, 1)], horizon: 1_827, accounts: 2_000, curePayment: 0.2)
    let results = await experiment.run(0..<20, threads: 2)
    let recovery = experiment.values(of: .recoveryRate, strategy: 0, results)
    let lost = experiment.values(of: .lostBalanceRate, strategy: 0, results)
    // Everything is paid or lost in the end; what was paid before the loss is not lost.
    for (paid, lost) in zip(recovery, lost) { #expect(abs(paid + lost - 1) < 1e-12) }
    #expect(PaymentRunTests.mean(recovery).mean > 1 - 0.1555556)
  }
}
