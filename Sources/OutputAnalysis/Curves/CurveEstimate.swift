// SPDX-License-Identifier: GPL-3.0-or-later

/// Mean, error and quantile bands of a daily curve over replications.
///
/// All arrays have one element per day. The bands are pointwise: they say nothing about how many
/// days a single replication spends outside.
public struct CurveEstimate: Hashable, Sendable {
  /// The day; 0 is the opening, d the end of day d.
  public var day: [Int]
  /// The mean over replications; nil where no replication has a value.
  public var mean: [Double?]
  /// The standard error of the mean; nil for fewer than two values.
  public var standardError: [Double?]
  /// The 5 % quantile over replications.
  public var p05: [Double?]
  /// The median over replications.
  public var p50: [Double?]
  /// The 95 % quantile over replications.
  public var p95: [Double?]

  /// Creates a curve from its parts.
  public init(
    day: [Int], mean: [Double?], standardError: [Double?], p05: [Double?], p50: [Double?],
    p95: [Double?]
  ) {
    self.day = day
    self.mean = mean
    self.standardError = standardError
    self.p05 = p05
    self.p50 = p50
    self.p95 = p95
  }

  /// Estimates a curve from one row of daily values per replication, starting at day 0.
  ///
  /// Values that are not finite, and the days a shorter row lacks, are missing on that day alone.
  ///
  /// - Complexity: O(days × R log R), with R values of memory beside the input.
  public init(replications: [[Double]]) {
    let length = replications.lazy.map(\.count).max() ?? 0
    self.init(
      day: Array(0..<length), mean: [], standardError: [], p05: [], p50: [], p95: [])
    for day in 0..<length {
      append(replications.map { row in day < row.count ? row[day] : nil })
    }
  }

  private mutating func append(_ values: [Double?]) {
    let estimate = MetricEstimate(values)
    mean.append(estimate.mean)
    standardError.append(estimate.standardError)
    p05.append(estimate.quantiles?.p05)
    p50.append(estimate.quantiles?.p50)
    p95.append(estimate.quantiles?.p95)
  }
}
