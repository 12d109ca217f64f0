// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results

/// The sizes of two runs, and how they are compared.
struct GateSize: Sendable {
  let design: OutcomeShift.Design
  let now: Int
  let before: Int

  var name: String { "\(design.rawValue), \(now) against \(before)" }
}

/// Two pools of replications of the same strategies and metrics, on the same draws, which stand for the whole truth.
struct SizePools: Sendable {
  private let one: [ReplicationSeries]
  private let other: [ReplicationSeries]

  init(_ one: [ReplicationSeries], _ other: [ReplicationSeries]) {
    (self.one, self.other) = (one, other)
  }

  /// The number of metrics.
  var count: Int { one.count }

  func name(_ metric: Int) -> String { "\(one[metric].strategy).\(one[metric].metric)" }

  func direction(_ metric: Int) -> MetricDirection {
    Metric(stored: one[metric].metric).direction == .lower ? .lowerIsBetter : .higherIsBetter
  }

  /// Both runs of a check in which nothing has changed: which replications, and of which pool the ones now are.
  struct Draw {
    let now: [Int]
    let before: [Int]
    let isSwapped: [Bool]
  }

  /// Replications with replacement: in pairs one of either pool, which of them is now by the toss of a coin; else of one pool.
  func draw(_ size: GateSize, _ chance: inout Chance) -> Draw {
    let count = one.first?.values.count ?? 0
    let now = (0..<size.now).map { _ in chance.index(below: count) }
    guard size.design == .independent else {
      return Draw(now: now, before: now, isSwapped: now.map { _ in chance.index(below: 2) == 1 })
    }
    return Draw(
      now: now, before: (0..<size.before).map { _ in chance.index(below: count) }, isSwapped: [])
  }

  /// The values of a metric now and before.
  func values(_ metric: Int, _ draw: Draw) -> (now: [Double?], before: [Double?]) {
    let (a, b) = (one[metric].values, other[metric].values)
    guard !draw.isSwapped.isEmpty else {
      return (draw.now.map { a[$0] }, draw.before.map { a[$0] })
    }
    let pairs = zip(draw.now, draw.isSwapped).map { $1 ? (b[$0], a[$0]) : (a[$0], b[$0]) }
    return (pairs.map(\.0), pairs.map(\.1))
  }
}
