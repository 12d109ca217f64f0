// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@testable import Randomness

/// The continued fraction of a beta law has an end.
@Suite struct LargeExponentTests {
  /// Of exponents like these every term was no number, and a million of them were added up for each of 64 halvings.
  @Test(arguments: [1e13, 1e155, 1e300])
  func exponentsBeyondTheFractionAreRefused(_ exponent: Double) {
    #expect(throws: ParameterError.self) { try Distribution.beta(a: exponent, b: exponent) }
    #expect(throws: ParameterError.self) { try Distribution.beta(a: 2, b: exponent) }
  }

  @Test(arguments: [(1e-3, 1e-3), (1e-3, 1e6), (1e6, 1e-3), (1e6, 1e6), (10, 1e6)])
  func quantilesAreNumbersAtTheEndsOfARange(_ a: Double, _ b: Double) throws {
    let law = try Distribution.beta(a: a, b: b)
    for p in [1e-10, 0.1, 0.5, 0.9, 1 - 1e-10] {
      let quantile = law.quantile(p)
      #expect((0...1).contains(quantile), "p \(p): \(quantile)")
      // The law has jumps of rounding where it is all at an end.
      if quantile > 1e-300, quantile < 1 - 1e-12 {
        #expect(abs(law.cdf(quantile) - p) < 1e-6, "p \(p): \(quantile)")
      }
    }
  }
}
