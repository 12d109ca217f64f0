// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Scenarios
import Vocabulary

/// Checks of the roll-rate model: a classroom example, and a matrix of real mortgages.
extension Verification {
  static func rollRates(_ request: VerificationRequest) -> [VerificationPart] {
    [
      VerificationPart("roll rates") { try await receivables(request) },
      VerificationPart("mortgages, 12 months") {
        try await mortgages(request, horizon: "366 days")
      },
      VerificationPart("mortgages") { try await mortgages(request, horizon: nil) },
    ]
  }

  /// What is paid and what goes bad of three balances, and how likely each is to go bad.
  private static func receivables(
    _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.rollRateExample, [], request)
    guard let starts = try simulation.chainStarts() else { return [] }
    let placed = simulation.placedBalances(starts)
    let total = placed.reduce(0, +)
    let money = ["paid", "bad"].map { end in
      let exact = zip(starts, placed).reduce(0) { $0 + $1.0.probability(of: end) * $1.1 }
      return simulation.check(
        "roll rates, money \(end)", metric: Metric.endBalanceRate(end).name, exact: exact / total,
        unit: total)
    }
    return money
      + starts.map { start in
        simulation.check(
          "roll rates, \(start.state), goes bad", metric: Metric.endRate("bad").name,
          segment: start.segment, exact: start.probability(of: "bad"))
      }
  }

  /// Default and duration from each state; until hardly a loan is open without a horizon of its own.
  private static func mortgages(
    _ request: VerificationRequest, horizon: String?
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(
      .rollRateMortgages, horizon.map { ["horizon=\($0)"] } ?? [], request)
    guard let starts = try simulation.chainStarts() else { return [] }
    return starts.flatMap { start in
      let isWithinYear = horizon != nil
      let defaulted = simulation.check(
        "mortgages, \(start.state), default " + (isWithinYear ? "in 12 months" : "ever"),
        metric: Metric.endRate("default").name, segment: start.segment,
        exact: start.probability(of: "default"))
      let months = simulation.check(
        "mortgages, \(start.state), months to an end", metric: Metric.monthsToEnd.name,
        segment: start.segment, exact: start.months)
      return isWithinYear ? [defaulted] : [months, defaulted]
    }
  }
}

/// What the chain's matrix says of the accounts of one segment.
private struct ChainStart {
  let segment: String
  let state: String
  /// The probability of each end within the horizon.
  let ends: [String: Double]
  /// The expected months to an end, those beyond the horizon not counted.
  let months: Double
  let share: Double
  let balance: Double

  func probability(of end: String) -> Double { ends[end] ?? .nan }
}

extension VerificationSimulation {
  /// The exact side of every segment; nil for another model.
  fileprivate func chainStarts() throws -> [ChainStart]? {
    guard let model = scenario.behavior.rollRate,
      case .synthetic(let portfolio) = scenario.portfolio
    else { return nil }
    let horizon = MonthClock.months(within: scenario.horizon)
    return try portfolio.segments.enumerated().map { position, segment in
      let chain = try AbsorbingChain(model, segment: position)
      let state = model.state(daysPastDue: Int(segment.daysPastDue.mean))
      let ends = zip(model.ends, chain.ends(within: horizon)[state])
      return ChainStart(
        segment: segment.name, state: model.states[state].name,
        ends: Dictionary(uniqueKeysWithValues: ends),
        months: chain.duration(within: horizon)[state],
        share: segment.share, balance: segment.balance.mean)
    }
  }

  fileprivate func placedBalances(_ starts: [ChainStart]) -> [Double] {
    guard case .synthetic(let portfolio) = scenario.portfolio else { return [] }
    return starts.map { $0.share * $0.balance * Double(portfolio.accounts) }
  }
}
