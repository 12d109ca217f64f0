// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// A share of trials with Wilson's interval.
///
/// With share p̂ of n trials and z = z(1 − α/2):
///
///     centre ± half-width = ( p̂ + z²/2n  ±  z √( p̂(1 − p̂)/n + z²/4n² ) ) / (1 + z²/n)
///
/// The interval stays inside [0, 1] and has a width even for 0 or n successes.
///
/// Source: E. B. Wilson, *JASA* 22 (1927) 209–212; R. G. Newcombe, *Statistics in Medicine* 17
/// (1998) 857–872, method 3.
public struct ProportionEstimate: Hashable, Sendable {
  /// The share of successes, in [0, 1].
  public let value: Double
  /// Wilson's interval.
  public let interval: ConfidenceInterval
  /// What was counted, where trials are won, lost or neither; a tie is half a success.
  public var contest: ContestCount?

  /// Estimates a share; nil outside the domains of the parameters.
  ///
  /// - Parameters:
  ///   - successes: The number of successes in [0, trials]; a tie may count as one half.
  ///   - trials: The number of trials, ≥ 1.
  ///   - level: The level 1 − α.
  public init?(successes: Double, trials: Int, level: ConfidenceLevel = .ninetyFive) {
    guard trials >= 1, successes >= 0, successes <= Double(trials) else { return nil }
    let count = Double(trials)
    let share = successes / count
    let z = -NormalLaw.quantile(level.alpha / 2)
    let shrinkage = z * z / count
    let center = (share + shrinkage / 2) / (1 + shrinkage)
    let spread = (share * (1 - share) / count + shrinkage / (4 * count)).squareRoot()
    let halfWidth = z * spread / (1 + shrinkage)
    // At 0 or n successes one end is 0 or 1 up to rounding.
    let low = successes == 0 ? 0 : max(0, center - halfWidth)
    let high = successes == count ? 1 : min(1, center + halfWidth)
    guard let interval = ConfidenceInterval(low: low, high: high, level: level) else { return nil }
    self.init(value: share, interval: interval)
  }

  /// Creates an estimate from its parts.
  public init(value: Double, interval: ConfidenceInterval) {
    self.value = value
    self.interval = interval
  }
}
