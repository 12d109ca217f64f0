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
