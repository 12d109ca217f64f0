// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric.Unit {
  /// Between which values lie unless a metric says otherwise: amounts, counts, rates and times are not below 0.
  var usualValues: ClosedRange<Double> { self == .share ? 0...1 : 0 ... .infinity }
}

extension Metric {
  /// Between which values the metric lies, whatever happens; infinite where nothing bounds it.
  public var possibleValues: ClosedRange<Double> { declaration.possibleValues }

  /// Between which values the metric lies in a run: no time is longer than its horizon.
  ///
  /// - Parameter days: The days simulated; nil where they are not known.
  /// - Returns: The range.
  public func possibleValues(horizon days: Int?) -> ClosedRange<Double> {
    guard self.unit == .days, let days, days >= 0 else { return possibleValues }
    return 0...Double(days)
  }

  /// Between which values differences of the metric lie.
  public var possibleDifferences: ClosedRange<Double> {
    let width = possibleValues.upperBound - possibleValues.lowerBound
    return -width...width
  }

  /// Whether 0 means that something was never seen; an amount, a time or a balance of gains and costs of 0 is a value.
  public var isCounted: Bool {
    switch self.unit {
    case .share, .count, .perThousand, .ratio: possibleValues.lowerBound == 0
    case .currency, .currencyPerCurrency, .days, .months, .perHundred: false
    case .plain: true
    }
  }

  /// Whether the metric times the placed balance is recovered money.
  public var isShareOfBalance: Bool { self.unit == .share && isOfRecoveredMoney }

  /// Whether it is recovered money, with or without what that cost.
  public var isOfRecoveredMoney: Bool { self.content == .cash || self.content == .cashLessCosts }

  /// Whether payments alone make it up, so that strategies with the same payments have the same values.
  public var isOfPaymentsAlone: Bool { self.content == .cash || self.content == .payments }

  /// Whether it is a rate of the strategy's own process: neither better nor worse, and of what the strategy brings about.
  public var isOfProcess: Bool {
    self.unit == .share && self.direction == .neutral && !self.isOverPopulation
  }

  /// Whether prices enter it: nothing else of a run depends on them.
  public var dependsOnPrices: Bool { self.content == .costs || self.content == .cashLessCosts }

  /// Whether it is 0 for certain where what it needs is missing; else it has no value.
  public var isZeroWithoutNeed: Bool { self.isOverPopulation && need?.isOfScenario != true }
}
