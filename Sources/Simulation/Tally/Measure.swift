// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A metric as it follows from a tally: what is divided by what, and what of it is counted.
public struct Measure: Sendable {
  /// What the numerator counts.
  public enum Counting: Hashable, Sendable {
    /// Occasions, each of which ends in the event or not; the value is a share.
    case trials
    /// Events of which there may be any number; each adds this to the numerator.
    case occurrences(weight: Double)
  }

  /// The metric.
  public let metric: Metric
  /// What the numerator counts; nil where it is an amount or a time.
  public let counting: Counting?
  /// Whether the denominator depends on the portfolio alone; otherwise on what the strategy does, and it may be 0.
  public let isOverPopulation: Bool
  /// Whether the strategy cannot come to anything but 0.
  public let isImpossible: Bool
  let quotient: @Sendable (TallyReader) -> Quotient

  init(
    _ metric: Metric, counting: Counting? = nil, isOverPopulation: Bool = true,
    isImpossible: Bool = false, _ quotient: @escaping @Sendable (TallyReader) -> Quotient
  ) {
    self.metric = metric
    self.counting = counting
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

  /// A counter of minor units in currency units.
  func money(_ counter: Counter) -> Double { tally.money(counter, settings) }
}
