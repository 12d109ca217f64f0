// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

/// What learning between two arms misses, against published numbers.
@Suite("Regret of Thompson sampling") struct ThompsonRegretTests {
  @Test(
    "Printed numbers, one pull a day and several",
    arguments: [
      (0.6, 0.4, 1, 1, 0.1), (0.6, 0.4, 1, 10, 0.81637298), (0.6, 0.4, 1, 40, 2.37359501),
      (0.12, 0.08, 1, 10, 0.19295185), (0.6, 0.4, 5, 1, 0.5), (0.6, 0.4, 5, 3, 1.22716966),
      (0.6, 0.4, 5, 6, 2.05107450),
    ])
  func printed(a: Double, b: Double, pulls: Int, days: Int, regret: Double) throws {
    let arms = try ThompsonRegret(rateA: a, rateB: b, pullsPerDay: pulls)
    #expect(abs(try arms.expected(days: days) - regret) < 5.1e-9)
    let turned = try ThompsonRegret(rateA: b, rateB: a, pullsPerDay: pulls)
    #expect(abs(try turned.expected(days: days) - regret) < 5.1e-9)
  }

  /// By integration, day by day over a dictionary of counts.
  @Test(
    "Numbers of another program",
    arguments: [(0.3, 0.1, 3, 4, 0.9878937280), (0.08, 0.12, 2, 5, 0.1933924129)])
  func others(a: Double, b: Double, pulls: Int, days: Int, regret: Double) throws {
    let arms = try ThompsonRegret(rateA: a, rateB: b, pullsPerDay: pulls)
    #expect(abs(try arms.expected(days: days) - regret) < 1e-8)
  }

  @Test("Equal arms, and arms that always and never succeed")
  func bounds() throws {
    #expect(try ThompsonRegret(rateA: 0.3, rateB: 0.3, pullsPerDay: 4).expected(days: 5) == 0)
    let certain = try ThompsonRegret(rateA: 1, rateB: 0, pullsPerDay: 1)
    #expect(abs(try certain.expected(days: 1) - 0.5) < 1e-12)
    // Whatever the first pull shows, the worse arm's draw is the larger one with probability 1/3.
    #expect(abs(try certain.expected(days: 2) - 5.0 / 6) < 1e-12)
  }

  @Test("Parameters outside their domains")
  func refused() throws {
    for rate in [-0.1, 1.1, .nan] {
      #expect(throws: VerificationError.self) {
        try ThompsonRegret(rateA: rate, rateB: 0.5, pullsPerDay: 1)
      }
      #expect(throws: VerificationError.self) {
        try ThompsonRegret(rateA: 0.5, rateB: rate, pullsPerDay: 1)
      }
    }
    #expect(throws: VerificationError.self) {
      try ThompsonRegret(rateA: 0.5, rateB: 0.4, pullsPerDay: 0)
    }
    let arms = try ThompsonRegret(rateA: 0.5, rateB: 0.4, pullsPerDay: 100)
    #expect(throws: VerificationError.self) { try arms.expected(days: 4) }
    #expect(throws: VerificationError.self) { try arms.expected(days: 0) }
  }
}
