// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A metric as it follows from a tally: what is divided by what, and what of it is counted.
public struct Measure: Sendable {
  /// The metric.
  public let metric: Metric
  /// What the numerator counts; nil where it is an amount or a time.
  public let counting: Counting?
  /// To which side lumps move the numerator; nil where it does not come in any.
  public let lumps: Lumps?
  /// Whether the denominator depends on the portfolio alone; otherwise on what the strategy does, and it may be 0.
  public let isOverPopulation: Bool
  /// Whether the strategy cannot come to anything but 0.
  public let isImpossible: Bool
  let quotient: @Sendable (TallyReader) -> Quotient

  init(
    _ metric: Metric, counting: Counting? = nil, lumps: Lumps? = nil, isOverPopulation: Bool = true,
    isImpossible: Bool = false, _ quotient: @escaping @Sendable (TallyReader) -> Quotient
  ) {
    self.metric = metric
    self.counting = counting
    self.lumps = lumps
    self.isOverPopulation = isOverPopulation
    self.isImpossible = isImpossible
    self.quotient = quotient
  }

  /// An amount or a time over something the portfolio has.
  static func amount(
    _ metric: Metric, isImpossible: Bool = false, over denominator: Counter,
    _ numerator: @escaping @Sendable (TallyReader) -> Double
  ) -> Measure {
    Measure(metric, isImpossible: isImpossible) {
      Quotient(numerator($0), over: $0.tally.number(denominator))
    }
  }

  /// An amount that is nothing but lumps, over something the portfolio has.
  static func lumps(
    _ metric: Metric, isImpossible: Bool = false, over denominator: Counter,
    _ amount: @escaping @Sendable (TallyReader) -> LumpSum
  ) -> Measure {
    Measure(metric, lumps: .raising, isImpossible: isImpossible) {
      let lumps = amount($0)
      return Quotient(lumps.amount, over: $0.tally.number(denominator), lumps: lumps)
    }
  }

  /// Days until something that ends early what otherwise lasts the whole horizon.
  static func days(
    _ metric: Metric, _ days: Counter, _ settings: SimulationSettings,
    _ ended: @escaping @Sendable (Tally) -> Int64
  ) -> Measure {
    let horizon = Double(settings.horizon)
    // Accounts that are watched for unlike times have no common mean of times cut at the horizon.
    guard !settings.hasArrivals else {
      return Measure(metric, isOverPopulation: false) { _ in Quotient(.nan, over: .nan) }
    }
    return Measure(metric, lumps: .lowering) {
      let (sum, accounts) = ($0.tally.number(days) * 0x1p-20, $0.tally.number(.accounts))
      return Quotient(
        sum, over: accounts,
        lumps: LumpSum(
          max(0, horizon * accounts - sum), in: Double(ended($0.tally)),
          usual: horizon * $0.accountsPerDebtor, perLife: $0.accountsPerDebtor))
    }
  }

  /// Counted occasions over all of them.
  static func share(
    _ metric: Metric, of trials: Counter, isOverPopulation: Bool = false, _ events: Counter
  ) -> Measure {
    Measure(metric, counting: .trials, isOverPopulation: isOverPopulation) {
      .share($0.tally.number(events), of: $0.tally.number(trials))
    }
  }
}

/// A tally with the model it belongs to.
struct TallyReader {
  let tally: Tally
  let model: SimulationModel

  var settings: SimulationSettings { model.settings }

  /// How many accounts a debtor has.
  var accountsPerDebtor: Double { tally.number(.accounts) / max(1, tally.number(.debtors)) }

  /// A counter of minor units in currency units.
  func money(_ counter: Counter) -> Double { tally.money(counter, settings) }
}
