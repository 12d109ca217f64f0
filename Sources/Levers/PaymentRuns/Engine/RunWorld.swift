// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The payment-run model and its strategies as tables.
final class RunWorld: Sendable {
  let model: PaymentRunModel
  /// The months of the term, the opening first.
  let months: Table<RunMonth>
  /// The lanes with which an instalment is paid.
  let payLanes: UInt64
  /// The missed instalments at which each strategy gives up.
  let thresholds: [Int]

  /// What may end a loan.
  static let endNames = ["given_up", "term"]

  /// Counters of this model alone, by their place behind the common ones.
  enum Counter: Int, CaseIterable {
    case givenUp
    /// Months to giving up, or to the end of the term.
    case months
    /// Interest that falls due over the term: instalments less principal.
    case interest
    case loansToTerm
  }

  init(
    _ model: PaymentRunModel, _ strategies: [Strategy], _ settings: SimulationSettings
  ) throws(ModelError) {
    try model.check(horizon: settings.horizon)
    for strategy in strategies where (strategy.giveUp ?? 0) < 0 {
      throw .parameter(
        name: "missed", value: Double(strategy.giveUp ?? 0), requirement: "at least 0")
    }
    self.model = model
    months = Table(RunMonth.table(model, discountRate: settings.discountRate))
    payLanes = Bernoulli.lanes(model.payProbability)
    thresholds = strategies.map { $0.giveUp ?? .max }
  }
}

/// One month of a loan of one unit of principal; money discounted to day 0.
struct RunMonth: BitwiseCopyable {
  /// The elapsed day at whose end the month ends.
  let day: Int32
  /// The discount factor.
  let discount: Double
  /// The instalment of this month.
  let instalment: Double
  /// All instalments up to this month.
  let due: Double
  /// The balance that would be left had all of them been paid.
  let left: Double

  /// The months 0…T of a term.
  static func table(_ model: PaymentRunModel, discountRate: Double) -> [RunMonth] {
    var due = 0.0
    return (0...model.term).map { month in
      let discount = exp(-MonthClock.discountExponent(ofMonth: month, rate: discountRate))
      let instalment = month > 0 ? model.instalment * discount : 0
      due += instalment
      return RunMonth(
        day: Int32(MonthClock.day(ofMonth: month)), discount: discount, instalment: instalment,
        due: due, left: model.balance(afterMonth: month) * discount)
    }
  }
}

extension PaymentRunModel {
  /// Checks every parameter, and that the horizon holds the term.
  func check(horizon: Int) throws(ModelError) {
    for (name, value) in [
      ("pay_probability", payProbability), ("arrears_loss", arrearsLoss),
      ("balance_loss", balanceLoss),
    ] where !(0...1).contains(value) {
      throw .parameter(name: name, value: value, requirement: "in [0, 1]")
    }
    guard truncation >= 1 else {
      throw .parameter(name: "truncation", value: Double(truncation), requirement: "at least 1")
    }
    guard term >= 1, term <= MonthClock.months(within: horizon) else {
      throw .parameter(
        name: "term", value: Double(term),
        requirement: "from 1 to the \(MonthClock.months(within: horizon)) months of the horizon")
    }
    guard clientRate >= 0, clientRate.isFinite else {
      throw .parameter(name: "client_rate", value: clientRate, requirement: "at least 0")
    }
  }
}
