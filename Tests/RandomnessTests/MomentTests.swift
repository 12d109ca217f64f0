// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@Suite struct MomentTests {
  @Test("mean of 20,000 samples, z = 4.9 (two-sided 1e-6)", arguments: try Catalog.all())
  func sampleMeans(example: Example) throws {
    let law = example.law
    let n = 20_000
    let samples = Catalog.samples(law, count: n, seed: 31)
    let mean = samples.reduce(0, +) / Double(n)
    let standardError = (try #require(law.variance) / Double(n)).squareRoot()
    let error = mean - law.mean
    #expect(
      abs(error) <= 4.9 * standardError,
      "mean \(mean), truth \(law.mean), standard error \(standardError), seed 31")
  }

  // For a quantile function that never falls, the midpoint sum over N cells misses the integral by at most
  // (Q(1) − Q(0))/2N: a bound, not a tolerance. Truncated to the middle, every family can be held to it.
  @Test("closed forms against sums of quantiles", arguments: try Catalog.all())
  func momentsAreIntegralsOfTheQuantile(example: Example) throws {
    let base = example.law
    let law = try Distribution.truncated(
      base, low: base.quantile(0.05) - 1e-9, high: base.quantile(0.9) + 1e-9)
    let cells = 4_000
    let values = (0..<cells).map { law.quantile((Double($0) + 0.5) / Double(cells)) }
    let (low, high) = law.support
    let mean = values.reduce(0, +) / Double(cells)
    #expect(abs(mean - law.mean) <= (high - low) / Double(2 * cells) + 1e-9)
    let second = values.reduce(0) { $0 + $1 * $1 } / Double(cells)
    // x² rises and falls at most once each way: twice the bound.
    let range = max(low * low, high * high)
    #expect(abs(second - law.secondMoment) <= range / Double(cells) + 1e-9)
  }

  @Test("cutting nothing away changes no moment", arguments: try Catalog.all())
  func wholeLineTruncation(example: Example) throws {
    let law = try Distribution.truncated(example.law)
    let base = example.law
    #expect(abs(law.mean - base.mean) <= 1e-12 * abs(base.mean))
    let (variance, expected) = (try #require(law.variance), try #require(base.variance))
    #expect(abs(variance - expected) <= 1e-11 * base.secondMoment)
  }

  @Test func textbookValues() throws {
    let lognormal = try Distribution.lognormal(mean: 500, coefficientOfVariation: 1.2)
    #expect(abs(lognormal.mean - 500) < 1e-10)
    #expect(abs(try #require(lognormal.variance) - 360_000) < 1e-6)
    let weibull = try Distribution.weibull(shape: 0.5, scale: 1)
    #expect(abs(weibull.mean - 2) < 1e-14)
    #expect(abs(try #require(weibull.variance) - 20) < 1e-12)
    let beta = try Distribution.beta(a: 2, b: 3)
    #expect(abs(beta.mean - 0.4) < 1e-16)
    #expect(abs(try #require(beta.variance) - 0.04) < 1e-16)
    // The half-normal: mean √(2/π).
    let half = try Distribution.truncated(.gaussian(mean: 0, standardDeviation: 1), low: 0)
    #expect(abs(half.mean - (2 / Double.pi).squareRoot()) < 1e-15)
    #expect(abs(try #require(half.variance) - (1 - 2 / Double.pi)) < 1e-15)
  }

  @Test func infiniteMoments() throws {
    let heavy = try Distribution.pareto(shape: 1, minimum: 1)
    #expect(heavy.mean == .infinity)
    #expect(heavy.variance == nil)
    let mixed = try Distribution.mixture(
      components: [heavy, .constant(value: 0)], weights: [1, 9])
    #expect(mixed.mean == .infinity)
    #expect(mixed.variance == nil)
    // Cut at e, the exponent-1 tail has mean ln(e)/(1 − 1/e).
    let e = 2.718_281_828_459_045
    let cut = try Distribution.truncated(heavy, high: e)
    #expect(abs(cut.mean - 1 / (1 - 1 / e)) < 1e-14)
  }
}

extension Distribution {
  /// E[X²] = variance + mean²; ∞ where the variance is infinite.
  fileprivate var secondMoment: Double { variance.map { $0 + mean * mean } ?? .infinity }
}
