// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct BestOfStrategiesTests {
  /// Two correlated strategies against the normal law of their mean difference.
  ///
  /// With d and s of the resampled mean: P = Φ(d/s), regret of the first s·φ(d/s) − d·Φ(−d/s).
  /// P within z = 4 binomial errors, the regrets within z = 4 of their own, seeds 441 and 442.
  @Test func twoStrategiesFollowTheNormalLaw() throws {
    var generator = SplitMix(seed: 441)
    let champion = (0..<200).map { _ in 5 * generator.normal() }
    let challenger = champion.map { $0 + 0.05 + generator.normal() }
    var resampling = SplitMix(seed: 442)
    let best = try #require(
      try BestOfStrategies([challenger, champion], resamples: 2_000, using: &resampling))
    let moments = PairedDifference(challenger: challenger, minus: champion).moments
    let d = try #require(moments.mean)
    let s = try #require(moments.standardError) * (199.0 / 200).squareRoot()
    let probability = erfc(-d / s / 2.0.squareRoot()) / 2
    let regret = s * exp(-d * d / s / s / 2) / (2 * Double.pi).squareRoot() - d * (1 - probability)
    let bound = binomialBound(probability, trials: 2_000)
    #expect(abs(best.probabilities[0] - probability) < bound, "\(best.probabilities)")
    // A regret is at most |D| in each resample, whose second moment is d² + s².
    let regretBound = 4 * ((d * d + s * s) / 2_000).squareRoot()
    #expect(abs(best.regrets[0] - regret) < regretBound, "\(best.regrets)")
    // The difference of the regrets is the mean difference of the resamples.
    #expect(abs(best.regrets[1] - best.regrets[0] - d) < 4 * s / 2_000.0.squareRoot())
  }

  @Test func tiesShare() throws {
    var generator = SplitMix(seed: 443)
    let values = (0..<40).map { _ in generator.normal() }
    let best = try #require(
      try BestOfStrategies([values, values, values.map { $0 - 9 }], using: &generator))
    #expect(abs(best.probabilities[0] - 0.5) < 1e-12)
    #expect(best.probabilities[1] == best.probabilities[0] && best.probabilities[2] == 0)
    #expect(best.regrets[0] == 0 && best.regrets[1] == 0)
    #expect(abs(best.regrets[2] - 9) < 1e-12)
  }

  @Test func lowerCanBeBetter() throws {
    var generator = SplitMix(seed: 444)
    let best = try #require(
      try BestOfStrategies(
        [[1, 2, 3], [3, 4, 5]], direction: .lowerIsBetter, resamples: 50, using: &generator))
    #expect(abs(best.probabilities[0] - 1) < 1e-12 && best.probabilities[1] == 0)
    #expect(best.regrets[0] == 0 && abs(best.regrets[1] - 2) < 1e-12)
  }

  @Test func theSeedDecides() throws {
    var generator = SplitMix(seed: 445)
    let values = (0..<3).map { _ in (0..<30).map { _ in Optional(generator.normal()) } }
    func best(_ seed: UInt64) throws -> BestOfStrategies? {
      var generator = SplitMix(seed: seed)
      return try BestOfStrategies(values, resamples: 100, using: &generator)
    }
    #expect(try best(1) == best(1))
    #expect(try best(1) != best(2))
    #expect(abs(try #require(try best(1)).probabilities.reduce(0, +) - 1) < 1e-12)
  }

  @Test func missingValuesAreLeftOut() throws {
    var generator = SplitMix(seed: 446)
    let best = try #require(
      try BestOfStrategies(
        [[1, nil, 3, 4], [0, 99, .nan, 1]], resamples: 10, using: &generator))
    #expect(best.replications == 2 && best.missing == 2)
    #expect(try BestOfStrategies([[1, nil], [1, 2]], using: &generator) == nil)
    #expect(try BestOfStrategies([], using: &generator) == nil)
    #expect(throws: ParameterError.self) {
      try BestOfStrategies([[1, 2]], resamples: 0, using: &generator)
    }
  }
}
