// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Verification

/// Whom repeated attempts reach, against published numbers and the integral.
@Suite("Repeated attempts") struct RepeatedAttemptsTests {
  @Test(
    "Beta(1, 9), to the printed digits",
    arguments: [(0, 0), (1, 0.1), (5, 0.357143), (20, 0.689655)])
  func printed(attempts: Int, share: Double) throws {
    let law = try RepeatedAttempts(a: 1, b: 9)
    #expect(abs(law.reached(within: attempts) - share) < 5e-7)
  }

  @Test("The next attempt reaches fewer the more there were")
  func hazard() throws {
    let law = try RepeatedAttempts(a: 1, b: 9)
    #expect(abs(law.reach(after: 4) - 0.071429) < 5e-7)
    #expect((0..<50).allSatisfy { law.reach(after: $0 + 1) < law.reach(after: $0) })
  }

  @Test("The mean of 1 − (1 − p)ⁿ over the density", arguments: [1, 3, 12])
  func integral(attempts: Int) throws {
    let (a, b) = (3.5, 2.7)
    let points = 20_000
    let scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b))
    let mean = (0..<points).reduce(0.0) { sum, point in
      let p = (Double(point) + 0.5) / Double(points)
      let density = scale * pow(p, a - 1) * pow(1 - p, b - 1)
      return sum + density * (1 - pow(1 - p, Double(attempts))) / Double(points)
    }
    let reached = try RepeatedAttempts(a: a, b: b).reached(within: attempts)
    #expect(abs(reached - mean) < 1e-7)
  }

  @Test("Parameters outside their domains", arguments: [0, -1, .nan, .infinity])
  func refused(value: Double) {
    #expect(throws: VerificationError.self) { try RepeatedAttempts(a: value, b: 1) }
    #expect(throws: VerificationError.self) { try RepeatedAttempts(a: 1, b: value) }
  }
}
