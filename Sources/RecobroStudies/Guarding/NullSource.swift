// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results

/// Values of metrics now and of a baseline whose true means are the same.
protocol NullSource: Sendable {
  associatedtype Sample
  /// The metrics with the way they improve.
  var metrics: [(name: String, direction: MetricDirection)] { get }
  /// So many replications of both.
  func sample(_ replications: Int, _ chance: inout Chance) -> Sample
  /// The comparison of a metric when `amount` is added to every value now.
  func shift(_ metric: Int, in sample: Sample, by amount: Double) -> OutcomeShift?
}

/// One metric with normal values, of correlation 0.8 in a paired design.
struct NormalSource: NullSource {
  let design: OutcomeShift.Design
  let metrics = [(name: "normal", direction: MetricDirection.higherIsBetter)]

  func sample(
    _ replications: Int, _ chance: inout Chance
  ) -> (now: [Double], before: [Double]) {
    let weight = design == .paired ? 0.8 : 0
    let before = (0..<replications).map { _ in chance.normal() }
    let now = before.map { weight * $0 + (1 - weight * weight).squareRoot() * chance.normal() }
    return (now, before)
  }

  func shift(
    _ metric: Int, in sample: (now: [Double], before: [Double]), by amount: Double
  ) -> OutcomeShift? {
    OutcomeShift(sample.now.map { $0 + amount }, from: sample.before, design: design)
  }
}

/// Samples from simulated pools, centred so that there is no shift.
struct PoolSource: NullSource {
  private struct Series: Sendable {
    let name: String
    let direction: MetricDirection
    let now: [Double]
    let before: [Double]
  }

  private let series: [Series]
  private let design: OutcomeShift.Design

  /// Takes the metrics that have a value in every replication and whose comparison varies.
  init(now: [ReplicationSeries], before: [ReplicationSeries], design: OutcomeShift.Design) {
    self.design = design
    series = zip(now, before).compactMap { Self.centred($0, $1, design) }
  }

  var metrics: [(name: String, direction: MetricDirection)] {
    series.map { ($0.name, $0.direction) }
  }

  /// The replications now and of the baseline; in a paired design the same.
  func sample(_ replications: Int, _ chance: inout Chance) -> (now: [Int], before: [Int]) {
    let count = series.first?.now.count ?? 0
    let now = (0..<replications).map { _ in chance.index(below: count) }
    guard design == .independent else { return (now, now) }
    return (now, (0..<replications).map { _ in chance.index(below: count) })
  }

  func shift(
    _ metric: Int, in sample: (now: [Int], before: [Int]), by amount: Double
  ) -> OutcomeShift? {
    let values = series[metric]
    return OutcomeShift(
      sample.now.map { values.now[$0] + amount }, from: sample.before.map { values.before[$0] },
      design: design)
  }

  private static func centred(
    _ now: ReplicationSeries, _ before: ReplicationSeries, _ design: OutcomeShift.Design
  ) -> Series? {
    let values = now.values.compactMap { $0 }
    let earlier = before.values.compactMap { $0 }
    guard values.count == now.values.count, earlier.count == before.values.count,
      let shift = OutcomeShift(values, from: earlier, design: design), shift.standardError > 0
    else { return nil }
    let isLower = Metric(stored: now.metric).direction == .lower
    return Series(
      name: "\(now.strategy).\(now.metric)",
      direction: isLower ? .lowerIsBetter : .higherIsBetter,
      now: values.map { $0 - shift.difference }, before: earlier)
  }
}

/// How many alarms a gate that keeps its promise raises by chance.
enum NullAlarms {
  /// The probability with which a gate that just keeps its promise exceeds the limit.
  private static let chance = 0.0025

  /// The smallest number that this many null runs exceed with at most that probability: 12 in 5,000.
  static func limit(runs: Int) -> Int {
    let rate = FalseAlarms.rate
    var count = 0
    var probability = (0..<runs).reduce(1.0) { product, _ in product * (1 - rate) }
    var tail = 1 - probability
    while tail > chance {
      probability *= Double(runs - count) / Double(count + 1) * rate / (1 - rate)
      count += 1
      tail -= probability
    }
    return count
  }
}
