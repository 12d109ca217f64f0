// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

/// Laws that hold for every family.
@Suite struct QuantileTests {
  static let grid = (1..<2_000).map { Double($0) / 2_000 } + [1e-9, 1e-6, 1 - 1e-6, 1 - 1e-9]

  @Test(
    "F(F⁻¹(p)) = p, to 1e-9 of min(p, 1 − p) and one rounding", arguments: try Catalog.continuous())
  func cdfInvertsQuantile(example: Example) {
    for p in Self.grid {
      let error = abs(example.law.cdf(example.law.quantile(p)) - p)
      #expect(error <= 1e-9 * min(p, 1 - p) + 1e-15, "p = \(p)")
    }
  }

  @Test("the smallest value with F(x) ≥ p", arguments: try Catalog.discrete())
  func discreteQuantileIsTheSmallest(example: Example) {
    for p in Self.grid {
      let x = example.law.quantile(p)
      // One rounding where p meets a cumulative probability exactly.
      #expect(example.law.cdf(x) >= p - 1e-15)
      #expect(example.law.cdf(x.nextDown) < p + 1e-15)
    }
  }

  @Test(arguments: try Catalog.all())
  func quantileNeverFalls(example: Example) {
    let quantiles = Self.grid.sorted().map(example.law.quantile)
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: try Catalog.all())
  func endsOfTheSupport(example: Example) {
    let law = example.law
    #expect(law.quantile(0) == law.support.low)
    #expect(law.quantile(1) == law.support.high)
    #expect(law.cdf(law.support.low.nextDown) == 0)
    #expect(law.cdf(law.support.high) == 1)
    #expect(law.quantile(-0.1).isNaN)
    #expect(law.quantile(1.1).isNaN)
    #expect(law.quantile(.nan).isNaN)
  }

  @Test(arguments: try Catalog.all())
  func samplesLieInTheSupport(example: Example) {
    let (low, high) = example.law.support
    let samples = Catalog.samples(example.law, count: 2_000, seed: 4)
    #expect(samples.allSatisfy { $0 >= low && $0 <= high })
  }

  @Test func closedFormsOfBeta() throws {
    let rising = try Distribution.beta(a: 1, b: 3, low: 2, high: 4)
    #expect(abs(rising.quantile(0.271) - 2.2) < 1e-14)  // 1 − 0.9³ = 0.271
    let power = try Distribution.beta(a: 0.5, b: 1)
    #expect(power.quantile(0.3) == 0.09)
    // Digits of tiny probabilities survive: 1 − (1 − p)^(1/3) ≈ p/3.
    #expect(abs(rising.quantile(1e-13) - 2 - 2e-13 / 3) < 1e-15)
  }

  @Test func quantilesOfStepsAndLines() throws {
    let steps = try Distribution.empirical(values: [10, 20, 30, 40], interpolation: .steps)
    #expect([0, 0.25, 0.26, 0.5, 1].map(steps.quantile) == [10, 10, 20, 20, 40])
    let line = try Distribution.empirical(values: [40, 10, 30, 20])
    #expect([0, 0.5, 0.25, 1].map(line.quantile) == [10, 25, 17.5, 40])
    #expect(line.cdf(17.5) == 0.25)
    let one = try Distribution.empirical(values: [3])
    #expect([0, 0.3, 1].map(one.quantile) == [3, 3, 3])
    #expect((one.mean, one.variance) == (3, 0))
  }

  @Test func tiesOfALineAreAtoms() throws {
    let law = try Distribution.empirical(values: [1, 2, 2, 3])
    #expect(law.cdf(2) - law.cdf(2.0.nextDown) > 0.33)
    #expect(law.quantile(0.5) == 2)
  }

  @Test func truncationRemovesAtomsOutside() throws {
    let base = try Distribution.discrete(values: [1, 2, 3, 4], weights: [1, 1, 1, 1])
    let law = try Distribution.truncated(base, low: 1.5, high: 3)
    #expect(law.support == (2, 3))
    #expect([0, 1e-17, 0.5, 0.51, 1].map(law.quantile) == [2, 2, 2, 3, 3])
    #expect(law.mean == 2.5)
  }

  @Test func nestedTruncationIsOneTruncation() throws {
    let base = try Distribution.gamma(shape: 2, scale: 10)
    let once = try Distribution.truncated(base, low: 5, high: 30)
    let twice = try Distribution.truncated(.truncated(base, low: 2, high: 30), low: 5, high: 80)
    for p in [0.01, 0.3, 0.77] {
      #expect(abs(once.quantile(p) - twice.quantile(p)) < 1e-9)
    }
    #expect(abs(once.mean - twice.mean) < 1e-10)
  }
}
