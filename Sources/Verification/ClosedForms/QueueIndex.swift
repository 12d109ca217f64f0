// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// What an order of calling is worth: the mean value of those with the largest index over the mean of all.
///
/// Values are lognormal with standard deviation σ of their logarithm, the index is normal and correlated with it by ρ, and the
/// share q of a large portfolio is called:
///
///     gain = Φ(ρσ − z_{1 − q})/q
///
/// Method: <doc:ClosedForms>, equation (22).
public struct QueueIndex: Hashable, Sendable {
  /// ρ in [−1, 1].
  public let correlation: Double
  /// σ, at least 0.
  public let sigma: Double
  /// q in (0, 1].
  public let share: Double

  /// Creates an order of calling.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(correlation: Double, sigma: Double = 1, share: Double) throws(VerificationError) {
    try VerificationError.require(
      abs(correlation) <= 1, "correlation", correlation, "in [-1, 1]")
    try VerificationError.require(
      sigma >= 0 && sigma.isFinite, "sigma", sigma, "at least 0 and finite")
    try VerificationError.require(share > 0 && share <= 1, "share", share, "in (0, 1]")
    self.correlation = correlation
    self.sigma = sigma
    self.share = share
  }

  /// The mean value called over the mean of all: 1 for an order that knows nothing.
  public var gain: Double {
    guard share < 1 else { return 1 }
    return NormalLaw.cdf(correlation * sigma - NormalLaw.quantile(1 - share)) / share
  }
}
