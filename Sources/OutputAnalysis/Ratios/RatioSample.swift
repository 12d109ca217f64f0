// SPDX-License-Identifier: GPL-3.0-or-later

/// What a ratio counts, and how its replications are put together.
public struct RatioForm: Hashable, Sendable {
  /// What the numerator counts.
  public enum Counting: Hashable, Sendable {
    /// Occasions, each of which ends in the event or not: a share.
    case trials
    /// Events of which there may be any number; each adds this to the numerator.
    case occurrences(weight: Double)
  }

  /// What the numerator counts; nil for amounts and times.
  public var counting: Counting?
  /// Whether the ratio of the sums is estimated instead of the mean of the ratios.
  ///
  /// For denominators that depend on what happens: they vary, and may be 0.
  public var isPooled: Bool
  /// Whether no value but 0 is possible.
  public var isImpossible: Bool

  /// Creates a form.
  public init(counting: Counting? = nil, isPooled: Bool = false, isImpossible: Bool = false) {
    self.counting = counting
    self.isPooled = isPooled
    self.isImpossible = isImpossible
  }
}

/// One replication's ratio.
public struct RatioTerm: Hashable, Sendable {
  /// What is divided.
  public var numerator: Double
  /// What it is divided by; with 0 the replication has no ratio of its own.
  public var denominator: Double
  /// The events counted; not a number where none are.
  public var events: Double
  /// The occasions for them; not a number where there is no limit.
  public var trials: Double

  /// Creates a term.
  public init(
    numerator: Double, denominator: Double, events: Double = .nan, trials: Double = .nan
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.events = events
    self.trials = trials
  }

  /// The ratio; not a number where the denominator is not above 0.
  public var value: Double { denominator > 0 ? numerator / denominator : .nan }

  /// A replication in which there is nothing.
  public static let missing = RatioTerm(numerator: .nan, denominator: .nan)
}

/// A ratio's replications.
public struct RatioSample: Hashable, Sendable {
  /// What the ratio counts, and how it is estimated.
  public var form: RatioForm
  /// One term per replication.
  public var terms: [RatioTerm]
  /// How many debtors' lives the replications hold together.
  public var lives: Double

  /// Creates a sample.
  public init(_ form: RatioForm, _ terms: [RatioTerm], lives: Double) {
    self.form = form
    self.terms = terms
    self.lives = lives
  }

  /// Values that are no ratios: their mean.
  public init(values: [Double], lives: Double = 0) {
    self.init(
      RatioForm(), values.map { RatioTerm(numerator: $0, denominator: 1) }, lives: lives)
  }

  /// The ratio of each replication.
  public var values: [Double] { terms.map(\.value) }

  /// Whether a replication enters the estimate.
  func isUsable(_ index: Int) -> Bool {
    guard index < terms.count else { return false }
    let term = terms[index]
    return term.numerator.isFinite && term.denominator.isFinite
      && (term.denominator > 0 || form.isPooled)
  }
}
