// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct BayesianSearchTests {
  /// Branin's function of the unit square; three minima of 0.397887.
  static func branin(_ u: [Double]) -> Double {
    let x = 15 * u[0] - 5
    let y = 15 * u[1]
    let valley = y - 5.1 / (4 * Double.pi * Double.pi) * x * x + 5 / Double.pi * x - 6
    return valley * valley + 10 * (1 - 1 / (8 * Double.pi)) * cos(x) + 10
  }

  /// Hartmann's function of the six-dimensional cube; minimum −3.32237.
  static func hartmann(_ u: [Double]) -> Double {
    let weights: [[Double]] = [
      [10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8],
      [17, 8, 0.05, 10, 0.1, 14],
    ]
    let centers: [[Double]] = [
      [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
      [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
      [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650],
      [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
    ]
    let heights = [1, 1.2, 3, 3.2]
    return -heights.indices.reduce(0) { sum, i in
      let distance = u.indices.reduce(0) { total, j in
        total + weights[i][j] * (u[j] - centers[i][j]) * (u[j] - centers[i][j])
      }
      return sum + heights[i] * exp(-distance)
    }
  }

  /// Three seeds of 25 evaluations end within 0.05 of the minimum; the first round alone seldom
  /// comes within 1.
  @Test(arguments: [1, 2, 3]) func branin(seed: UInt64) throws {
    var search = try BayesianSearch(
      cube(2, 0, 1), settings: BayesianSettings(evaluations: 25, pool: 150),
      using: SplitMix(seed: seed))
    try drive(&search, exact(Self.branin))
    #expect(search.evaluations.count == 25 && search.stopReason == .rounds)
    let excess = try #require(search.best).objective.mean - 0.397887
    #expect(excess > -1e-6 && excess < 0.05, "\(excess)")
  }

  /// 50 evaluations end below −2.8, where 50 random points seldom pass −2.
  @Test func hartmann() throws {
    var search = try BayesianSearch(
      cube(6, 0, 1), settings: BayesianSettings(evaluations: 50, pool: 150),
      using: SplitMix(seed: 1))
    try drive(&search, exact(Self.hartmann))
    let best = try #require(search.best).objective.mean
    #expect(best > -3.32238 && best < -2.8, "\(best)")
  }

  /// A threshold 0 … 60 with a word, noise of half the step between neighbours near the optimum.
  @Test(arguments: [1, 2, 3]) func thresholdUnderNoise(seed: UInt64) throws {
    let space = try SearchSpace([
      TunedParameter("days", .integer(low: 0, high: 60)),
      TunedParameter("channel", .categorical(["call", "text"])),
    ])
    var noise = SplitMix(seed: 1_000 + seed)
    var search = try BayesianSearch(
      space, settings: BayesianSettings(evaluations: 25, pool: 150), using: SplitMix(seed: seed))
    try drive(&search) { candidate in
      let days = numbers(candidate)[0]
      let word = candidate.values[1] == .word("call") ? 0.3 : 0
      let value = abs(days - 23) / 20 + word + 0.025 * noise.normal()
      return Evaluation(candidate, objective: MeanEstimate(value, standardError: 0.025))
    }
    let answer = try #require(search.recommended)
    #expect(abs(numbers(answer)[0] - 23) <= 2 && answer.values[1] == .word("text"), "\(answer)")
    #expect(Set(search.evaluations.map(\.candidate.values)).count == 25)
  }

  /// The minimum of x + y with xy ≥ ¼ is 1.
  @Test func keepsAConstraint() throws {
    var search = try BayesianSearch(
      cube(2, 0, 1), settings: BayesianSettings(evaluations: 25, pool: 150),
      using: SplitMix(seed: 4))
    try drive(&search) { candidate in
      let x = numbers(candidate)
      return Evaluation(
        candidate, objective: MeanEstimate(x[0] + x[1]),
        constraints: [MeanEstimate(0.25 - x[0] * x[1])])
    }
    let best = try #require(search.best)
    #expect(best.constraints[0].mean <= 0)
    #expect(best.objective.mean >= 1 && best.objective.mean < 1.05, "\(best)")
  }

  @Test func aSmallSpaceIsExhausted() throws {
    let space = try SearchSpace([
      TunedParameter("days", .integer(low: 0, high: 6)),
      TunedParameter("channel", .categorical(["call", "text"])),
    ])
    var search = try BayesianSearch(
      space, settings: BayesianSettings(evaluations: 100), using: SplitMix(seed: 5))
    try drive(&search, exact { $0[0] })
    #expect(search.evaluations.count == 14 && search.stopReason == .exhausted)
  }

  @Test func smallPromisesEndTheSearch() throws {
    var search = try BayesianSearch(
      cube(1, 0, 1), settings: BayesianSettings(evaluations: 60, tolerance: 1e-3),
      using: SplitMix(seed: 6))
    try drive(&search, exact { ($0[0] - 0.3) * ($0[0] - 0.3) })
    #expect(search.stopReason == .converged && search.evaluations.count < 30)
    #expect(try #require(search.best).objective.mean < 1e-3)
  }

  @Test func candidatesWithoutAValueAreAvoided() throws {
    var search = try BayesianSearch(
      cube(2, 0, 1), settings: BayesianSettings(evaluations: 25, pool: 150),
      using: SplitMix(seed: 7))
    try drive(&search, exact { $0[0] < 0.5 ? .nan : $0[0] + $0[1] })
    let lost = search.evaluations.dropFirst(6).count { !$0.objective.isKnown }
    #expect(lost < 10 && (search.best?.objective.mean ?? 9) < 0.6, "\(lost)")
    var empty = try BayesianSearch(
      cube(1, 0, 1), settings: BayesianSettings(evaluations: 8), using: SplitMix(seed: 8))
    try drive(&empty, exact { _ in .nan })
    #expect(empty.evaluations.count == 8 && empty.best == nil && empty.recommended == nil)
  }
}
