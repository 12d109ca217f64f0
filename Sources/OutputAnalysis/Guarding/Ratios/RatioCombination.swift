// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// A sum of ratios with factors: one metric, a paired difference, or the left side of an expectation.
///
/// With the ratios q_k of the replications r = 1 … R that have all terms, a and b their numerators and denominators:
///
///     q = Σ a/Σ b,  u_r = (a_r − q·b_r)/b̄          a ratio of sums                 (1)
///     q = (Σ a/Σ b)/(Σ c/Σ d),  u_r = q·(a_r/ā − b_r/b̄ − c_r/c̄ + d_r/d̄)   measured by another   (1′)
///     q = mean of a_r/b_r,  u_r = a_r/b_r − q        a mean of ratios                 (2)
///     S = Σ f_k q_k,  s_r = Σ f_k u_kr,  SE² = Σ s_r²/(R(R − 1))                      (3)
///
/// Pairing is in (3): what the terms share in a replication cancels there. (1) is the delta method.
///
/// Student's interval of (3) says nothing of events that are rare: R equal counts have no spread, and no event has
/// been seen of what may well happen. The interval therefore knows what was counted; see ``interval(level:)``.
///
/// Method: <doc:WhatIntervalsCover>.
public struct RatioCombination: Hashable, Sendable {
  /// One ratio with its factor.
  struct Part: Hashable, Sendable {
    let factor: Double
    let form: RatioForm
    /// Whether no touch can move a payment.
    let isInert: Bool
    /// The ratio q; not a number without occasions.
    let value: Double
    /// The replications used, and their sums.
    let terms: [Quotient]
    let totals: Quotient
    /// a_r/b_r by replication used.
    let ratios: [Double]
    /// u_r by replication used.
    let influence: [Double]
    /// What came in lumps over the denominator, without its sign, by replication used.
    let lumped: [Double]
    /// Events and denominators by replication used.
    let events: [Double]
    let denominators: [Double]
  }

  var parts: [Part]
  /// How many replications have all terms.
  public let n: Int
  /// How many replications there are.
  let count: Int
  /// How many lack a term's own ratio.
  public let missing: Int
  /// How many debtors' lives the replications used hold.
  public let lives: Double
  /// Whether lives have yet to show what they may come to.
  let isOpen: Bool
  /// Whether the sum is 0 for reasons that lie in the scenario, such as equal strategies.
  public let isIdenticalByDesign: Bool
  /// Between what the sum must lie, that of the ranges of its terms; no interval reaches further.
  public var limits: ClosedRange<Double>

  /// Combines ratios.
  ///
  /// - Parameters:
  ///   - terms: Factors and samples, paired by replication; at least one.
  ///   - isIdenticalByDesign: Whether the terms cancel for reasons that lie in the scenario.
  public init(
    _ terms: [(factor: Double, sample: RatioSample)], isIdenticalByDesign: Bool = false
  ) {
    let all = 0..<(terms.map(\.sample.terms.count).max() ?? 0)
    let used = all.filter { index in terms.allSatisfy { $0.sample.isUsable(index) } }
    parts = terms.map { Part($0.factor, $0.sample, used) }
    count = all.count
    n = used.count
    missing = all.count { index in
      !terms.allSatisfy { index < $0.sample.terms.count && $0.sample.terms[index].value.isFinite }
    }
    let lives = terms.map(\.sample.lives).min() ?? 0
    self.lives = all.isEmpty ? 0 : lives * Double(used.count) / Double(all.count)
    isOpen = terms.contains { $0.sample.isOpen }
    self.isIdenticalByDesign = isIdenticalByDesign && !used.isEmpty
    limits = Self.limits(of: terms.map { ($0.factor, $0.sample.range) })
  }

  /// Between what a sum must lie whose terms have ranges.
  public static func limits(
    of terms: [(factor: Double, range: ClosedRange<Double>)]
  ) -> ClosedRange<Double> {
    terms.filter { $0.factor != 0 }.reduce(0...0) { sum, term in
      let ends = [term.range.lowerBound, term.range.upperBound].map { term.factor * $0 }
      return (sum.lowerBound + min(ends[0], ends[1]))...(sum.upperBound + max(ends[0], ends[1]))
    }
  }

