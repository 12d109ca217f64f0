// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// How far a ratio of one run lies from that of another, by the estimator of both runs' reports.
///
/// Runs on the same draws are compared replication by replication: a `RatioCombination` of both. Of runs that were drawn by
/// themselves each has an interval of its own, [l, u] around q now and [l′, u′] around q′ before:
///
///     d = q − q′,  low = d − √((q − l)² + (u′ − q′)²),  high = d + √((u − q)² + (q′ − l′)²)        (10)
///
/// No event in either run is not the same rate: (10) then reaches as far down and up as either may. Means of values in
/// which nothing is counted have Welch's interval (`WelchDifference`). No interval reaches beyond what is possible
/// (``RatioCombination/limits``).
///
/// Source: G. Y. Zou and A. Donner, *Statistics in Medicine* 27 (2008) 1693–1702. Method: <doc:WhatIntervalsCover>.
public struct RatioShift: Hashable, Sendable {
  private enum Form: Hashable {
    case paired(RatioCombination)
    case independent(now: RatioCombination, before: RatioCombination)
  }

  private let form: Form
  /// Whether both runs simulate the same system.
  private let isOneSystem: Bool
  /// Whether both runs have the same values in all replications, be it by chance.
  public let agrees: Bool

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - now: One term per replication; in pairs, as many as both have are used.
  ///   - before: The terms of the run it is compared with.
  ///   - design: Whether both met the same draws.
  ///   - isOneSystem: Whether nothing that a life depends on, nor the metric, differs between them but the draws.
  ///   - payments: What runs have in common that differ in nothing but prices; nil for others.
  public init(
    _ now: RatioSample, from before: RatioSample, design: OutcomeShift.Design,
    isOneSystem: Bool = false, payments: SharedPayments? = nil
  ) {
    self.isOneSystem = isOneSystem
    agrees =
      now.terms.count == before.terms.count
      && zip(now.values, before.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    switch design {
    case .paired:
      let count = min(now.terms.count, before.terms.count)
      let (left, right) = (now.prefix(count), before.prefix(count))
      // Another processor may round the last digits otherwise.
      let isSame = isOneSystem && left.terms == right.terms
      form = .paired(
        RatioCombination(
          isSame ? [(1, left), (-1, right)] : Self.terms(left, right, payments),
          isIdenticalByDesign: isSame))
    case .independent:
      form = .independent(now: RatioCombination(now), before: RatioCombination(before))
    }
  }

  /// What the payments of two runs on the same draws have in common that differ in nothing but prices.
  public enum SharedPayments: Hashable, Sendable {
    /// The ratio is over them, or without any.
    case divisor
    /// The ratio is what they come to less costs: those of both runs, where they are in the unit of the numerators.
    case numerator(costsNow: RatioSample?, costsBefore: RatioSample?)
  }

  private static func terms(
    _ left: RatioSample, _ right: RatioSample, _ payments: SharedPayments?
  ) -> [(factor: Double, sample: RatioSample)] {
    let plain: [(factor: Double, sample: RatioSample)] = [(1, left), (-1, right)]
    switch payments {
    case nil: return plain
    case .divisor: return RatioSample.overSharedPayments(plain).map { [$0] } ?? plain
    case .numerator(let now, let before):
      let count = left.terms.count
      return [
        (1, left.countingOnly(costs: now?.prefix(count))),
        (-1, right.countingOnly(costs: before?.prefix(count))),
      ]
    }
  }

  /// The ratio now less that before; nil where either has nothing to divide by.
  public var difference: Double? {
    switch form {
    case .paired(let combination): combination.value
    case .independent(let now, let before):
      now.value.flatMap { value in before.value.map { value - $0 } }
    }
  }

  /// In how many replications, of the run that has fewer, the ratio has a value.
  public var n: Int {
    switch form {
    case .paired(let combination): combination.withAllRatios
    case .independent(let now, let before): min(now.withAllRatios, before.withAllRatios)
    }
  }

  /// What is known of a difference that does not vary; nil for one that does.
  public var fact: EstimateFact? {
    switch form {
    case .paired(let combination): return combination.fact
    case .independent(let now, let before):
      guard difference != nil else { return .noExposure }
      if isExact { return .exact }
      let facts = [now.fact, before.fact]
      if facts.contains(nil) { return nil }
      let isEmpty = [now, before].allSatisfy { $0.value == 0 }
      return isEmpty && facts.contains(.nothingCounted) ? .nothingCounted : .noSpread
    }
  }

  /// Whether the difference follows from the scenarios: no other draws could change it.
  public var isExact: Bool {
    switch form {
    case .paired(let combination): return combination.isExact
    case .independent(let now, let before):
      return now.isExact && before.isExact && !isUnprovenTie(now, before)
    }
  }

  /// Whether nothing can differ.
  public var isIdentical: Bool { isExact && difference == 0 }

  /// The standard error; nil when nothing can be said.
  public var standardError: Double? {
    switch form {
    case .paired(let combination): return combination.standardError
    case .independent(let now, let before):
      guard let left = now.standardError, let right = before.standardError else { return nil }
      return (left * left + right * right).squareRoot()
    }
  }

  /// The interval of the difference; nil when nothing can be said.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    switch form {
    case .paired(let combination): combination.interval(level: level)
    case .independent(let now, let before):
      (plain(now, before).map { $0.interval(level: level) } ?? apart(now, before, level))?
        .within(
          RatioCombination.limits(of: [(1, now.limits), (-1, before.limits)]), around: difference)
    }
  }

  /// The two-sided p-value of "no difference"; nil where there is nothing to test.
  public var pValue: Double? {
    switch form {
    case .paired(let combination): return combination.pValue
    case .independent(let now, let before):
      guard let difference else { return nil }
      if isExact { return difference == 0 ? nil : 0 }
      if let plain = plain(now, before) { return plain.pValue }
      guard interval() != nil else { return nil }
      return ConfidenceLevel.smallestAlpha(of: { interval(level: $0) }, { !$0.contains(0) })
    }
  }

  /// The difference as it is reported.
  public func estimate(level: ConfidenceLevel = .ninetyFive) -> DifferenceEstimate {
    var estimate = DifferenceEstimate(
      mean: difference, standardError: standardError, interval: interval(level: level), n: n)
    estimate.fact = fact
    return estimate
  }

  // MARK: Runs drawn by themselves

  /// Whether two exact values agree without a reason that they must: of unlike systems a rare life may still tell them
  /// apart.
  private func isUnprovenTie(_ now: RatioCombination, _ before: RatioCombination) -> Bool {
    guard !isOneSystem, let difference, abs(difference) <= now.rounding + before.rounding else {
      return false
    }
    return !(now.parts + before.parts).allSatisfy { $0.form.isImpossible || $0.isInert }
  }

  /// Welch's difference of values in which nothing is counted.
  private func plain(
    _ now: RatioCombination, _ before: RatioCombination
  ) -> WelchDifference? {
    let isPlain = [now, before].allSatisfy {
      $0.isMeanOfRatios && !$0.isCounted && ($0.variance ?? 0) > 0
    }
    return isPlain ? WelchDifference(Moments(now.sums), minus: Moments(before.sums)) : nil
  }

  /// The interval (10).
  private func apart(
    _ now: RatioCombination, _ before: RatioCombination, _ level: ConfidenceLevel
  ) -> ConfidenceInterval? {
    guard let value = now.value, let old = before.value else { return nil }
    let difference = value - old
    if isUnprovenTie(now, before), now.isExact, before.isExact {
      let reach = hypot(now.unseenLives(level), before.unseenLives(level))
      return ConfidenceInterval(low: difference - reach, high: difference + reach, level: level)
    }
    guard let own = now.interval(level: level), let other = before.interval(level: level) else {
      return nil
    }
    return ConfidenceInterval(
      low: difference - hypot(value - own.low, other.high - old),
      high: difference + hypot(own.high - value, old - other.low), level: level)
  }

  private func hypot(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
