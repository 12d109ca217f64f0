// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The ends between which the expected number of events lies, given how many were seen.
///
/// Garwood's exact interval for a Poisson count x, for real x ≥ 0:
///
///     low = G(α/2; x),  high = G(1 − α/2; x + 1)                              (1)
///
/// G(·; k) the quantile of the gamma law of shape k; low is 0 for x = 0.
///
/// Clopper and Pearson's exact interval for x of n, for real 0 ≤ x ≤ n:
///
///     low = B(α/2; x, n − x + 1),  high = B(1 − α/2; x + 1, n − x)             (2)
///
/// B(·; a, b) the quantile of the beta law; low is 0 for x = 0 and high 1 for x = n.
///
/// Source: F. Garwood, *Biometrika* 28 (1936) 437–442; C. J. Clopper and E. S. Pearson, *Biometrika* 26
/// (1934) 404–413.
enum EventCount {
  /// The ends (1).
  static func garwood(_ count: Double, _ level: ConfidenceLevel) -> (low: Double, high: Double) {
    let tail = level.alpha / 2
    return (
      count > 0 ? GammaLaw.quantile(tail, shape: count) : 0,
      GammaLaw.quantile(1 - tail, shape: count + 1)
    )
  }

  /// The ends (2).
  static func clopperPearson(
    _ count: Double, of trials: Double, _ level: ConfidenceLevel
  ) -> (low: Double, high: Double) {
    let tail = level.alpha / 2
    return (
      count > 0 ? BetaLaw.quantile(tail, a: count, b: trials - count + 1) : 0,
      count < trials ? BetaLaw.quantile(1 - tail, a: count + 1, b: trials - count) : 1
    )
  }

  /// By how much (1) reaches further up than the normal interval of the count does, as a square.
  ///
  ///     E² = max(0, (high − x)² − z²·x)                                        (3)
  static func excess(_ count: Double, _ level: ConfidenceLevel) -> Double {
    let z = -NormalLaw.quantile(level.alpha / 2)
    let reach = garwood(count, level).high - count
    return max(0, reach * reach - z * z * count)
  }

  /// The same for a share: how much further (2) reaches than the normal interval, down and up, as squares.
  static func excess(
    share: Double, trials: Double, _ level: ConfidenceLevel
  ) -> (low: Double, high: Double) {
    let z = -NormalLaw.quantile(level.alpha / 2)
    let ends = clopperPearson(share * trials, of: trials, level)
    let normal = z * z * share * (1 - share) / trials
    let (down, up) = (share - ends.low, ends.high - share)
    return (max(0, down * down - normal), max(0, up * up - normal))
  }
}
