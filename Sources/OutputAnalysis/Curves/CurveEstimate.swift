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

extension CurveEstimate {
  /// The curve with the quantiles of single portfolios instead of those of its replications.
  ///
  /// - Parameter portfolios: One row of daily values per portfolio; nil when the design has none, and then there are no
  ///   quantiles.
  /// - Returns: The same means and errors with other quantiles.
  public func withSpread(of portfolios: [[Double]]?) -> CurveEstimate {
    var curve = self
    let spread = portfolios.map { CurveEstimate(replications: $0) }
    let none = [Double?](repeating: nil, count: day.count)
    curve.p05 = spread?.p05 ?? none
    curve.p50 = spread?.p50 ?? none
    curve.p95 = spread?.p95 ?? none
    return curve
  }
}

/// The recovery curve of a challenger less that of the champion, with its band.
///
/// Method: <doc:CurveBands>.
public struct DifferenceCurve: Hashable, Sendable {
  /// The champion's name.
  public var champion: String
  /// The challenger's name.
  public var challenger: String
  /// The difference by day, from day 0, with intervals for one day and for all days at once.
  public var band: CurveBand

  /// Creates a curve.
  public init(champion: String, challenger: String, band: CurveBand) {
    self.champion = champion
    self.challenger = challenger
    self.band = band
  }
}
