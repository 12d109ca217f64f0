// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Vocabulary

/// What replications count of the difference of two systems, asked where a procedure would decide.
///
/// - Parameters: The first system, the one that is taken from it, and the first replications that count.
/// - Returns: The difference; nil where it is not known what its values are made of.
public typealias PairEvidence = (_ i: Int, _ l: Int, _ replications: Int) -> RatioCombination?

extension RatioCombination {
  /// So many events that raise or lower a sum make it near enough to normal for a variance to be estimated from it.
  static let eventsForVariance = 30.0

  /// Whether the spread of the replications says little of the error: there is none, it is less than that of 30 events or
  /// lumps of the kind that the sum may have, or a share has fewer than 30 events or occasions without.
  ///
  /// The variance of few events is estimated no worse than that of as many normal values, but it errs along with the mean:
  /// who has seen none finds both 0.
  var restsOnFew: Bool {
    guard !isExact else { return false }
    guard let variance, variance > 0 else { return true }
    let effects = [EventBalance(events: self), EventBalance(lumps: self)].compactMap { $0?.effect }
    return effects.contains { $0 * $0 * Self.eventsForVariance > variance }
      || parts.contains { part in
        part.form.counting == .trials && !part.form.isImpossible
          && part.totals.trials * min(part.value, 1 - part.value) < Self.eventsForVariance
      }
  }
}

extension StudentSequence {
  /// The interval of a difference of which it is known what it counts, where Student's of the same values is (2).
  ///
  /// The interval (2) is Student's at the level 1 − 2P(T > c), c the multiplier of (2) and T Student's with n − 1 degrees.
  /// The interval that is reported, taken at this level, is as wide where values are plain, and knows of events not yet
  /// seen where they are counts.
  ///
  /// Nil while there is none, and for values without spread that are not exact.
  public func interval(of combination: RatioCombination) -> ConfidenceInterval? {
    guard combination.isCounted || combination.lives > 0 else {
      return interval(of: Moments(combination.sums))?
        .within(combination.limits, around: combination.value)
    }
    guard let multiplier = multiplier(at: combination.n),
      let own = try? ConfidenceLevel(
        1 - 2 * StudentLaw.upperTail(multiplier, degrees: Double(combination.n - 1))),
      let interval = combination.interval(level: own)
    else { return nil }
    return ConfidenceInterval(low: interval.low, high: interval.high, level: level)
  }
}
