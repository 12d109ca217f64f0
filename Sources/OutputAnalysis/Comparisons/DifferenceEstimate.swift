// SPDX-License-Identifier: GPL-3.0-or-later

/// The mean difference between two strategies with its error, as reported.
public struct DifferenceEstimate: Hashable, Sendable {
  /// The mean of challenger minus champion; nil without pairs.
  public var mean: Double?
  /// The standard error of the mean; nil for fewer than two pairs.
  public var standardError: Double?
  /// The interval of the mean with the level it was made for; nil for fewer than two pairs.
  public var interval: ConfidenceInterval?
  /// The replications in which both strategies have a value.
  public var n: Int
  /// What is known of a difference that does not vary; nil for one that does.
  public var fact: EstimateFact?

  /// Creates an estimate from its parts.
  public init(mean: Double?, standardError: Double?, interval: ConfidenceInterval?, n: Int) {
    self.mean = mean
    self.standardError = standardError
    self.interval = interval
    self.n = n
  }
}

extension DifferenceEstimate {
  /// What is reported of a paired difference.
  ///
  /// - Parameters:
  ///   - paired: The paired difference.
  ///   - level: The level of the interval.
  public init(_ paired: PairedDifference, level: ConfidenceLevel = .ninetyFive) {
    self.init(
      mean: paired.mean, standardError: paired.standardError,
      interval: paired.interval(level: level), n: paired.n)
    fact = paired.fact
  }
}

/// How often one of two did better, worse and alike among replications, or draws of parameters.
///
/// Ties are neither: where something seldom decides, most are alike, and half of each would make near certainty look like a
/// coin. The interval of a share is Clopper and Pearson's, which holds for few trials too:
///
///     low = B(α/2; a, n − a + 1),  high = B(1 − α/2; a + 1, n − a)              (1)
///
/// B(·; a, b) the quantile of the beta law; low is 0 for a = 0 and high 1 for a = n.
///
/// Source: C. J. Clopper and E. S. Pearson, *Biometrika* 26 (1934) 404–413.
public struct ContestCount: Hashable, Sendable {
  /// How often it did better.
  public var better: Int
  /// How often it did worse.
  public var worse: Int
  /// How often both came to the same.
  public var alike: Int

  /// Creates counts.
  public init(better: Int, worse: Int, alike: Int) {
    self.better = better
    self.worse = worse
    self.alike = alike
  }

  /// Counts gains: better above 0, alike at 0; what is no number counts nowhere.
  public init(gains: [Double]) {
    self.init(
      better: gains.count { $0 > 0 }, worse: gains.count { $0 < 0 }, alike: gains.count { $0 == 0 })
  }

  /// All of them.
  public var total: Int { better + worse + alike }

  /// The share in which it did better; nil without any.
  public var share: Double? { total > 0 ? Double(better) / Double(total) : nil }

  /// The interval (1) of that share; nil without any.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    guard total > 0 else { return nil }
    let ends = EventCount.clopperPearson(Double(better), of: Double(total), level)
    return ConfidenceInterval(low: ends.low, high: ends.high, level: level)
  }
}
