// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Vocabulary

/// The self-exciting account to four digits.
extension Verification {
  /// The checks from one λ(0), or from the scenario's own for nil, with the martingale of payments as a control.
  ///
  /// One run per day, because the martingale is a control for what is paid up to the horizon.
  static func deepSelfExciting(
    _ start: String?, _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let own = start.map { ["parameters.lambda0=\($0)"] } ?? []
    let name = "self-exciting" + (start.map { " \($0)" } ?? "")
    var checks: [VerificationCheck] = []
    for day in [1, 3, 6, 12, 24, 60] {
      let simulation = try await simulate(
        .selfExciting,
        own + ["horizon=\(day) days", "variance_reduction={ control: martingale }"], request)
      let days = Double(simulation.scenario.horizon)
      let transform = try simulation.transform()
      checks.append(
        simulation.controlledCheck(
          "\(name), recovery, day \(simulation.scenario.horizon)",
          metric: Metric.recoveryRate.name, exact: 1 - transform.remaining(at: days).value))
      guard day == 60 else { continue }
      let value = try transform.discountedRecovery(
        discount: simulation.scenario.discountRate, horizon: days)
      checks.append(
        simulation.controlledCheck(
          "\(name), value u_H", metric: Metric.valueU.name, exact: value.value.value))
    }
    return checks
  }
}
