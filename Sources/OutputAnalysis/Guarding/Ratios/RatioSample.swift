// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// What a ratio counts, and how its replications are put together.
public struct RatioForm: Hashable, Sendable {
  /// What the numerator counts; nil for amounts and times.
  public var counting: Counting?
  /// To which side lumps move the numerator; nil where it does not come in any.
  public var lumps: Lumps?
  /// Whether the ratio of the sums is estimated instead of the mean of the ratios.
  ///
  /// For denominators that depend on what happens: they vary, and may be 0.
  public var isPooled: Bool
  /// Whether no value but 0 is possible.
  public var isImpossible: Bool

  /// Creates a form.
  public init(
    counting: Counting? = nil, lumps: Lumps? = nil, isPooled: Bool = false,
    isImpossible: Bool = false
  ) {
    self.counting = counting
    self.lumps = lumps
    self.isPooled = isPooled
    self.isImpossible = isImpossible
  }
}

/// A ratio's replications.
public struct RatioSample: Hashable, Sendable {
  /// What the ratio counts, and how it is estimated.
  public var form: RatioForm
  /// One term per replication.
  public var terms: [Quotient]
  /// How many debtors' lives the replications hold together.
  public var lives: Double
  /// Whether lives have yet to show what they may come to, so that an amount that is the same in all is not exact: nobody
  /// paid, and who pays is no longer contacted.
  public var isOpen = false
  /// Whether no touch of the strategy can move a payment, so that it brings what any other such strategy does.
  public var isInert = false
  /// Between what the ratio must lie, whatever happens.
  public var range: ClosedRange<Double> = -.infinity ... .infinity

  /// Creates a sample.
  public init(_ form: RatioForm, _ terms: [Quotient], lives: Double) {
    self.form = form
    self.terms = terms
    self.lives = lives
  }

  /// Values that are no ratios: their mean.
  public init(values: [Double], lives: Double = 0) {
    self.init(
      RatioForm(), values.map { Quotient($0) }, lives: lives)
  }

  /// The ratio of each replication.
  public var values: [Double] { terms.map(\.value) }

  /// The first replications, with as many lives of all as they are of the replications.
  public func prefix(_ count: Int) -> RatioSample {
    guard count < terms.count else { return self }
    var part = self
    part.terms = Array(terms.prefix(count))
    part.lives = lives * Double(count) / Double(terms.count)
    return part
  }

  /// Whether a replication enters the estimate.
  func isUsable(_ index: Int) -> Bool {
    guard index < terms.count else { return false }
    let term = terms[index]
    return term.numerator.isFinite && term.denominator.isFinite
      && (term.value.isFinite || form.isPooled)
  }
}

/// Ratios of strategies, or runs, whose payments are the same for reasons that lie in the scenarios.
///
/// What payments less costs come to then differs by the costs alone: payments are in both terms of a difference and cancel,
/// replication by replication and in whatever replication there may be. So do payments that something is divided by.
///
/// Method: <doc:WhatIntervalsCover>.
extension RatioSample {
  /// Payments less costs, of which no payment counts as one that might not have come: only costs do.
  ///
  /// - Parameter costs: The costs of the same replications, in the unit of the numerators; nil where they are not known in it.
  /// - Returns: The same ratios with the lumps of the costs.
  public func countingOnly(costs: RatioSample?) -> RatioSample {
    var sample = self
    sample.form.lumps = nil
    for index in terms.indices { sample.terms[index].lumps = .none }
    guard let costs, costs.terms.count == terms.count, !costs.form.isImpossible else {
      return sample
    }
    sample.form.lumps = costs.form.lumps == nil ? nil : .lowering
    for index in terms.indices { sample.terms[index].lumps = costs.terms[index].lumps }
    return sample
  }

  /// The sum of ratios over the same payments, which is one ratio over them; nil where it is now above 0 and now below, or
  /// 0 in all, so that its terms cannot be told from one.
  ///
  /// - Returns: The ratio with the sign that it has.
  public static func overSharedPayments(
    _ terms: [(factor: Double, sample: RatioSample)]
  ) -> (factor: Double, sample: RatioSample)? {
    guard let first = terms.first(where: { !$0.sample.form.isImpossible })?.sample,
      terms.allSatisfy({ $0.sample.sharesDivisor(with: first) })
    else { return nil }
    var sample = first
    for index in first.terms.indices {
      func sum(_ part: (Quotient) -> Double) -> Double {
        terms.reduce(0) { $0 + $1.factor * part($1.sample.terms[index]) }
      }
      sample.terms[index].numerator = sum(\.numerator)
      sample.terms[index].events = sum(\.events)
      sample.terms[index].lumps.number = sum(\.lumps.number)
    }
    let sums = sample.terms.map(\.numerator).filter { !$0.isNaN }
    guard sums.contains(where: { $0 != 0 }) else { return nil }
    let sign = sums.contains { $0 < 0 } ? -1.0 : 1.0
    guard sums.allSatisfy({ sign * $0 >= 0 }) else { return nil }
    let limits = RatioCombination.limits(of: terms.map { ($0.factor, $0.sample.range) })
    sample.range = RatioCombination.limits(of: [(sign, limits)])
    for index in sample.terms.indices {
      sample.terms[index].numerator *= sign
      sample.terms[index].events *= sign
      sample.terms[index].lumps.number *= sign
      sample.terms[index].lumps.amount = sample.terms[index].numerator
    }
    if !sample.terms.allSatisfy({ $0.lumps.number > 0 }) {
      sample.form.lumps = nil
      for index in sample.terms.indices { sample.terms[index].lumps = .none }
    }
    return (sign, sample)
  }

  private func sharesDivisor(with other: RatioSample) -> Bool {
    form.isPooled && terms.count == other.terms.count
      && zip(terms, other.terms).allSatisfy {
        $0.divisorLumps.isAny && $1.divisorLumps.isAny && $0.denominator == $1.denominator
          && $0.standard == (1, 1) && $1.standard == (1, 1)
          || $0.denominator.isNaN && $1.denominator.isNaN
      }
  }
}
