// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct MomentsTests {
  /// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, cubes 42.
  @Test func handWorkedExample() throws {
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(try abs(#require(moments.variance) - 32.0 / 7) < 1e-14)
    #expect(try abs(#require(moments.standardError) - (32.0 / 56).squareRoot()) < 1e-15)
    let skewness = 8.0.squareRoot() * 42 / (32 * 32.0.squareRoot())
    #expect(try abs(#require(moments.skewness) - skewness) < 1e-14)
  }

  @Test func tooFewValuesHaveNoSpread() {
    let none = Moments()
    #expect(none.mean == nil && none.variance == nil && none.interval() == nil)
    let one = Moments([3])
    #expect(one.mean == 3)
    #expect(one.standardDeviation == nil && one.standardError == nil && one.interval() == nil)
  }

  @Test func equalValuesHaveVarianceZeroExactly() {
    let moments = Moments(Array(repeating: 0.1, count: 1_000))
    #expect(moments.mean == 0.1)
    #expect(moments.variance == 0)
    #expect(moments.skewness == nil)
    #expect(moments.interval()?.low == 0.1 && moments.interval()?.high == 0.1)
  }

  /// A mean 1e9 times the spread: summing squares would keep no digit of the variance.
  @Test func largeMeanKeepsTheVariance() throws {
    let moments = Moments([4.0, 7, 13, 16].map { 1e9 + $0 })
    let variance = try #require(moments.variance)
    #expect(abs(variance - 30) < 1e-6)
  }

  @Test func valuesThatAreNotFiniteAreMissing() {
    let moments = Moments([1, .nan, 3, .infinity, -.infinity])
    #expect(moments.count == 2)
    #expect(moments.missing == 3)
    #expect(moments.mean == 2)
    #expect(moments.variance == 2)
  }

  @Test func hugeValuesNeitherTrapNorGiveInfinity() {
    let moments = Moments([1e300, -1e300, 1e308, -1e308])
    #expect(moments.variance == nil)
    #expect(moments.interval() == nil)
  }

  /// Merging in any grouping agrees with one pass to 1e-12, relative.
  @Test func mergingIsAssociative() throws {
    var generator = SplitMix(seed: 11)
    let values = (0..<999).map { _ in 40 + 3 * generator.normal() + generator.uniform() }
    let a = Moments(values[..<100])
    let b = Moments(values[100..<101])
    let c = Moments(values[101...])
    let whole = Moments(values)
    for merged in [a.merging(b).merging(c), a.merging(b.merging(c)), c.merging(a).merging(b)] {
      #expect(merged.count == 999)
      try expectClose(merged.mean, whole.mean)
      try expectClose(merged.variance, whole.variance)
      // The skewness is near 0: compare on the scale of 1.
      #expect(try abs(#require(merged.skewness) - #require(whole.skewness)) < 1e-12)
    }
  }

  @Test func mergingNothingChangesNothing() {
    let some = Moments([1, 2, .nan])
    let none = Moments([.nan])
    #expect(some.merging(none).mean == 1.5)
    #expect(none.merging(some).missing == 2)
    #expect(none.merging(some).variance == some.variance)
  }

  private func expectClose(_ left: Double?, _ right: Double?) throws {
    let (left, right) = (try #require(left), try #require(right))
    #expect(abs(left - right) <= 1e-12 * abs(right))
  }
}

extension Moments {
  /// The moments of both samples together.
  fileprivate func merging(_ other: Moments) -> Moments {
    var merged = self
    merged.merge(other)
    return merged
  }
}
