// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
public import Vocabulary

/// How a metric of one strategy follows from what was counted: what is divided by what, and what of it is counted.
public struct Formula: Sendable {
  /// What the numerator counts; nil where it is an amount or a time.
  public var counting: Counting?
  /// To which side lumps move the numerator; nil where it does not come in any.
  public var lumps: Lumps?
  /// Whether the strategy cannot come to anything but 0.
  public var isImpossible: Bool
  let quotient: @Sendable (any Counts) -> Quotient
  /// The same of one of the parts that are counted apart; nil where none are.
  private var quotientOfPart: (@Sendable (any Counts, _ part: Int) -> Quotient)?

  init(
    counting: Counting? = nil, lumps: Lumps? = nil, isImpossible: Bool = false,
    _ quotient: @escaping @Sendable (any Counts) -> Quotient
  ) {
    self.counting = counting
    self.lumps = lumps
    self.isImpossible = isImpossible
    self.quotient = quotient
  }

  /// What is told of all parts together, such as resources, and in the same way of one of them.
  init(
    counting: Counting?, isImpossible: Bool = false,
    ofPart quotient: @escaping @Sendable (any Counts, _ part: Int?) -> Quotient
  ) {
    self.init(counting: counting, isImpossible: isImpossible) { quotient($0, nil) }
    quotientOfPart = { quotient($0, $1) }
  }

  /// The same of one part; without value where parts are not counted apart.
  func part(_ number: Int) -> Formula {
    Formula(counting: counting, isImpossible: isImpossible) { [quotientOfPart] in
      quotientOfPart?($0, number) ?? .missing
    }
  }

  /// An amount or a time over something the portfolio has.
  static func amount(
    over denominator: Denominator, _ numerator: @escaping @Sendable (any Counts) -> Double
  ) -> Formula {
    Formula { Quotient(numerator($0), over: denominator.number(in: $0)) }
  }

  /// An amount that is nothing but lumps, over something the portfolio has.
  static func lumps(
    over denominator: Denominator, isImpossible: Bool = false,
    _ amount: @escaping @Sendable (any Counts) -> LumpSum
  ) -> Formula {
    Formula(lumps: .raising, isImpossible: isImpossible) {
      let lumps = amount($0)
      return Quotient(lumps.amount, over: denominator.number(in: $0), lumps: lumps)
    }
  }

  /// What a portfolio has, whatever a strategy does.
  enum Denominator {
    /// Its accounts.
    case accounts
    /// What they owe when they are placed, in minor units.
    case openingBalance

    fileprivate func number(in counts: any Counts) -> Double {
      switch self {
      case .accounts: counts.number(.accounts)
      case .openingBalance: counts.number(.openingBalance)
      }
    }
  }

  /// Counted occasions over all of them.
  static func share(_ events: Counter, of trials: Counter, isImpossible: Bool = false) -> Formula {
    Formula(counting: .trials, isImpossible: isImpossible) {
      .share($0.number(events), of: $0.number(trials))
    }
  }

  /// Counted agreements of a kind, or accounts with one, over others.
  static func share(
    _ events: AgreementCounter, of trials: AgreementCounter, _ kind: Offer.Kind
  ) -> Formula {
    Formula(counting: .trials) {
      .share($0.number(events, of: kind), of: $0.number(trials, of: kind))
    }
  }
}

/// A metric as one strategy has it.
public struct Measure: Sendable {
  /// The metric.
  public let metric: Metric
  private let formula: Formula

  init(_ metric: Metric, _ formula: Formula) {
    self.metric = metric
    self.formula = formula
  }

  /// What the numerator counts; nil where it is an amount or a time.
  public var counting: Counting? { formula.counting }
  /// To which side lumps move the numerator; nil where it does not come in any.
  public var lumps: Lumps? { formula.lumps }
  /// Whether the strategy cannot come to anything but 0.
  public var isImpossible: Bool { formula.isImpossible }
  /// Whether the denominator depends on the portfolio alone; otherwise on what the strategy does, and it may be 0.
  public var isOverPopulation: Bool { metric.isOverPopulation }

  /// What is divided by what in one replication.
  public func quotient(_ counts: any Counts) -> Quotient { formula.quotient(counts) }
}
