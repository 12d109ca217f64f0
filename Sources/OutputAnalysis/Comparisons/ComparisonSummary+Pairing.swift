// SPDX-License-Identifier: GPL-3.0-or-later

extension ComparisonSummary {
  /// Whether pairing has been shown to hurt, rather than estimated to by chance.
  ///
  /// A variance ratio V below 1 means a negative correlation ρ between the strategies. For equal variances ρ = 1 − 1/V,
  /// and with n pairs
  ///
  ///     t = ρ √((n − 2)/(1 − ρ²))
  ///
  /// is Student's with n − 2 degrees of freedom if ρ is 0. t < −3 counts as shown: of the some thirty ratios of a
  /// report hardly one gets there by chance, while with 20 replications every fifth ratio of unrelated values lies
  /// below 0.85.
  public var isPairingHarmful: Bool {
    guard let varianceRatio, varianceRatio < 1, difference.n > 2 else { return false }
    let correlation = 1 - 1 / varianceRatio
    let rest = 1 - correlation * correlation
    guard rest > 0 else { return true }
    return correlation * (Double(difference.n - 2) / rest).squareRoot() < -3
  }
}
