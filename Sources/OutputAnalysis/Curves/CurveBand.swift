// SPDX-License-Identifier: GPL-3.0-or-later

/// A mean daily curve with intervals for one day and a band for all days at once.
///
/// On day d, n_d of the replications have a value, with mean Ȳ_d and standard deviation s_d:
///
///     error           SE_d = s_d/√n_d                                      (1)
///     pointwise       Ȳ_d ± t(n_d − 1, 1 − α/2) · SE_d                      (2)
///     simultaneous    Ȳ_d ± max(c, t(n_d − 1, 1 − α/2)) · SE_d              (3)
///
/// (2) covers the true curve on a day chosen beforehand, (3) on all days together, each with
/// probability 1 − α. c is the 1 − α quantile of the largest studentised deviation over the days,
/// estimated by giving the deviations of whole replications random signs ξᵣ = ±1, B times:
///
///     w_d = Σᵣ ξᵣ (Y_rd − Ȳ_d)/(s_d √n_d),   T = max over d of |w_d|/√(1 − w_d²/(n_d − 1))   (4)
///
/// T is the largest |t| of the values ξᵣ(Y_rd − Ȳ_d). Signs belong to replications, so neighbouring
/// days stay as dependent as they are and smooth curves pay little for many days. c is the order
/// statistic of rank ⌈(1 − α)(B + 1)⌉ of the T.
///
/// A day on which all values are equal does not enter (4), and its intervals are the point. A day
/// with fewer than two values has no intervals. A value that is not finite, or that a shorter row
/// lacks, is missing on that day alone.
///
/// The band is for the *mean* curve, not for the curves of single replications; see
/// ``CurveEstimate`` for their quantiles.
///
/// Method: <doc:CurveBands>; V. Chernozhukov, D. Chetverikov and K. Kato, *Annals of Statistics* 41
/// (2013) 2786–2819; F. J. E. Telschow and A. Schwartzman, *Journal of Statistical Planning and
/// Inference* 216 (2022) 70–94.
public struct CurveBand: Hashable, Sendable {
  /// The level 1 − α of all intervals.
  public let level: ConfidenceLevel
  /// The mean by day, from day 0; nil without values.
  public let mean: [Double?]
  /// The standard error (1) by day; nil for fewer than two values.
  public let standardError: [Double?]
  /// The intervals (2) by day.
  public let pointwise: [ConfidenceInterval?]
  /// The band (3) by day; nil also where c is not known.
  public let simultaneous: [ConfidenceInterval?]
  /// The critical value c; nil when no day varies, or when B or R is too small to bound it.
  public let criticalValue: Double?
  /// How many replications a band for all days needs; nil where there are enough.
  public internal(set) var replicationsNeeded: Int?

  /// The number B of random signs given unless another is asked for.
  public static let defaultResamples = 2_000

  /// Estimates the curve from one row of daily values per replication, starting at day 0.
  ///
  /// - Parameters:
  ///   - rows: One row per replication; with rows of differences the band is for the difference.
  ///   - level: The level 1 − α.
  ///   - resamples: The number B of times all signs are drawn; below 1/α − 1 there is no band.
  ///   - generator: The source of chance; each time uses one number per 64 replications, so a
  ///     generator of the same seed gives the same band.
  /// - Complexity: O(B × R × days), with R × days values of memory beside the input.
  public init(
    replications rows: [[Double]], level: ConfidenceLevel = .ninetyFive,
    resamples: Int = defaultResamples, using generator: inout some RandomNumberGenerator
  ) {
    let days = Self.moments(of: rows)
    let deviations = StudentizedDeviations(rows, days)
    let critical = deviations.criticalValue(level: level, resamples: resamples, using: &generator)
    self.level = level
    mean = days.map(\.mean)
    standardError = days.map(\.standardError)
    pointwise = days.map { $0.interval(level: level) }
    simultaneous = days.map { Self.interval(of: $0, critical, level) }
    criticalValue = critical
  }

  /// Estimates the difference of two curves from paired replications.
  ///
  /// - Parameters:
  ///   - challenger: One row per replication.
  ///   - champion: The champion's rows, paired by index; the longer row of a pair is cut.
  ///   - level: The level 1 − α.
  ///   - resamples: The number B of times all signs are drawn.
  ///   - generator: The source of chance.
  /// - Precondition: `challenger.count == champion.count`.
  public init(
    challenger: [[Double]], minus champion: [[Double]], level: ConfidenceLevel = .ninetyFive,
    resamples: Int = defaultResamples, using generator: inout some RandomNumberGenerator
  ) {
    precondition(challenger.count == champion.count, "one champion row per challenger row")
    let rows = zip(challenger, champion).map { zip($0, $1).map { $0 - $1 } }
    self.init(replications: rows, level: level, resamples: resamples, using: &generator)
  }

  /// Whether a curve lies inside the band on all its days, from day 0.
  ///
  /// False for another number of days, and when a day has no interval.
  public func contains(_ curve: [Double]) -> Bool {
    curve.count == simultaneous.count
      && zip(simultaneous, curve).allSatisfy { $0?.contains($1) ?? false }
  }

  private static func moments(of rows: [[Double]]) -> [Moments] {
    var days = [Moments](repeating: Moments(), count: rows.lazy.map(\.count).max() ?? 0)
    for row in rows {
      for (day, value) in row.enumerated() { days[day].add(value) }
    }
    return days
  }

  /// The interval (3); the pointwise one is the point on a day without spread.
  private static func interval(
    of day: Moments, _ critical: Double?, _ level: ConfidenceLevel
  ) -> ConfidenceInterval? {
    guard let mean = day.mean, let standardError = day.standardError,
      let pointwise = day.interval(level: level)
    else { return nil }
    guard standardError > 0 else { return pointwise }
    guard let critical else { return nil }
    let halfWidth = max(critical * standardError, pointwise.halfWidth)
    return ConfidenceInterval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }
}

extension CurveBand {
  /// Puts a band together again from numbers that were stored; ``criticalValue`` is not known then.
  ///
  /// - Parameters:
  ///   - level: The level of both kinds of interval.
  ///   - mean: The mean of each day.
  ///   - standardError: Its standard error.
  ///   - pointwise: The interval of each day by itself.
  ///   - simultaneous: The band.
  ///   - replicationsNeeded: How many replications a band would have needed; nil where there were enough.
  public init(
    level: ConfidenceLevel, mean: [Double?], standardError: [Double?],
    pointwise: [ConfidenceInterval?], simultaneous: [ConfidenceInterval?],
    replicationsNeeded: Int? = nil
  ) {
    self.level = level
    self.mean = mean
    self.standardError = standardError
    self.pointwise = pointwise
    self.simultaneous = simultaneous
    criticalValue = nil
    self.replicationsNeeded = replicationsNeeded
  }

  /// The band as far as a range goes in which the true curve lies.
  public func within(_ range: ClosedRange<Double>) -> CurveBand {
    func cut(_ intervals: [ConfidenceInterval?]) -> [ConfidenceInterval?] {
      zip(intervals, mean).map { $0?.within(range, around: $1) }
    }
    return CurveBand(
      level: level, mean: mean, standardError: standardError, pointwise: cut(pointwise),
      simultaneous: cut(simultaneous), replicationsNeeded: replicationsNeeded)
  }
}
