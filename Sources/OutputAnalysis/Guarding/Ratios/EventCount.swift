// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Vocabulary

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

/// How many events, or lumps of an amount, raise a sum and how many lower it, as far as replications show it.
///
/// Two strategies meet the same draws, so most of what happens does so under both and cancels. What does not cancel
/// shows in the spread between replications: with y_r the balance of replication r,
///
///     D = Σ y_r,  T = max(|D|, R/(R − 1)·Σ(y_r − ȳ)²),  D₊ = (T + D)/2,  D₋ = (T − D)/2
struct EventBalance {
  /// The largest effect w of one event, above 0.
  let effect: Double
  let canRaise: Bool
  let canLower: Bool
  /// D₊ and D₋.
  let raising: Double
  let lowering: Double

  /// What the sum would move by if events came alone.
  var balance: Double { raising - lowering }

  /// The balance of effects by replication, which add up over the run.
  private init?(_ effects: [Double], largest: Double, canRaise: Bool, canLower: Bool) {
    guard largest > 0, largest.isFinite else { return nil }
    effect = largest
    self.canRaise = canRaise
    self.canLower = canLower
    let balances = effects.map { $0 / largest }
    let balance = balances.reduce(0, +)
    guard canRaise, canLower else {
      raising = max(0, balance)
      lowering = max(0, -balance)
      return
    }
    let total = max(abs(balance), (Moments(balances).variance ?? 0) * Double(balances.count))
    raising = (total + balance) / 2
    lowering = (total - balance) / 2
  }

  /// Of the events that terms count; nil where none does.
  init?(events combination: RatioCombination) {
    let weights = combination.parts.map(\.eventWeight)
    let effects = (0..<combination.n).map { index in
      zip(combination.parts, weights).reduce(0) { sum, term in
        term.1 == 0 ? sum : sum + term.1 * term.0.events[index]
      }
    }
    self.init(
      effects, largest: weights.map(abs).max() ?? 0,
      canRaise: weights.contains { $0 > 0 }, canLower: weights.contains { $0 < 0 })
  }

  /// Of the lumps in which amounts come; nil where none does.
  init?(lumps combination: RatioCombination) {
    let parts = combination.parts.filter(\.isLumped)
    let count = Double(combination.n)
    let effects = (0..<combination.n).map { index in
      parts.reduce(0) { $0 + $1.lumpSign * abs($1.factor) * $1.lumped[index] / count }
    }
    self.init(
      effects, largest: parts.map(\.lumpEffect).max() ?? 0,
      canRaise: parts.contains { $0.lumpSign > 0 }, canLower: parts.contains { $0.lumpSign < 0 })
  }
}

extension RatioCombination.Part {
  /// Whether the numerator comes in lumps.
  var isLumped: Bool { form.lumps != nil && !form.isImpossible && totals.lumps.isAny }

  /// Whether all lives together have a whole multiple of as many lumps as they are.
  func isWholePerLife(_ lives: Double) -> Bool {
    guard isLumped, totals.lumps.number >= lives else { return false }
    return totals.lumps.number.truncatingRemainder(dividingBy: lives) == 0
  }

  /// Whether a lump raises or lowers factor times ratio; 0 for a factor of 0.
  var lumpSign: Double {
    guard factor != 0 else { return 0 }
    return (factor > 0) == (form.lumps == .raising) ? 1 : -1
  }

  /// What one lump moves factor times ratio by, in an interval.
  ///
  /// Lumps of unlike sizes, several by one life, are as skewed as fewer, larger ones: with Y their sum over the run, x their
  /// number and V the variance of Y as replications show it, V/Y is the size of those whose number would be Poisson's.
  ///
  ///     w = max(V/Y, Y/x, w₀/(1 + x/x₀))                                       (7)
  ///
  /// w₀ is what a life is thought to bring of which none has been seen, in x₀ lumps; it counts as much as one life seen.
  var lumpEffect: Double {
    let usual = abs(factor) * totals.lumps.usual / totals.denominator
    guard totals.lumps.number > 0, totals.lumps.amount > 0 else { return usual }
    let count = Double(lumped.count)
    let moments = Moments(lumped)
    let sum = lumped.reduce(0, +) / count
    let variance = (moments.variance ?? 0) / count
    return max(
      abs(factor) * max(variance / sum, sum / totals.lumps.number),
      usual / (1 + totals.lumps.number / totals.lumps.perLife))
  }
}
