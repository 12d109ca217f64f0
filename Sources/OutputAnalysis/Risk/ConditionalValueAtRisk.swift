// SPDX-License-Identifier: GPL-3.0-or-later

/// The mean of the worst share α of outcomes, also called expected shortfall.
///
/// For a metric where more is better, with values Y₁ … Y_R and q̂ their α-quantile, the order
/// statistic of rank ⌈αR⌉:
///
///     value       q̂ − (1/(αR)) Σ (q̂ − Yᵣ)₊                               (1)
///     error       SE = sd(ψ)/√R,   ψᵣ = q̂ − (q̂ − Yᵣ)₊/α                    (2)
///     interval    value ± t(R − 1, 1 − α′/2) · SE                         (3)
///
/// 1 − α′ is the level. (1) is the mean of ψ; where αR is whole it is the plain mean of the worst αR
/// values, else the next one enters with the remaining fraction. Where less is better, the same is
/// done with −Y and the sign returned, so the worst values are the largest.
///
/// The error rests on the few values of the tail. With fewer than 50 of them it is too small (the
/// 95 % interval of a 5 % tail covers about 80 % at R = 100), so they are refused.
///
/// The risk is that of chance in *one* portfolio with known parameters; what is not known about the
/// parameters is not in it.
///
/// Method: <doc:Risk>; C. Acerbi and D. Tasche, *Journal of Banking & Finance* 26 (2002) 1487–1503;
/// B. J. Manistre and G. H. Hancock, *North American Actuarial Journal* 9 (2005) 129–156.
public struct ConditionalValueAtRisk: Hashable, Sendable {
  /// The share α of worst outcomes, in (0, 1).
  public let share: Double
  /// Which way the metric improves; the worst tail is the other one.
  public let direction: MetricDirection
  /// The quantile q̂ at which the worst share begins, also called value at risk.
  public let quantile: Double
  /// The mean (1) of the worst share.
  public let value: Double
  /// Its standard error (2), ≥ 0.
  public let standardError: Double
  /// Its interval (3).
  public internal(set) var interval: ConfidenceInterval
  /// The number R of replications with a value.
  public let n: Int
  /// The number of replications without a value.
  public let missing: Int

  /// The fewest values αR that must lie in the worst share.
  static let fewestInTail = 50.0

  /// Estimates the mean of the worst share.
  ///
  /// - Parameters:
  ///   - values: One value per replication; nil, NaN and infinities are missing.
  ///   - share: The worst share α, in (0, 1).
  ///   - direction: Which way the metric improves.
  ///   - level: The level of the interval.
  /// - Throws: ``RiskRefusal`` for α outside its domain, for αR < 50 and for values that overflow.
  /// - Complexity: O(R log R).
  public init(
    _ values: [Double?], share: Double = 0.05, direction: MetricDirection = .higherIsBetter,
    level: ConfidenceLevel = .ninetyFive
  ) throws(RiskRefusal) {
    guard share > 0, share < 1 else { throw .shareOutsideDomain(share) }
    let sign = direction.sign
    let sample = SortedSample(values.map { $0.map { sign * $0 } })
    let rank = try Self.rank(of: share, among: sample.values.count)
    let quantile = sample.values[rank - 1]
    let shortfall = Moments(sample.values.lazy.map { quantile - max(0, quantile - $0) / share })
    guard shortfall.missing == 0, let mean = shortfall.mean,
      let standardError = shortfall.standardError,
      let interval = ConfidenceInterval.student(
        mean: sign * mean, standardError: standardError, degreesOfFreedom: shortfall.count - 1,
        level: level)
    else { throw .notFinite }
    self.share = share
    self.direction = direction
    self.quantile = sign * quantile
    self.value = sign * mean
    self.standardError = standardError
    self.interval = interval
    n = sample.values.count
    missing = sample.missing
  }

  /// The rank ⌈αR⌉, from 1; rounding just above a whole number does not raise it.
  private static func rank(of share: Double, among count: Int) throws(RiskRefusal) -> Int {
    let tail = share * Double(count)
    let slack = 1e-9
    guard tail >= fewestInTail - slack else {
      let needed = Int(exactly: (fewestInTail / share - slack).rounded(.up)) ?? .max
      throw .tooFewReplications(present: count, needed: needed)
    }
    return Int((tail - slack).rounded(.up))
  }
}

extension ConditionalValueAtRisk {
  /// Puts the mean of the worst 5 % together again that was stored.
  ///
  /// - Parameters:
  ///   - value: The mean of the worst outcomes.
  ///   - standardError: Its standard error.
  ///   - interval: Its interval.
  ///   - quantile: The outcome at which the worst begin.
  ///   - direction: Which way the metric improves.
  ///   - n: The replications with a value.
  ///   - missing: Those without.
  public init(
    value: Double, standardError: Double, interval: ConfidenceInterval, quantile: Double,
    direction: MetricDirection, n: Int, missing: Int
  ) {
    share = 0.05
    self.direction = direction
    self.quantile = quantile
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.n = n
    self.missing = missing
  }

  /// The same with its interval as far as a range goes in which the outcomes lie.
  func within(_ range: ClosedRange<Double>) -> Self {
    var tail = self
    tail.interval = interval.within(range, around: value)
    return tail
  }
}

/// Why a risk was not estimated.
public enum RiskRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The share α lies outside (0, 1) or is not a number.
  case shareOutsideDomain(Double)
  /// Fewer than 50 replications lie in the worst share.
  case tooFewReplications(present: Int, needed: Int)
  /// The values are so large that their mean or spread is not finite.
  case notFinite

  /// One sentence with the reason and what would be right.
  public var description: String {
    switch self {
    case .shareOutsideDomain(let share):
      "the worst share is \(share); it must be in (0, 1)"
    case .tooFewReplications(let present, let needed):
      "\(present) replications have a value; the worst share needs at least \(needed)"
    case .notFinite:
      "the values are too large for a finite mean and spread"
    }
  }
}