  /// One ratio.
  public init(_ sample: RatioSample) { self.init([(1, sample)]) }

  /// The sum S; nil when a ratio has nothing to divide by.
  public var value: Double? {
    guard n > 0 else { return nil }
    if isIdenticalByDesign { return 0 }
    if isMeanOfRatios { return Moments(sums).mean }
    let sum = parts.reduce(0) { $0 + $1.factor * $1.value }
    return sum.isFinite ? sum : nil
  }

  var isMeanOfRatios: Bool { parts.allSatisfy { !$0.form.isPooled } }

  /// Σ f_k a_kr/b_kr by replication.
  var sums: [Double] {
    (0..<n).map { index in parts.reduce(0) { $0 + $1.factor * $1.ratios[index] } }
  }

  /// How many replications have all ratios, each its own.
  public var withAllRatios: Int { count - missing }

  /// Whether a mean of ratios rests on less than half of the replications, so that values by chance equal look certain.
  public var isRare: Bool { n < count - n && parts.contains { !$0.form.isPooled } }

  /// s_r of (3).
  var influence: [Double] {
    if isMeanOfRatios {
      let sums = sums
      let mean = Moments(sums).mean ?? .nan
      return sums.map { $0 - mean }
    }
    return (0..<n).map { index in parts.reduce(0) { $0 + $1.factor * $1.influence[index] } }
  }

  /// The variance SE² of (3); nil for fewer than two replications.
  var variance: Double? { Self.variance(of: influence, within: rounding) }

  /// Σ s²/(R(R − 1)); exactly 0 where nothing but rounding differs.
  static func variance(of influence: [Double], within rounding: Double) -> Double? {
    guard influence.count >= 2 else { return nil }
    if influence.allSatisfy({ abs($0) <= rounding }) { return 0 }
    let count = Double(influence.count)
    let variance = influence.reduce(0) { $0 + $1 * $1 } / (count * (count - 1))
    return variance.isFinite ? variance : nil
  }

  /// What the last digits of the terms can differ by.
  var rounding: Double {
    0x1p-44 * parts.reduce(0) { $0 + abs($1.factor * $1.value) }
  }
}

extension RatioCombination.Part {
  init(_ factor: Double, _ sample: RatioSample, _ used: [Int]) {
    let terms = used.map { sample.terms[$0] }
    let totals = terms.dropFirst().reduce(terms.first ?? .missing, +)
    let count = Double(terms.count)
    self.factor = factor
    form = sample.form
    isInert = sample.isInert
    self.terms = terms
    self.totals = totals
    ratios = terms.map(\.value)
    lumped = terms.map { $0.lumps.amount / $0.denominator }
    events = terms.map(\.events)
    denominators = terms.map(\.denominator)
    if sample.form.isPooled {
      let ratio = totals.value
      value = ratio
      influence = terms.map { Self.influence($0, of: totals, ratio: ratio, count: count) }
    } else {
      let mean = Moments(terms.map(\.value)).mean ?? .nan
      value = mean
      influence = terms.map { $0.value - mean }
    }
  }

  /// u_r of (1), where the ratio is measured by another with that one's.
  private static func influence(
    _ term: Quotient, of totals: Quotient, ratio: Double, count: Double
  ) -> Double {
    let standard = totals.standard.numerator / totals.standard.denominator
    let own = (term.numerator / standard - ratio * term.denominator) / (totals.denominator / count)
    let yardstick =
      term.standard.numerator / totals.standard.numerator
      - term.standard.denominator / totals.standard.denominator
    return own - ratio * count * yardstick
  }

  /// What one event adds to factor times ratio; 0 where none are counted.
  var eventWeight: Double {
    guard case .occurrences(let weight) = form.counting, !form.isImpossible else { return 0 }
    return factor * weight / totals.denominator
  }
}
