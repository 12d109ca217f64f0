// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct UncertaintyTests {
  @Test func splitsAVarianceByHand() throws {
    // Means 2, 4, 9: variance 13. Inner variances 2, 2, 8: chance 4, of which a half is in the means.
    let split = try #require(VarianceSplit([[1, 3], [3, 5], [7, 11]]))
    #expect(split.mean == 5 && split.chance == 4 && split.parameters == 11)
    #expect(split.means == [2, 4, 9])
    #expect(split.parameterShare == 11.0 / 15)
    // Means that differ by less than chance explains.
    #expect(VarianceSplit([[0, 4], [1, 3]])?.parameters == 0)
    #expect(VarianceSplit([[1, 3]]) == nil && VarianceSplit([[1], [2], [3]]) == nil)
  }

  /// θ and chance normal with variances 4 and 9: both are found within z = 4 of their standard errors.
  @Test func findsTheTrueParts() throws {
    var random = SplitMix(seed: 8)
    let draws = (0..<2_000).map { _ in
      let theta = 2 * random.normal()
      return (0..<4).map { _ in theta + 3 * random.normal() }
    }
    let split = try #require(VarianceSplit(draws))
    // Var(s²) = 2σ⁴/(n − 1): chance over 6,000 degrees of freedom, the means' variance 6.25 over 1,999.
    let chanceError = 9 * (2.0 / 6_000).squareRoot()
    #expect(abs(split.chance - 9) < 4 * chanceError)
    let meansError = 6.25 * (2.0 / 1_999).squareRoot()
    #expect(abs(split.parameters - 4) < 4 * (meansError + chanceError / 4))
  }

  /// Checked with scipy.stats.spearmanr.
  @Test func spearman() throws {
    let rho = try #require(RankCorrelation.spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]))
    #expect(abs(rho - 0.820_782_681_668_123_3) < 1e-12)
    #expect(RankCorrelation.spearman([1, 2, 3], [9, 4, 1]) == -1)
    #expect(RankCorrelation.spearman([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.spearman([1, .nan, 2, 3], [1, 5, 2, 3]) == 1)
    #expect(RankCorrelation.spearman([1, 2], [1, 2]) == nil)
  }

  private func points(_ count: Int) -> [[Double]] {
    var random = SplitMix(seed: 5)
    return (0..<count).map { _ in [random.uniform(), random.uniform(), random.uniform()] }
  }

  @Test func findsTheCornerWhereItHappens() throws {
    let points = points(300)
    let box = try #require(ScenarioBox(points, points.map { $0[0] < 0.4 && $0[2] > 0.5 }))
    #expect(box.limits.count == 2)
    let first = try #require(box.limits.first { $0.parameter == 0 })
    let second = try #require(box.limits.first { $0.parameter == 2 })
    #expect(!first.isAbove && abs(first.value - 0.4) < 0.05)
    #expect(second.isAbove && abs(second.value - 0.5) < 0.05)
    #expect(box.coverage > 0.9 && box.density > 0.9)
  }

  @Test func oneLimitIsEnoughWhereOneParameterDecides() throws {
    let points = points(100)
    let box = try #require(ScenarioBox(points, points.map { $0[1] > 0.7 }))
    #expect(box.limits.map(\.parameter) == [1] && box.limits[0].isAbove)
    #expect(abs(box.limits[0].value - 0.7) < 0.05)
  }

  /// Cases that have nothing to do with the parameters give no rule: at most one in ten sets of a hundred draws.
  @Test func chanceGivesNoRule() {
    var random = SplitMix(seed: 77)
    var rules = 0
    for _ in 0..<50 {
      let points = (0..<100).map { _ in [random.uniform(), random.uniform()] }
      if ScenarioBox(points, points.map { _ in random.uniform() < 0.3 }) != nil { rules += 1 }
    }
    #expect(rules <= 5, "\(rules) rules")
    #expect(ScenarioBox(points(100), .init(repeating: false, count: 100)) == nil)
    #expect(ScenarioBox(points(10), (0..<10).map { $0 < 5 }) == nil)
  }

  @Test func sumsUpByStrategyAndChallenger() throws {
    let draws = (0..<40).map { number in
      let theta = Double(number) / 40
      return UncertaintyDraw(parameters: [theta], values: [[1, 1.2], [0.5 + theta, 0.7 + theta]])
    }
    let summary = try #require(
      UncertaintySummary(
        metric: "m", strategies: ["a", "b"], champion: 0, parameters: ["theta"], draws: draws,
        direction: .higherIsBetter))
    let contrast = try #require(summary.contrasts.first)
    // b − a = θ − 0.5: below 0 in 20 draws, 0 in one, above in 19.
    #expect(abs(contrast.betterShare - 19.5 / 40) < 1e-12)
    #expect(contrast.correlations == [1] && abs(contrast.split.chance) < 1e-20)
    let box = try #require(contrast.losses)
    #expect(box.limits.map(\.parameter) == [0] && !box.limits[0].isAbove && box.coverage == 1)
    #expect(abs(summary.standings.map(\.bestShare).reduce(0, +) - 1) < 1e-12)
  }
}
