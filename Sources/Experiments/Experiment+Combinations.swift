// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
import Simulation
import Strategies
import Vocabulary

/// A metric of a strategy, or of one of its segments, with a factor.
public struct MetricTerm: Hashable, Sendable {
  /// The factor.
  public var factor: Double
  /// The metric.
  public var metric: Metric
  /// The strategy's position.
  public var strategy: Int
  /// The segment's position; nil for all accounts.
  public var segment: Int?

  /// Creates a term.
  public init(_ factor: Double, _ metric: Metric, strategy: Int, segment: Int? = nil) {
    self.factor = factor
    self.metric = metric
    self.strategy = strategy
    self.segment = segment
  }
}

/// Sums of metrics, with what the scenario says of how they hang together.
///
/// Method: *WhatIntervalsCover*, OutputAnalysis.
extension Experiment {
  /// A sum of metrics of some replications; nil where a strategy has not the metric.
  public func combination(
    _ terms: [MetricTerm], _ results: [ReplicationResult]
  ) -> RatioCombination? {
    combination(terms) {
      ratios(of: $0.metric, strategy: $0.strategy, segment: $0.segment, results)
    }
  }

  /// A sum of metrics of which the ratios are known.
  ///
  /// What cancels by design is left out: strategies that do the same have the same values, those with the same payments the
  /// same metrics of payments, and what payments come to less costs differs between these by the costs alone.
  ///
  /// - Parameters:
  ///   - terms: The terms, at least one.
  ///   - sample: The ratios of a term; it is also asked for the costs of the same accounts.
  /// - Returns: The sum; nil where there are no ratios of a term.
  public func combination(
    _ terms: [MetricTerm], sample: (MetricTerm) -> RatioSample?
  ) -> RatioCombination? {
    var all: [RatioTerm] = []
    for term in terms {
      guard let own = sample(term) else { return nil }
      all.append(RatioTerm(term: term, sample: own))
    }
    let left = all.reduce(into: [RatioTerm]()) { merged, next in
      if let same = merged.firstIndex(where: { isSame($0.term, next.term) }) {
        merged[same].term.factor += next.term.factor
      } else {
        merged.append(next)
      }
    }.filter { $0.term.factor != 0 }
    guard !left.isEmpty else {
      return RatioCombination(all.map(\.weighted), isIdenticalByDesign: true)
    }
    var sum = RatioCombination(withPaymentsShared(left, sample))
    // Terms that share payments are told as others with the same sum.
    sum.limits = RatioCombination.limits(
      of: left.map { ($0.term.factor, left.count > 1 ? rangeInDifferences($0) : $0.sample.range) })
    return sum
  }

  /// Between what a metric lies where it is compared: net recovery not below nothing at the highest cost seen.
  private func rangeInDifferences(_ term: RatioTerm) -> ClosedRange<Double> {
    term.term.metric == .netRecoveryRate && !isAntithetic
      ? term.sample.netRates : term.sample.range
  }

  /// Whether two strategies do the same, whatever they are called.
  func areEqual(_ left: Int, _ right: Int) -> Bool {
    left == right || arms[left].isEqual(to: arms[right])
  }

  private func paysAlike(_ left: Int, _ right: Int) -> Bool {
    left == right || paysAlike(arms[left], arms[right])
  }

  private func isSame(_ left: MetricTerm, _ right: MetricTerm) -> Bool {
    guard left.metric == right.metric, left.segment == right.segment else { return false }
    if left.metric.isOfPaymentsAlone { return paysAlike(left.strategy, right.strategy) }
    return left.metric.dependsOnPrices
      ? areEqual(left.strategy, right.strategy)
      : left.strategy == right.strategy || arms[left.strategy].livesAlike(arms[right.strategy])
  }

  /// The terms by what they share: each group its metric, segment and payments.
  private func withPaymentsShared(
    _ terms: [RatioTerm], _ sample: (MetricTerm) -> RatioSample?
  ) -> [(factor: Double, sample: RatioSample)] {
    var groups: [[RatioTerm]] = []
    for term in terms {
      let place = groups.firstIndex { group in
        group[0].term.metric == term.term.metric && group[0].term.segment == term.term.segment
          && paysAlike(group[0].term.strategy, term.term.strategy)
      }
      if let place { groups[place].append(term) } else { groups.append([term]) }
    }
    return groups.flatMap { group -> [(factor: Double, sample: RatioSample)] in
      guard group.count > 1 else { return group.map(\.weighted) }
      if let one = RatioSample.overSharedPayments(group.map(\.weighted)) { return [one] }
      guard group[0].term.metric.content == .cashLessCosts,
        group.reduce(0, { $0 + $1.term.factor }) == 0
      else { return group.map(\.weighted) }
      return group.map { ($0.term.factor, $0.sample.countingOnly(costs: costs($0, sample))) }
    }
  }

  /// The costs of the same accounts; nil where the ratios are not in money, as those of pairs without complaints.
  private func costs(
    _ term: RatioTerm, _ sample: (MetricTerm) -> RatioSample?
  ) -> RatioSample? {
    guard !(isAntithetic && term.sample.form.counting == nil) else { return nil }
    var costs = term.term
    costs.metric = .costPerAccount
    return sample(costs)
  }
}

/// A term with its ratios.
private struct RatioTerm {
  var term: MetricTerm
  let sample: RatioSample

  var weighted: (factor: Double, sample: RatioSample) { (term.factor, sample) }
}

extension RatioSample {
  /// Between what a net recovery rate can lie: no more than all is paid, and no less than nothing at the highest cost seen.
  fileprivate var netRates: ClosedRange<Double> {
    let costs = terms.map { max(0, $0.lumps.amount - $0.numerator) / $0.denominator }
    return -(costs.filter(\.isFinite).max() ?? 0)...1
  }
}
