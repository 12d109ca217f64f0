// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Scenarios
import Strategies

/// Checks of the controlled account: its value, and what its treatments cost, at a low and a high frontier and between.
extension Verification {
  static func controlledAccount(_ request: VerificationRequest) -> [VerificationPart] {
    let frontiers = request.sets("frontier") ? [nil] : ["0.2", "0.6", "1"]
    return frontiers.map { frontier in
      VerificationPart("controlled account" + (frontier.map { ", frontier \($0)" } ?? "")) {
        try await controlledAccount(frontier, request)
      }
    }
  }

  private static func controlledAccount(
    _ frontier: String?, _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(
      .controlledAccount, frontier.map { ["parameters.frontier=\($0)"] } ?? [], request)
    let account = try simulation.sustainedAccount()
    let (cash, treatments) = (try account.cash.value, try account.treatments.value)
    let name = "controlled account, frontier \(account.frontier)"
    return [
      simulation.check(name + ", value u", metric: "value_u", exact: -100 * cash),
      simulation.check(
        name + ", value less cost", metric: "npv_rate",
        exact: cash - simulation.costPerBalance * treatments),
    ]
  }
}

extension VerificationSimulation {
  /// The account whose intensity the only strategy sustains, by the scenario's own parameters.
  ///
  /// - Returns: The account.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` for parameters without a solution.
  func sustainedAccount() throws -> SustainedAccount {
    let (stream, payment) = try stream()
    // Without payments in full accounts end by the floor, which the solution does not know.
    let full = scenario.behavior.intensity?.types[0].full[0] ?? .nan
    guard full >= 0.3 else {
      throw VerificationError.parameter(name: "full", value: full, requirement: "at least 0.3")
    }
    guard let step = scenario.strategies[0].treatments.first?.path.first,
      case .intensity(let frontier) = step.trigger, let channel = scenario.channels.first
    else {
      throw VerificationError.parameter(
        name: "frontier", value: .nan, requirement: "a level to sustain")
    }
    return try SustainedAccount(
      stream, payment: payment, frontier: frontier, lift: channel.stimulus,
      discountRate: scenario.discountRate)
  }

  /// A treatment's cost over the balance that all accounts open with; not a number without a fixed one.
  var costPerBalance: Double {
    guard case .synthetic(let debtors) = scenario.portfolio else { return .nan }
    return scenario.channels[0].costPerAttempt / debtors.segments[0].balance.mean
  }
}
