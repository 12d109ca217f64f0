// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Verification

/// Whom attempts reach when another number is looked for, against the integrals and the ends.
@Suite("Attempts and another number") struct EnrichedAttemptsTests {
  private func law(hit: Double, after: Int) throws -> EnrichedAttempts {
    try EnrichedAttempts(
      known: RepeatedAttempts(a: 1.5, b: 4), found: RepeatedAttempts(a: 2, b: 2.5), hit: hit,
      askedAfter: after)
  }

  @Test("Nothing is found, or everything before the first attempt", arguments: [1, 4, 9])
  func ends(attempts: Int) throws {
    let known = try law(hit: 0, after: 3)
    #expect(abs(known.reached(within: attempts) - known.known.reached(within: attempts)) < 1e-15)
    let found = try law(hit: 1, after: 0)
    #expect(abs(found.reached(within: attempts) - found.found.reached(within: attempts)) < 1e-15)
    // No attempt follows the search.
    let late = try law(hit: 1, after: 9)
    #expect(late.reached(within: attempts) == late.known.reached(within: attempts))
  }

  @Test("The mean over both densities", arguments: [(2, 5), (3, 12)])
  func integral(after: Int, attempts: Int) throws {
    func mean(_ a: Double, _ b: Double, _ value: (Double) -> Double) -> Double {
      let points = 20_000
      let scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b))
      return (0..<points).reduce(0.0) { sum, point in
        let p = (Double(point) + 0.5) / Double(points)
        return sum + scale * pow(p, a - 1) * pow(1 - p, b - 1) * value(p) / Double(points)
      }
    }
    let (n, m) = (Double(after), Double(attempts - after))
    let never = mean(1.5, 4) { pow(1 - $0, n + m) }
    let before = mean(1.5, 4) { pow(1 - $0, n) }
    let later = mean(2, 2.5) { pow(1 - $0, m) }
    let exact = 1 - 0.45 * before * later - 0.55 * never
    #expect(abs(try law(hit: 0.45, after: after).reached(within: attempts) - exact) < 1e-6)
  }

  @Test("Parameters outside their domains", arguments: [-0.1, 1.1, .nan])
  func refused(hit: Double) {
    #expect(throws: VerificationError.self) { try law(hit: hit, after: 3) }
    #expect(throws: VerificationError.self) { try law(hit: 0.5, after: -1) }
  }
}
