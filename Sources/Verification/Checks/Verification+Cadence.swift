// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Scenarios
import Strategies

/// Checks of cadence: what reminders are worth per day when soon repeated ones work less.
extension Verification {
  static func cadence(_ request: VerificationRequest) -> [VerificationPart] {
    // About the best interval, one too short, and a weaker saturation that fades slowly.
    let cases: [[String]] =
      request.sets(
        "saturation", "recovery", "stimulus", "decay", "value", "cost", "interval")
      ? [[]]
      : [
        [], ["parameters.interval=7"],
        [
          "parameters.interval=30", "parameters.saturation=0.6", "parameters.recovery=50",
          "parameters.stimulus=0.05", "parameters.decay=0.1", "parameters.value=25",
        ],
      ]
    return cases.map { overrides in
      VerificationPart("cadence") { try await cadence(overrides, request) }
    }
  }

  private static func cadence(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.cadence, overrides, request)
    let (cadence, interval) = try simulation.cadence()
    return [
      simulation.check(
        "cadence, saturation \(cadence.saturation), every \(Int(interval)) days, net per day",
        metric: .netValuePerDay,
        exact: cadence.netPerDay(
          every: interval, value: try simulation.valueOfPayment(),
          cost: simulation.scenario.channels[0].costPerAttempt))
    ]
  }
}

extension VerificationSimulation {
  /// The effect of the only strategy's reminders, and how many days lie between them.
  fileprivate func cadence() throws -> (SaturatedCadence, interval: Double) {
    guard let excitation = scenario.behavior.intensity?.excitation,
      let interval = scenario.strategies[0].treatments.first?.path.first?.every.map(Double.init)
    else {
      throw VerificationError.parameter(
        name: "interval", value: .nan, requirement: "days between reminders")
    }
    let cadence = try SaturatedCadence(
      saturation: excitation.saturation, recovery: excitation.saturationRecovery,
      stimulus: scenario.channels[0].stimulus, decay: excitation.decay)
    let days = Double(scenario.warmUp ?? 0)
    // What is left would be more than chance explains.
    try VerificationError.require(
      cadence.unsettled(after: days, every: interval) < 1e-3, "warm_up", days,
      "long enough for saturation and lift to settle")
    return (cadence, interval)
  }

  /// What a payment comes to, the same share of the same balance always.
  fileprivate func valueOfPayment() throws -> Double {
    guard let share = scenario.behavior.intensity?.payment.partial.mean else { return .nan }
    return share * scenario.portfolio.specification.segments[0].balance.mean
  }
}
