// SPDX-License-Identifier: GPL-3.0-or-later

extension SurvivalCurve {
  /// The time by which half of the accounts have ended: the first with S(t) ≤ ½.
  ///
  /// Nil when the curve never falls that far, as in most portfolios; see
  /// ``restrictedMean(to:level:)`` for a summary that always exists.
  public var median: Double? { time(survivalAtMost: 0.5) }

  /// The first time at which the survival is at most `share`.
  ///
  /// A survival within 1e-12 above `share` counts, so that a product that should be exactly ½ is
  /// not missed by rounding.
  ///
  /// - Parameter share: The survival, in [0, 1).
  /// - Returns: Nil when the curve never falls that far, or outside the domain.
  public func time(survivalAtMost share: Double) -> Double? {
    guard share >= 0, share < 1 else { return nil }
    return steps.first { $0.survival <= share + 1e-12 }?.time
  }

  /// The mean time without an end within a horizon H.
  ///
  ///     mean     μ = ∫₀ᴴ S(t) dt                                            (3)
  ///     error    SE² = Σ over tᵢ < H of ( ∫ from tᵢ to H of S )² dᵢ/(nᵢ(nᵢ − dᵢ))   (4)
  ///
  /// (4) is Greenwood's, without a correction for small numbers: without censoring, and everyone
  /// ended by H, it is Σ(x − x̄)²/n². The interval is the normal one. Without an end before H the
  /// error is 0, which says only that none was seen.
  ///
  /// - Parameters:
  ///   - horizon: The horizon H, above 0, finite, and not beyond the last time unless all ended.
  ///   - level: The level 1 − α of the interval.
  /// - Returns: Nil outside the domain.
  ///
  /// Source: P. Meier, in *Perspectives in Probability and Statistics* (1975) 67–87; P. Royston and
  /// M. Parmar, *BMC Medical Research Methodology* 13 (2013) 152.
  public func restrictedMean(
    to horizon: Double, level: ConfidenceLevel = .ninetyFive
  ) -> RestrictedMean? {
    guard horizon > 0, horizon.isFinite, isKnown(at: horizon) else { return nil }
    var area = 0.0
    var variance = 0.0
    var end = horizon
    for (step, set) in zip(steps, riskSets).reversed() where step.time < horizon {
      area += (end - step.time) * step.survival
      variance += area * area * set.greenwoodTerm
      end = step.time
    }
    return RestrictedMean(
      horizon: horizon, value: area + end, standardError: variance.squareRoot(), level: level)
  }
}
