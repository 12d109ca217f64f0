// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import OutputAnalysis
import TestSupport
import Testing
import Vocabulary

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
      try BestOfStrategies([challenger, champion], draws: 2_000, using: &resampling))
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

  /// Two strategies against Student's law of few degrees: where the interval of 95 % ends at 0, the better one is the best
  /// with 97.5 %, whatever the number of replications.
  ///
  /// Within z = 4 binomial errors of 20,000 draws.
  @Test(arguments: [2, 3, 5, 30])
  func fewReplicationsAreNoCertainty(_ count: Int) throws {
    let t = StudentLaw.quantile(0.975, degrees: Double(count - 1))
    let differences = (0..<count).map { Double($0 % 2 == 0 ? 1 : -1) + ($0 == 2 ? 0.3 : 0) }
    let moments = Moments(differences)
    let (mean, error) = (
      try #require(moments.mean), try #require(moments.standardError)
    )
    let base = (0..<count).map { Double($0) }
    let challenger = zip(base, differences).map { $0 + ($1 - mean) + t * error }
    var generator = SplitMix(seed: 447)
    let best = try #require(
      try BestOfStrategies([base, challenger], draws: 20_000, using: &generator))
    let bound = 4 * (0.975 * 0.025 / 20_000).squareRoot()
    #expect(abs(best.probabilities[1] - 0.975) < bound, "\(best.probabilities)")
    #expect(best.regrets[0] > best.regrets[1] && best.regrets[0].isFinite)
  }

  /// What the interval knows of rare events the probability knows too: in two of thirty replications of three lives one more
  /// has paid, which no interval tells from 0.
  @Test func rareEventsAreNoCertainty() throws {
    func sample(_ events: (Int) -> Double) -> RatioSample {
      RatioSample(
        RatioForm(counting: .trials),
        (0..<30).map { Quotient(events($0), over: 3, events: events($0), trials: 3) }, lives: 90)
    }
    let (base, challenger) = (sample { _ in 1 }, sample { $0 < 2 ? 2 : 1 })
    let combination = RatioCombination([(1, challenger), (-1, base)])
    let interval = try #require(combination.interval(level: .ninetyFive))
    #expect(interval.low < 0)
    var generator = SplitMix(seed: 448)
    let values = [base, challenger].map { $0.terms.map { Optional($0.value) } }
    let best = try #require(
      try BestOfStrategies(
        values,
        evidence: { i, l in
          i == 1
            ? combination
            : RatioCombination([(1, [base, challenger][i]), (-1, [base, challenger][l])])
        }, draws: 20_000, using: &generator))
    #expect(best.probabilities[1] < 0.975 && best.probabilities[1] > 0.5, "\(best)")
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
        [[1, 2, 3], [3, 4, 5]], direction: .lowerIsBetter, draws: 50, using: &generator))
    #expect(abs(best.probabilities[0] - 1) < 1e-12 && best.probabilities[1] == 0)
    #expect(best.regrets[0] == 0 && abs(best.regrets[1] - 2) < 1e-12)
  }

  @Test func theSeedDecides() throws {
    var generator = SplitMix(seed: 445)
    let values = (0..<3).map { _ in (0..<30).map { _ in Optional(generator.normal()) } }
    func best(_ seed: UInt64) throws -> BestOfStrategies? {
      var generator = SplitMix(seed: seed)
      return try BestOfStrategies(values, draws: 100, using: &generator)
    }
    #expect(try best(1) == best(1))
    #expect(try best(1) != best(2))
    #expect(abs(try #require(try best(1)).probabilities.reduce(0, +) - 1) < 1e-12)
  }

  @Test func missingValuesAreLeftOut() throws {
    var generator = SplitMix(seed: 446)
    let best = try #require(
      try BestOfStrategies(
        [[1, nil, 3, 4], [0, 99, .nan, 1]], draws: 10, using: &generator))
    #expect(best.replications == 2 && best.missing == 2)
    #expect(try BestOfStrategies([[1, nil], [1, 2]], using: &generator) == nil)
    #expect(try BestOfStrategies([], using: &generator) == nil)
    #expect(throws: ParameterError.self) {
      try BestOfStrategies([[1, 2]], draws: 0, using: &generator)
    }
  }
}
