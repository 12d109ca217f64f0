// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
import Simulation
import Vocabulary

/// What estimates are made of.
///
/// Method: *WhatIntervalsCover*, OutputAnalysis.
extension Experiment {
  /// What the chance of a run is made of.
  ///
  /// Debtors share nothing within a replication: parameters are the same in all, and every draw has the debtor in its
  /// address. A pair and its mirror image do, and so do Sobol' points; where only the portfolio is drawn anew, all
  /// replications share their luck.
  public var unit: SamplingUnit {
    design == .plain && resampling != .portfolio ? .debtors : .replications
  }

  /// A metric's ratios by replication, of all accounts or of one segment; nil for a metric the strategy has not.
  public func ratios(
    of metric: Metric, strategy: Int, segment: Int? = nil, _ results: [ReplicationResult]
  ) -> RatioSample? {
    let measures = arms[strategy].measures
    guard let position = measures.firstIndex(where: { $0.metric == metric }) else {
      return nil
    }
    return ratios(measures[position], position, strategy: strategy, segment: segment, results)
  }

  /// The same for a measure in its place.
  func ratios(
    _ measure: Measure, _ position: Int, strategy: Int, segment: Int? = nil,
    _ results: [ReplicationResult]
  ) -> RatioSample {
    let outcomes = results.map { result in
      segment.map { result.segments[strategy][$0] } ?? result.totals[strategy]
    }
    // A pair's value is the mean of two, also where a ratio of both together would be another.
    let usesValues = isAntithetic && measure.counting == nil && measure.isOverPopulation
    var sample = RatioSample(
      RatioForm(measure, usesValues: usesValues),
      outcomes.map { outcome in
        guard let outcome else { return .missing }
        let quotient = outcome.quotients[position]
        guard usesValues else { return quotient }
        return Quotient(outcome.values[position], lumps: quotient.lumps / quotient.denominator)
      }, lives: outcomes.reduce(0) { $0 + Double($1?.debtors ?? 0) })
    sample.isOpen = outcomes.allSatisfy { ($0?.curve.last ?? 0) == 0 }
    sample.isInert = arms[strategy].model.isInert(strategy: arms[strategy].strategy)
    sample.range = possibleValues(of: measure.metric)
    return sample
  }

  /// What a metric of one strategy less that of another counts; nil for metrics that no measure gives.
  func combination(
    _ metric: Metric, _ left: Int, minus right: Int, _ results: [ReplicationResult]
  ) -> RatioCombination? {
    combination(
      [
        MetricTerm(1, metric, strategy: left), MetricTerm(-1, metric, strategy: right),
      ], results)
  }
}

extension RatioForm {
  init(_ measure: Measure, usesValues: Bool) {
    self.init(
      counting: measure.counting, lumps: measure.lumps,
      isPooled: !measure.isOverPopulation && !usesValues, isImpossible: measure.isImpossible)
  }
}
