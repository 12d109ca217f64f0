// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

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
