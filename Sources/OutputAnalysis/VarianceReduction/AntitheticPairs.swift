// SPDX-License-Identifier: GPL-3.0-or-later

/// What mirror images gained.
///
/// The members Y₁, Y₂ of a pair have one law but are not independent. With M = (Y₁ + Y₂)/2 and D = (Y₁ − Y₂)/2,
///
///     Var Y = Var M + Var D                                               (1)
///     ratio = (Var Y/2)/Var M = (1 + Var D/Var M)/2                       (2)
///
/// whatever their dependence: (2) is the variance of the mean of two independent simulations over that of a pair. For
/// a correlation ρ of the members it is 1/(1 + ρ). Both variances are estimated from the pairs in which both members
/// have a value.
///
/// Method: <doc:VarianceReduction>; J. M. Hammersley and K. W. Morton, *Proceedings of the Cambridge
/// Philosophical Society* 52 (1956) 449–475,
/// [doi:10.1017/S0305004100031455](https://doi.org/10.1017/S0305004100031455).
public struct AntitheticPairs: Hashable, Sendable {
  /// The variance (1) of one simulation; nil for fewer than two pairs.
  public let memberVariance: Double?
  /// The ratio (2); nil for fewer than two pairs, or when the means do not vary.
  public let varianceRatio: Double?

  /// Judges pairs.
  ///
  /// - Parameters:
  ///   - means: The mean of each pair; NaN where a member has no value.
  ///   - first: The value of each pair's first member, by the same index.
  /// - Precondition: `means.count == first.count`.
  public init(means: [Double], first: [Double]) {
    precondition(means.count == first.count, "one first member per pair")
    let complete = zip(means, first).filter { $0.isFinite && $1.isFinite }
    let ofMeans = Moments(complete.map(\.0)).variance
    let ofHalves = Moments(complete.map { $0.1 - $0.0 }).variance
    guard let ofMeans, let ofHalves else {
      (memberVariance, varianceRatio) = (nil, nil)
      return
    }
    memberVariance = ofMeans + ofHalves
    varianceRatio = ofMeans > 0 ? (1 + ofHalves / ofMeans) / 2 : nil
  }
}
