// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OutputAnalysis

@Suite struct SortedSampleTests {
  /// By hand: h = 9·p lies between order statistics; R's `quantile(1:10)` agrees.
  @Test(
    arguments: [
      (0, 1), (0.05, 1.45), (0.25, 3.25), (0.5, 5.5), (0.75, 7.75), (0.95, 9.55), (1, 10),
    ] as [(Double, Double)])
  func typeSevenQuantiles(p: Double, quantile: Double) throws {
    let sample = SortedSample([10, 3, 7, 1, 9, 2, 8, 4, 6, 5])
    #expect(try abs(#require(sample.quantile(p)) - quantile) < 1e-14)
  }

  @Test func quantilesOfFewOrOddValues() {
    #expect(SortedSample([]).quantile(0.5) == nil)
    #expect(SortedSample([7]).quantile(0.05) == 7)
    #expect(SortedSample([1, 2]).quantile(.nan) == nil)
    #expect(SortedSample([1, 2]).quantile(1.01) == nil)
    let sample = SortedSample([nil, .nan, 2, .infinity, 1])
    #expect(sample.values == [1, 2] && sample.missing == 3)
    #expect(SortedSample([-1.7e308, 1.7e308]).quantile(0.5) == 0)
  }

  /// Ranks for the median in Conover's table and for the 5 % point at R = 100 (coverage 98.3 %).
  @Test(
    arguments: [
      (10, 0.5, 2, 9), (20, 0.5, 6, 15), (100, 0.5, 40, 61), (100, 0.05, 1, 11),
    ] as [(Int, Double, Int, Int)])
  func ranks(count: Int, p: Double, lower: Int, upper: Int) throws {
    let sample = SortedSample((1...count).map(Double.init))
    let ranks = try #require(sample.quantileRanks(p, level: .ninetyFive))
    #expect(ranks == (lower, upper))
    let interval = try #require(sample.quantileInterval(p))
    #expect(interval.low == Double(lower) && interval.high == Double(upper))
  }

  @Test func samplesTooSmallHaveNoInterval() {
    #expect(SortedSample((1...5).map(Double.init)).quantileInterval(0.5) == nil)
    #expect(SortedSample((1...50).map(Double.init)).quantileInterval(0.05) == nil)
    #expect(SortedSample([]).quantileInterval(0.5) == nil)
    #expect(SortedSample((1...50).map(Double.init)).quantileInterval(0) == nil)
  }
}
