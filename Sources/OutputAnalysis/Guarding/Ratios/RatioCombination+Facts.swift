// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension RatioCombination {
  /// From how many lives on a value that never varied counts as one that cannot.
  ///
  /// If a share p of lives made a difference, none of n would with probability (1 − p)ⁿ; with 0 of 60 p is below 6 % at
  /// 95 % on both sides.
  static let livesForExactness = 60.0

  /// From how many replications on one and the same total is no coincidence.
  ///
  /// Totals of a few hundred lives agree in one pair of replications out of seven; in five they do in less than 0.1 %.
  static let replicationsForExactness = 5

  /// Whether the value follows from the scenario.
  ///
  /// So it is where nothing but 0 is possible or the terms cancel by design, and where an amount, not 0 in itself, was
  /// the same in every replication of at least 60 lives together, and not by coincidence. Events never are: that none was
  /// seen, or as many here as there, may be chance.
  var isExact: Bool {
    guard n > 0 else { return false }
    if isIdenticalByDesign || parts.allSatisfy(\.form.isImpossible) { return true }
    return isSteady && !isOpen
  }

  /// Whether an amount was the same in every replication of enough lives, and not by coincidence.
  var isSteady: Bool {
    isConstant && canShowExactness && lives >= Self.livesForExactness && isBeyondCoincidence
      && !isUnprovenTie
  }

  /// Whether terms agree, or the lumps in which they come, without a reason that they must.
  ///
  /// That two strategies brought the same in every replication shows that few lives differ, and not that none does: a
  /// touch may move one in a thousand. A reason is that no touch of either can move a payment.
  var isUnprovenTie: Bool {
    let possible = parts.filter { !$0.form.isImpossible }
    guard possible.count > 1, !possible.allSatisfy(\.isInert), let value else { return false }
    if abs(value) <= rounding { return true }
    guard possible.filter(\.isLumped).count > 1, let lumps = EventBalance(lumps: self) else {
      return false
    }
    return lumps.raising + lumps.lowering <= 1e-9
  }

  /// Whether totals that agree do not just happen to: in five replications, where terms vary and their sum does not, or
  /// where every life comes to the same whole number, or to the same whole number of lumps.
  ///
  /// Sums of lumps are sums of a few sizes, and agree by chance in one pair of replications out of some.
  private var isBeyondCoincidence: Bool {
    guard n < Self.replicationsForExactness else { return true }
    let possible = parts.filter { !$0.form.isImpossible }
    return possible.allSatisfy { $0.value == $0.value.rounded() || $0.isWholePerLife(lives) }
      || possible.count > 1
        && possible.allSatisfy { ($0.isInert || !$0.isLumped) && Set($0.ratios).count > 1 }
  }

  /// Whether a term counts events or occasions, or comes in lumps.
  var isCounted: Bool {
    parts.contains {
      ($0.form.counting != nil || $0.isLumped || $0.hasLumpedDivisor) && !$0.form.isImpossible
    }
  }

  /// Whether nothing but rounding differs between replications.
  var isConstant: Bool { variance == 0 }

  /// In how many lumps a replication's amount comes at least, so that its being the same in all is no coincidence.
  ///
  /// Given 50 in five replications, all have 10 with probability √5·(2π·10)⁻² = 0.0006; in more replications with less.
  static let lumpsForExactness = 10.0

  /// Whether an amount was seen in every term that can have one, and no events could come to it.
  private var canShowExactness: Bool {
    parts.allSatisfy { $0.form.isImpossible || $0.eventWeight == 0 && $0.form.counting != .trials }
      && parts.allSatisfy {
        !$0.isLumped || $0.totals.lumps.number >= Self.lumpsForExactness * Double(n)
      }
      && parts.allSatisfy {
        !$0.hasLumpedDivisor
          || $0.totals.divisorLumps.number >= Self.lumpsForExactness * Double(n)
      }
      && parts.contains { !$0.form.isImpossible && $0.value != 0 }
      && parts.allSatisfy { $0.form.isImpossible || $0.value != 0 }
  }

  /// What is known of a value that does not vary; nil for one that does.
  public var fact: EstimateFact? {
    guard value != nil else { return .noExposure }
    if isExact { return .exact }
    let isEmpty = parts.allSatisfy { part in
      part.form.isImpossible || part.totals.numerator == 0
    }
    if isEmpty { return .nothingCounted }
    return isConstant ? .noSpread : nil
  }

  /// The standard error: √SE², with that of events of which none was seen and of lumps of which none differed; nil when
  /// nothing can be said.
  public var standardError: Double? {
    if isExact { return 0 }
    guard let variance, value != nil else { return nil }
    if variance > 0 { return (variance + unseenVariance).squareRoot() }
    guard let interval = unlimited(.ninetyFive) else { return nil }
    return interval.halfWidth / -NormalLaw.quantile(interval.level.alpha / 2)
  }

  /// What events add of which none was seen, and lumps of which none differed: the squares of their intervals' half-widths
  /// over z, which are the whole ends where they may come on both sides.
  private var unseenVariance: Double {
    let tallies = [EventBalance(events: self), EventBalance(lumps: self)].compactMap { $0 }
    let end = EventCount.garwood(0, .ninetyFive).high
    let z = -NormalLaw.quantile(ConfidenceLevel.ninetyFive.alpha / 2)
    return tallies.reduce(0) { sum, tally in
      guard tally.raising + tally.lowering <= 1e-9 else { return sum }
      let error = tally.effect * (tally.canRaise && tally.canLower ? end : end / 2) / z
      return sum + error * error
    }
  }

  /// The two-sided p-value of "the sum is 0": the smallest α whose interval excludes 0.
  ///
  /// Nil where there is nothing to test: for identical strategies and without an interval. Of a constant without an
  /// interval the signs alone speak: 2·2⁻ᴿ.
  public var pValue: Double? {
    guard let value, !(isExact && value == 0) else { return nil }
    if isExact { return 0 }
    if !isCounted, let variance, variance > 0 {
      let tail = StudentLaw.upperTail(abs(value) / variance.squareRoot(), degrees: Double(n - 1))
      return min(1, 2 * tail)
    }
    guard interval() != nil else {
      return isConstant && value != 0 ? Double(sign: .plus, exponent: 1 - n, significand: 1) : nil
    }
    return smallestAlpha { !$0.contains(0) }
  }

  /// The p-value of "the sum is as large as the margin": the smallest α whose 1 − 2α interval lies inside ±margin.
  func equivalencePValue(margin: Double) -> Double? {
    guard interval() != nil, margin > 0, margin.isFinite else { return nil }
    if let value, isExact { return abs(value) < margin ? 0 : 1 }
    if !isCounted, let value, let variance, variance > 0 {
      return StudentLaw.upperTail(
        (margin - abs(value)) / variance.squareRoot(), degrees: Double(n - 1))
    }
    return smallestAlpha { $0.liesWithin(margin: margin) } / 2
  }

  private func smallestAlpha(_ holds: (ConfidenceInterval) -> Bool) -> Double {
    ConfidenceLevel.smallestAlpha(of: { interval(level: $0) }, holds)
  }
}

extension ConfidenceLevel {
  /// The smallest α at which an interval has a property that it keeps when it shrinks; 1 for none.
  static func smallestAlpha(
    of interval: (ConfidenceLevel) -> ConfidenceInterval?, _ holds: (ConfidenceInterval) -> Bool
  ) -> Double {
    func isMet(at logarithm: Double) -> Bool {
      guard let level = try? ConfidenceLevel(1 - exp2(logarithm)), let interval = interval(level)
      else { return false }
      return holds(interval)
    }
    // Below 2⁻⁴⁶ a level can hardly be told from 1.
    var (low, high) = (-46.0, -0x1p-20)
    guard isMet(at: high) else { return 1 }
    guard !isMet(at: low) else { return exp2(low) }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if isMet(at: middle) { high = middle } else { low = middle }
    }
    return exp2(high)
  }
}
