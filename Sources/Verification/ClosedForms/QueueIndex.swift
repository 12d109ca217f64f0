// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// What an order of calling is worth: the mean value of those with the largest index over the mean of all.
///
/// Values are lognormal with standard deviation σ of their logarithm, the index is normal and correlated with it by ρ, and the
/// share q of a large portfolio is called:
///
///     gain = Φ(ρσ − z_{1 − q})/q
///
/// With k of N accounts called, U is the k-th largest of N − 1 uniform numbers in place of 1 − q: Beta(N − k, k), and
///
///     gain = N/k · E[Φ(ρσ − Φ⁻¹(U))]
///
/// Method: <doc:ClosedForms>, equation (22).
public struct QueueIndex: Hashable, Sendable {
  /// ρ in [−1, 1].
  public let correlation: Double
  /// σ, at least 0.
  public let sigma: Double
  /// q in (0, 1].
  public let share: Double
  /// N, at least 1; infinite for a large portfolio.
  public let accounts: Double

  /// Creates an order of calling.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    correlation: Double, sigma: Double = 1, share: Double, of accounts: Double = .infinity
  ) throws(VerificationError) {
    try VerificationError.require(
      abs(correlation) <= 1, "correlation", correlation, "in [-1, 1]")
    try VerificationError.require(
      sigma >= 0 && sigma.isFinite, "sigma", sigma, "at least 0 and finite")
    try VerificationError.require(share > 0 && share <= 1, "share", share, "in (0, 1]")
    try VerificationError.require(accounts >= 1, "accounts", accounts, "at least 1")
    self.correlation = correlation
    self.sigma = sigma
    self.share = share
    self.accounts = accounts
  }

  /// The mean value called over the mean of all: 1 for an order that knows nothing.
  public var gain: Double {
    guard share < 1 else { return 1 }
    guard accounts.isFinite else { return worth(1 - share) / share }
    // Equal steps of probability: the mean over the quantiles of U.
    let called = share * accounts
    let sum = (0..<Self.steps).reduce(0.0) { sum, step in
      let at = (Double(step) + 0.5) / Double(Self.steps)
      return sum + worth(BetaLaw.quantile(at, a: accounts - called, b: called))
    }
    return sum / Double(Self.steps) / share
  }

  /// The expected value, over that of all, of an account that comes first if its index lies above the quantile of the others'.
  private func worth(_ quantile: Double) -> Double {
    NormalLaw.cdf(correlation * sigma - NormalLaw.quantile(quantile))
  }

  private static let steps = 4_000
}
