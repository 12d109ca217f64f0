// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Scenarios
import Strategies

/// Checks of learning: what a step that learns misses meanwhile.
extension Verification {
  static func learning(_ request: VerificationRequest) -> [VerificationPart] {
    // Several debtors a day and one, rates that lie apart and near, the better channel second.
    let cases: [[String]] =
      request.sets("rate_a", "rate_b", "debtors_per_day", "days")
      ? [[]]
      : [
        [], ["parameters.debtors_per_day=1", "parameters.days=10"],
        [
          "parameters.rate_a=0.08", "parameters.rate_b=0.12", "parameters.debtors_per_day=1",
          "parameters.days=10",
        ],
      ]
    return cases.map { overrides in
      VerificationPart("thompson") { try await thompson(overrides, request) }
    }
  }

  private static func thompson(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.thompson, overrides, request)
    let (arms, days) = try simulation.thompson()
    let rates = arms.rates.map { "\($0)" }.joined(separator: " and ")
    return [
      simulation.check(
        "thompson, \(rates), \(arms.pulls) a day, \(days) days, regret", metric: .banditRegret,
        exact: try arms.expected(days: days))
    ]
  }
}

extension VerificationSimulation {
  /// The two channels of the only step, and on how many days everybody is touched.
  fileprivate func thompson() throws -> (arms: ThompsonRegret, days: Int) {
    guard let step = scenario.strategies[0].treatments.first?.path.first,
      let bandit = step.channel.bandit, bandit.channels.count == 2
    else {
      throw VerificationError.parameter(
        name: "bandit", value: .nan, requirement: "a choice of two channels")
    }
    let rates = bandit.channels.map {
      scenario.channels[$0].deliverability * scenario.channels[$0].engagement
    }
    return (
      try ThompsonRegret(
        rateA: rates[0], rateB: rates[1],
        pullsPerDay: scenario.portfolio.specification.accounts),
      scenario.horizon
    )
  }
}
