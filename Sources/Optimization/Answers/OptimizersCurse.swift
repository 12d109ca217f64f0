// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// What the winner looked like in the search, and what it is on fresh seeds.
///
/// The best of many noisy estimates is biased in its own favour: it was chosen also for its luck.
/// With independent estimates of the same mean,
///
///     shrinkage   Δ = confirmed − in sample,   SE² = SE²_confirmed + SE²_in sample      (1)
///
/// for a minimised objective Δ > 0 is what the search promised too much. Report the confirmed mean.
///
/// The in-sample error ignores the selection, so the interval of Δ is not that of an unbiased
/// difference; it tells whether the loss is more than noise.
///
/// Method: <doc:HonestAnswers>; J. E. Smith and R. L. Winkler, *Management Science* 52 (2006)
/// 311–322.
public struct OptimizersCurse: Hashable, Sendable {
  /// The winner's estimate from the search.
  public let inSample: MeanEstimate
  /// Its estimate from replications that the search never saw.
  public let confirmed: MeanEstimate

  /// Holds both estimates.
  ///
  /// - Parameters:
  ///   - inSample: The winner's estimate from the search.
  ///   - confirmed: Its estimate from fresh seeds.
  public init(inSample: MeanEstimate, confirmed: MeanEstimate) {
    self.inSample = inSample
    self.confirmed = confirmed
  }

  /// The shrinkage (1) with its error.
  public var shrinkage: MeanEstimate {
    let square =
      inSample.standardError * inSample.standardError
      + confirmed.standardError * confirmed.standardError
    return MeanEstimate(confirmed.mean - inSample.mean, standardError: square.squareRoot())
  }

  /// The normal interval of the shrinkage; nil when an estimate is not known.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    guard shrinkage.isKnown else { return nil }
    return .normal(mean: shrinkage.mean, standardError: shrinkage.standardError, level: level)
  }
}
