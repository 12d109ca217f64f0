// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Randomness
import TestSupport
import Testing

/// Samples against distribution functions: α = 1e-6 each, 2 × 18 tests, so 4e-5 for the family before the
/// seeds were fixed and zero since.
@Suite struct GoodnessOfFitTests {
  static let alpha = 1e-6
  static let count = 20_000

  @Test("Kolmogorov–Smirnov, sampler", arguments: try Catalog.continuous())
  func samplers(example: Example) {
    let sample = Catalog.samples(example.law, count: Self.count, seed: 71)
    let p = KolmogorovSmirnov.pValue(sample, cdf: example.law.cdf)
    #expect(p > Self.alpha, "p = \(p), seed 71")
  }

  @Test("Kolmogorov–Smirnov, quantile transform", arguments: try Catalog.continuous())
  func quantileTransforms(example: Example) {
    let sample = Catalog.quantileSamples(example.law, count: Self.count, seed: 72)
    let p = KolmogorovSmirnov.pValue(sample, cdf: example.law.cdf)
    #expect(p > Self.alpha, "p = \(p), seed 72")
  }

  @Test("χ², sampler and quantile transform", arguments: try Catalog.discrete())
  func discreteLaws(example: Example) {
    for sample in [
      Catalog.samples(example.law, count: Self.count, seed: 73),
      Catalog.quantileSamples(example.law, count: Self.count, seed: 74),
    ] {
      let p = Self.chiSquared(sample, example.law)
      #expect(p > Self.alpha, "p = \(p)")
    }
  }

  @Test("the tests can fail: a scale 5 % off is found")
  func wrongLawsAreFound() throws {
    let sample = Catalog.samples(try .exponential(mean: 7), count: Self.count, seed: 71)
    let wrong = try Distribution.exponential(mean: 7.35)
    #expect(KolmogorovSmirnov.pValue(sample, cdf: wrong.cdf) < Self.alpha)
    let coins = Catalog.samples(
      try .discrete(values: [0, 1], weights: [1, 1]), count: Self.count, seed: 71)
    let biased = try Distribution.discrete(values: [0, 1], weights: [48, 52])
    #expect(Self.chiSquared(coins, biased) < Self.alpha)
  }

  /// The p-value of Pearson's χ² over the values that occur, which must be all of the law's.
  private static func chiSquared(_ sample: [Double], _ law: Distribution) -> Double {
    let counts = Dictionary(sample.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let shares = counts.map { law.cdf($0.key) - law.cdf($0.key.nextDown) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    return chiSquareTail(counts.map(\.value), shares: shares)
  }
}
