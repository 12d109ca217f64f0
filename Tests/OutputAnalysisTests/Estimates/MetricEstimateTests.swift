// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct MetricEstimateTests {
  /// 1, 2, 3, 4, 5: variance 2.5, error √0.5, t(4) = 2.776445.
  @Test func handWorkedExample() throws {
    let estimate = MetricEstimate([3, 1, 5, 2, 4])
    let interval = try #require(estimate.interval95)
    #expect(estimate.mean == 3)
    #expect(try abs(#require(estimate.standardError) - 0.5.squareRoot()) < 1e-15)
    #expect(abs(interval.halfWidth - 2.776_445_105 * 0.5.squareRoot()) < 1e-8)
    #expect(interval.level == .ninetyFive)
    #expect(estimate.quantiles?.p50 == 3)
    #expect(try abs(#require(estimate.quantiles?.p05) - 1.2) < 1e-14)
    #expect(estimate.errorSource == .replications)
  }

  @Test func absentValuesAreCountedNotAveraged() {
    let estimate = MetricEstimate([1, nil, .nan, 3, .infinity, -.infinity])
    #expect(estimate.n == 2 && estimate.missing == 4)
    #expect(estimate.mean == 2)
  }

  @Test(arguments: [[], [nil, nil], [.nan]] as [[Double?]])
  func noValueGivesNoNumber(values: [Double?]) {
    let estimate = MetricEstimate(values, withinReplicationError: 1)
    #expect(estimate.n == 0 && estimate.missing == values.count)
    #expect(estimate.mean == nil && estimate.standardError == nil && estimate.quantiles == nil)
    #expect(estimate.interval95 == nil && estimate.errorSource == nil)
  }

  @Test func oneReplicationUsesTheErrorWithinIt() throws {
    let estimate = MetricEstimate([0.4], withinReplicationError: 0.01)
    #expect(estimate.standardDeviation == nil)
    #expect(estimate.standardError == 0.01)
    #expect(try abs(#require(estimate.interval95).halfWidth - 0.019_599_639_845_4) < 1e-14)
    #expect(estimate.errorSource == .withinReplication)
  }

  @Test(arguments: [nil, Double.nan, .infinity, -1])
  func oneReplicationWithoutUsableErrorHasNone(error: Double?) {
    let estimate = MetricEstimate([0.4], withinReplicationError: error)
    #expect(estimate.mean == 0.4)
    #expect(estimate.standardError == nil && estimate.interval95 == nil)
    #expect(estimate.errorSource == nil)
  }

  @Test func severalReplicationsIgnoreTheErrorWithin() {
    let estimate = MetricEstimate([1, 2], withinReplicationError: 99)
    #expect(estimate.errorSource == .replications)
    #expect(estimate.standardError == 0.5)
  }

  /// By hand: 6/12 = 0.5; residuals 0, 0, 1, −1; SE = √(2/12)/3.
  @Test func ratioOfSumsByHand() throws {
    let estimate = MetricEstimate.ratioOfSums(
      numerators: [1, 2, 2, 1], denominators: [2, 4, 2, 4])
    #expect(estimate.mean == 0.5)
    let standardError = try #require(estimate.standardError)
    #expect(abs(standardError - (2.0 / 12).squareRoot() / 3) < 1e-15)
    #expect(estimate.n == 4 && estimate.missing == 0)
  }

  /// A replication without denominator has no ratio, yet its numerator is in the sum.
  @Test func zeroDenominatorsAreMissingButSummed() {
    let estimate = MetricEstimate.ratioOfSums(
      numerators: [1, 3, 2, nil], denominators: [2, 0, 4, 1])
    #expect(estimate.mean == 1)
    #expect(estimate.n == 2 && estimate.missing == 2)
    #expect(estimate.quantiles?.p50 == 0.5)
  }

  @Test func zeroSumsHaveNoRatio() {
    for denominators in [[0, 0], [1, -1], [.nan, .infinity]] as [[Double?]] {
      let estimate = MetricEstimate.ratioOfSums(numerators: [1, 1], denominators: denominators)
      #expect(estimate.mean == nil && estimate.interval95 == nil && estimate.errorSource == nil)
    }
  }

  @Test func curveEstimatesEachDayAlone() {
    let curve = CurveEstimate(replications: [[0, 0.25, 0.5], [0, 0.75], [0, .nan, 1]])
    #expect(curve.day == [0, 1, 2])
    #expect(curve.mean == [0, 0.5, 0.75])
    #expect(curve.standardError == [0, 0.25, 0.25])
    #expect(curve.p50 == [0, 0.5, 0.75])
    #expect(CurveEstimate(replications: []).day.isEmpty)
    #expect(CurveEstimate(replications: [[.nan]]).mean == [nil])
  }

  @Test(arguments: [
    (0.0003, 5), (0.23, 2), (0.0996, 2), (0.0994, 3), (0.994, 2), (0.996, 1), (9.94, 1),
    (9.96, 0), (1_234, 0), (1, 1), (0.001, 4), (1e-300, 15),
  ])
  func significantDigits(standardError: Double, decimals: Int) {
    #expect(SignificantDigits.decimals(forStandardError: standardError) == decimals)
  }

  @Test(arguments: [nil, 0, -1, Double.nan, .infinity])
  func noErrorDecidesNoDigits(standardError: Double?) {
    #expect(SignificantDigits.decimals(forStandardError: standardError) == nil)
  }
}
