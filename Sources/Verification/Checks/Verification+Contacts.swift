// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Scenarios
import Strategies

/// Checks of contacts: whom repeated attempts reach.
extension Verification {
  static func contacts(_ request: VerificationRequest) -> [VerificationPart] {
    // A few and many attempts; reach that most debtors lack, and that nearly all have.
    let cases: [[String]] =
      request.sets("reach_a", "reach_b", "attempts")
      ? [[]]
      : [
        [], ["parameters.attempts=20"],
        ["parameters.reach_a=4", "parameters.reach_b=2", "parameters.attempts=3"],
      ]
    return cases.map { overrides in
      VerificationPart("reach") { try await reach(overrides, request) }
    }
  }

  private static func reach(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.reach, overrides, request)
    let (law, attempts) = try simulation.repeatedAttempts()
    let name = "reach, Beta(\(law.a), \(law.b)), \(attempts) attempts"
    return [
      simulation.check(name, metric: .contactRate, exact: law.reached(within: attempts)),
      // Nobody is called less often for having answered, so all attempts together reach the mean.
      simulation.check(name + ", delivered", metric: .deliveryRate, exact: law.reach(after: 0)),
    ]
  }
}

extension VerificationSimulation {
  /// Whom the only strategy's calls get through to, and how often everybody is called.
  fileprivate func repeatedAttempts() throws -> (law: RepeatedAttempts, attempts: Int) {
    guard let segment = scenario.portfolio.specification.segments.first,
      case .beta(let law)? = segment.reach.first ?? nil,
      let step = scenario.strategies[0].treatments.first?.path.first,
      case .dpd(let first) = step.trigger
    else {
      throw VerificationError.parameter(name: "reach", value: .nan, requirement: "a beta law")
    }
    let days = (scenario.horizon - 1 - first) / (step.every ?? scenario.horizon) + 1
    return (try RepeatedAttempts(a: law.a, b: law.b), min(step.times ?? days, days))
  }
}
