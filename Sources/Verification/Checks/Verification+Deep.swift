// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Vocabulary

/// The self-exciting account to four digits.
extension Verification {
  /// The parts of one stream, with the martingale of payments as a control.
  ///
  /// One run per day, because the martingale is a control for what is paid up to the horizon.
  static func deepSelfExciting(
    _ name: String, _ own: [String], _ request: VerificationRequest
  ) -> [VerificationPart] {
    [1, 3, 6, 12, 24, 60].map { day in
      VerificationPart("\(name), day \(day)") {
        let overrides = ["horizon=\(day) days", "variance_reduction={ control: martingale }"]
        let simulation = try await simulate(.selfExciting, own + overrides, request)
        return try deepChecks(name, simulation)
      }
    }
  }

  /// What is recovered by the horizon, and the value it has.
  private static func deepChecks(
    _ name: String, _ simulation: VerificationSimulation
  ) throws -> [VerificationCheck] {
    let transform = try simulation.transform()
    let day = simulation.scenario.horizon
    let value = try transform.discountedRecovery(
      discount: simulation.scenario.discountRate, horizon: Double(day))
    return [
      simulation.controlledCheck(
        "\(name), recovery, day \(day)", metric: Metric.recoveryRate.name,
        exact: 1 - transform.remaining(at: Double(day)).value),
      simulation.controlledCheck(
        "\(name), value u, day \(day)", metric: Metric.valueU.name, exact: value.value.value),
    ]
  }
}
