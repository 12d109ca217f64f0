// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Verification

/// Solutions that do not settle say so.
@Suite struct ConvergenceTests {
  @Test func anEquationThatDoesNotSettleInItsStepsHasNoSolution() throws {
    let stream = try RepaymentIntensity(
      start: 0.11, longRun: 0.1, decay: 0.7, habitPerPayment: 0.3)
    let equation = ReadinessEquation(stream, try RelativePayment.uniform(from: 0.1).coarse)
    #expect(
      throws: VerificationError.noConvergence(of: "the equation of readiness", steps: 3)
    ) {
      try ReadinessPath(equation, tolerance: 1e-11, within: 3)
    }
    #expect(try ReadinessPath(equation, tolerance: 1e-11).knots.count > 3)
  }
}
