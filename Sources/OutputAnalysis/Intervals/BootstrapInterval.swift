// SPDX-License-Identifier: GPL-3.0-or-later

/// An interval from resampled replications, corrected for bias and skewness (BCa).
///
/// With θ̂ the statistic of the R replications, θ* that of each of B resamples of R replications with
/// replacement, and θ₍ᵢ₎ that of all replications but the i-th, with mean θ̄:
///
///     bias            z₀ = Φ⁻¹( (#{θ* < θ̂} + ½ #{θ* = θ̂}) / B )                   (1)
///     acceleration    a = Σ (θ̄ − θ₍ᵢ₎)³ / ( 6 (Σ (θ̄ − θ₍ᵢ₎)²)^{3/2} )              (2)
///     ends            quantiles of θ* at Φ( z₀ + (z₀ + z)/(1 − a(z₀ + z)) ),
///                     z = z(α/2) and z(1 − α/2)                                  (3)
///
/// Replications are resampled, never debtors: debtors of one replication share its luck.
///
/// The quantiles are those of ``SortedSample``. An end beyond the first or last of B values is
/// unknown, and there is then no interval. When all θ* equal θ̂ the interval is θ̂…θ̂.
///
/// Unlike θ̂ ± t · SE the interval need not be symmetric and follows any monotone change of scale. It
/// still covers a little less than its level for few replications.
///
/// Method: <doc:Risk>; B. Efron, *JASA* 82 (1987) 171–185; T. J. DiCiccio and B. Efron, *Statistical
/// Science* 11 (1996) 189–228.
public struct BootstrapInterval: Hashable, Sendable {
  /// The statistic θ̂ of all replications.
  public let estimate: Double
  /// The standard deviation of the resampled statistics.
  public let standardError: Double
  /// The bias correction z₀ (1).
  public let bias: Double
  /// The acceleration a (2); 0 where the statistics without one replication do not vary.
  public let acceleration: Double
  /// The interval (3).
  public let interval: ConfidenceInterval

  /// Makes the interval from the resampled statistics.
  ///
  /// - Parameters:
  ///   - estimate: The statistic θ̂.
  ///   - resampled: The statistics θ*, finite, at least two.
  ///   - withoutOne: The statistics θ₍ᵢ₎.
  ///   - level: The level 1 − α.
  init?(estimate: Double, resampled: [Double], withoutOne: [Double], level: ConfidenceLevel) {
    let sample = SortedSample(resampled)
    guard sample.missing == 0, let standardError = Moments(sample.values).standardDeviation else {
      return nil
    }
    let correction = BiasCorrection(
      estimate: estimate, resampled: sample.values, withoutOne: withoutOne)
    guard let interval = correction.interval(of: sample, level: level) else { return nil }
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    bias = correction.bias
    acceleration = correction.acceleration
  }
}
