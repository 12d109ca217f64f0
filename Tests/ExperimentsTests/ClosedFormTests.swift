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

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Recovery by payments in full equals one minus the survival of the first payment time.
///
/// Balances are equal, so the recovered share is a share of accounts: its standard error is binomial. All
/// bounds are z = 4.
@Suite("Closed forms") struct ClosedFormTests {
  /// Compares the curve with 1 − survival on some days.
  private func expect(
    _ plain: PlainExperiment, days: [Int] = [5, 20, 60, 120, 180],
    sourceLocation: SourceLocation = #_sourceLocation, survival: (Double) -> Double
  ) async throws {
    let curve = try await plain.curve()
    for day in days {
      let p = 1 - survival(Double(day))
      let error = (p * (1 - p) / Double(plain.accounts)).squareRoot()
      #expect(
        abs(curve[day] - p) <= 4 * error, "day \(day): \(curve[day]), exact \(p)",
        sourceLocation: sourceLocation)
    }
  }

  @Test("Constant hazard: 1 − e^(−μt)")
  func constant() async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.01)
    try await expect(plain) { exp(-0.01 * $0) }
    plain.type.baseline = 2.5
    try await expect(plain) { exp(-0.025 * $0) }
  }

  @Test("Weibull hazard by DPD, entered at 0, late, and before the due date")
  func weibull() async throws {
    func cumulative(_ dpd: Double, _ shape: Double) -> Double {
      dpd > 0 ? pow(dpd / 90, shape) : 0
    }
    for (shape, dpd) in [(1.7, 0), (0.6, 0), (1.7, 45), (0.6, -10)] {
      var plain = try PlainExperiment(dpd: dpd)
      plain.baseline = .weibull(shape: shape, scale: 90)
      let start = cumulative(Double(dpd), shape)
      try await expect(plain) { exp(start - cumulative(Double(dpd) + $0, shape)) }
    }
  }

  @Test("Piecewise hazard by DPD, with a stretch of nothing")
  func pieces() async throws {
    let rates = [(-1_000.0, 20.0, 0.02), (20, 50, 0.005), (50, 110, 0), (110, 10_000, 0.01)]
    for dpd in [-15, 0, 40] {
      var plain = try PlainExperiment(dpd: dpd)
      plain.baseline = .pieces([
        .init(from: 0, rate: 0.02), .init(from: 20, rate: 0.005), .init(from: 50, rate: 0),
        .init(from: 110, rate: 0.01),
      ])
      let start = Double(dpd)
      try await expect(plain) { time in
        exp(-rates.reduce(0) { $0 + $1.2 * max(0, min(start + time, $1.1) - max(start, $1.0)) })
      }
    }
  }

  @Test("Gamma frailty: 1 − (1 + θμt)^(−1/θ)", arguments: [0.5, 2])
  func frailty(theta: Double) async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.02)
    plain.frailty = theta
    try await expect(plain) { pow(1 + theta * 0.02 * $0, -1 / theta) }
  }

  @Test(
    "A start above or below the long-run level: ∫λ = μt + x₀(1 − e^(−κt))/κ",
    arguments: [0.03, -0.008])
  func initial(level: Double) async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.01)
    plain.excitation.initial = level
    try await expect(plain) { exp(-0.01 * $0 - level * (1 - exp(-0.1 * $0)) / 0.1) }
  }

  @Test("A contact at day 10 adds the hazard g(1 − e^(−κ(t−10)))/κ")
  func contact() async throws {
    var plain = try PlainExperiment.reference(accounts: 10_000)
    plain.type.full = [1, 1, 1]
    plain.segment.balance = try .constant(value: 1_000)
    plain.channels[0].engagement = 1
    plain.channels[0].stimulus = 0.05
    plain.strategies[0].treatments[0].path[0].trigger = .dpd(10)
    plain.strategies[0].treatments[0].path[0].every = nil
    try await expect(plain, days: [5, 10, 12, 20, 60]) {
      exp(-0.004 * $0 - 0.5 * (1 - exp(-0.1 * max(0, $0 - 10))))
    }
  }

  @Test(
    "Ability by regime and payday window runs the clock: 0.5 outside, 1.5 for five days after the 15th"
  )
  func ability() async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.02)
    plain.segment.liquidity = try .constant(value: 1e6)
    plain.liquidity = Liquidity(
      paydays: [.init(daysOfMonth: [15], weight: 1)], ability: [0.5, 0.5, 0.5], paydayBoost: 3,
      paydayWindow: 5)
    let paydays = [14.0, 45, 73, 104, 134, 165]
    try await expect(plain, days: [10, 14, 17, 19, 60, 180]) { time in
      let boosted = paydays.reduce(0) { $0 + max(0, min(5, time - $1)) }
      return exp(-0.02 * (0.5 * time + boosted))
    }
  }

  @Test("Present value of payments in full: μ/(μ + ρ) · (1 − e^(−(μ+ρ)H))")
  func presentValue() async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.02)
    plain.discountRate = 0.005
    let experiment = try plain.experiment()
    let results = await experiment.run(0..<1, threads: 2)
    func moment(_ rate: Double) -> Double { 0.02 / (0.02 + rate) * (1 - exp(-(0.02 + rate) * 180)) }
    let mean = moment(0.005)
    let error = ((moment(0.01) - mean * mean) / Double(plain.accounts)).squareRoot()
    let value = experiment.values(of: .npvRate, strategy: 0, results)[0]
    #expect(abs(value - mean) < 4 * error)
    #expect(abs(experiment.values(of: .valueU, strategy: 0, results)[0] + 100 * value) < 1e-9)
    // The tail: what is open at the end, discounted to now.
    let open = 1 - results[0].totals[0].curve[180]
    let tail = experiment.values(of: .valueUTailBound, strategy: 0, results)[0]
    #expect(abs(tail - 100 * open * exp(-0.9)) < 1e-9)
  }

  @Test(
    "Two accounts of one debtor: Kendall's tau of payment times is θ/(θ + 2)", arguments: [0.5, 2])
  func kendall(theta: Double) async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(1_000)
    plain.frailty = theta
    plain.accounts = 2_000
    plain.horizon = 400
    plain.segment.accountsPerDebtor = try .constant(value: 2)
    let pairs: [[Double]] = try traces(of: plain.experiment()).map { life, _, _ in
      (0..<2).map { account in
        life.first { $0.account == account && $0.isPayment }?.time ?? .infinity
      }
    }
    let (tau, error) = kendallTau(pairs)
    #expect(abs(tau - theta / (theta + 2)) < 4 * error, "tau \(tau), error \(error)")
  }

  /// Kendall's tau with its standard error from the spread of each pair's concordance (a U-statistic).
  private func kendallTau(_ pairs: [[Double]]) -> (tau: Double, error: Double) {
    let n = Double(pairs.count)
    let (x, y) = (pairs.map { $0[0] }, pairs.map { $0[1] })
    let scores = x.indices.map { i in
      var sum = 0
      for j in x.indices {
        sum += (x[i] < x[j] ? -1 : x[i] > x[j] ? 1 : 0) * (y[i] < y[j] ? -1 : y[i] > y[j] ? 1 : 0)
      }
      return Double(sum) / (n - 1)
    }
    return (scores.reduce(0, +) / n, 2 * (variance(scores) / n).squareRoot())
  }
}
