// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct StudentSequenceTests {
  /// At the bound the Bayes factor is 1/α.
  @Test(arguments: [4, 10, 1_000]) func theBoundSolvesTheBayesFactor(count: Int) throws {
    let sequence = try StudentSequence(effect: 2)
    let n = Double(count)
    let t = try #require(sequence.multiplier(at: count))
    let ratio = 1 + 4 * n
    let shares = (1 + t * t / (n - 1)) / (1 + t * t / (n - 1) / ratio)
    #expect(abs(pow(shares, n / 2) / ratio.squareRoot() / 20 - 1) < 1e-9)
  }

  /// n = 4, √g = 2, α = 0.05: r = 17, q = √(20√17) = 9.0808, so t² = 3 · 8.0808/(1 − q/17) = 52.04.
  @Test func theBoundByHand() throws {
    let sequence = try StudentSequence(effect: 2)
    #expect(sequence.multiplier(at: 3) == nil && sequence.multiplier(at: 1) == nil)
    #expect(abs(try #require(sequence.multiplier(at: 4)) - 7.2139) < 1e-3)
  }

  /// Looked at after each of 300 normal values, 95 % hold throughout in 2,000 runs, z = 4; not all
  /// do.
  @Test func allIntervalsHoldTogether() throws {
    let sequence = try StudentSequence(effect: 1)
    let multipliers = (0...300).map { sequence.multiplier(at: $0) ?? .infinity }
    var generator = SplitMix(seed: 711)
    let runs = 1_000
    let misses = (0..<runs).count { _ in
      var moments = Moments()
      for n in 1...300 {
        moments.add(generator.normal())
        if let mean = moments.mean, let error = moments.standardError,
          mean.magnitude > multipliers[n] * error
        {
          return true
        }
      }
      return false
    }
    let share = Double(misses) / Double(runs)
    #expect(share < 0.05 + binomialBound(0.05, trials: runs) && share > 0.01, "\(share)")
  }
}
