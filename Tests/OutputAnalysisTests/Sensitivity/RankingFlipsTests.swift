// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct RankingFlipsTests {
  /// d = x₀ − 0.3 + noise; x₁ does not matter.
  private static func flips(
    direction: MetricDirection = .higherIsBetter, sign: Double = 1, seed: UInt64 = 821,
    count: Int = 200, resamples: Int = 60
  ) -> RankingFlips {
    var generator = SplitMix(seed: seed)
    let points = LatinHypercube.points(count: count, dimension: 2, using: &generator)
    let differences = points.map { sign * ($0[0] - 0.3 + 0.1 * generator.normal()) }
    return RankingFlips(
      points: points, differences: differences, direction: direction, resamples: resamples,
      using: &generator)
  }

  @Test func findsTheFlip() throws {
    let result = Self.flips()
    let flip = try #require(result.flips[0])
    #expect(flip.isBetterAbove && flip.interval.contains(0.3), "\(flip)")
    #expect(flip.interval.contains(flip.value) && flip.interval.halfWidth < 0.1)
    #expect(result.flips[1] == nil)
    #expect(try #require(result.share).interval.contains(0.7))
    let limit = try #require(result.box?.limits.first)
    #expect(limit.parameter == 0 && !limit.isAbove && abs(limit.value - 0.3) < 0.1)
  }

  /// The interval holds the truth in at least 16 of 20 samples: 95 % less z = 3.1 errors, for a
  /// percentile interval of a step function is not exact.
  @Test func theIntervalHolds() {
    let hits = (0..<20).count { seed in
      Self.flips(seed: UInt64(830 + seed), count: 80, resamples: 40).flips[0]?.interval.contains(
        0.3) ?? false
    }
    #expect(hits >= 16, "\(hits)")
  }

  @Test func lowerCanBeBetter() {
    #expect(Self.flips(direction: .lowerIsBetter, sign: -1) == Self.flips())
  }

  @Test func nothingFlipsWhereOneAlwaysLeads() throws {
    var generator = SplitMix(seed: 822)
    let points = LatinHypercube.points(count: 100, dimension: 1, using: &generator)
    let result = RankingFlips(
      points: points, differences: points.map { 1 + $0[0] }, using: &generator)
    #expect(result.flips == [nil] && result.box == nil && result.share?.value == 1)
  }

  @Test func missingDifferencesAreCounted() {
    var generator = SplitMix(seed: 823)
    let result = RankingFlips(
      points: [[0], [1], [2]], differences: [nil, .nan, 0], using: &generator)
    #expect(result.count == 1 && result.missing == 2 && result.share?.value == 0.5)
    let empty = RankingFlips(points: [], differences: [], using: &generator)
    #expect(empty.share == nil && empty.flips.isEmpty)
  }

  /// Bars −1 … 2, 0 … 0.5 and one without values.
  @Test func tornado() {
    let tornado = Tornado(
      base: [1, 1], low: [[1.5, 1.5], [0, 0], [nil, nil]], high: [[1, 1], [3, 3], [1, 1]])
    #expect(tornado.bars.map(\.parameter) == [1, 0, 2])
    #expect(tornado.bars.map(\.length) == [3, 0.5, nil])
    #expect(tornado.bars[0].swing.moments.mean == 3)
    let points = Tornado.points(base: [0, 0], low: [-1, -2], high: [1, 2])
    #expect(points == [[0, 0], [-1, 0], [1, 0], [0, -2], [0, 2]])
  }
}
