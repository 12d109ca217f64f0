// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Studies

/// The values of candidates in one stretch of replications that they share.
struct CandidateValues {
  /// The first replication; stages do not share any.
  let first: Int
  /// By candidate and replication: the objective, then the constrained metrics.
  private(set) var rows: [Int: [StudyRow]] = [:]
  /// By candidate: what these metrics are made of; plain numbers without.
  private var forms: [Int: [StudyForm]] = [:]

  /// The race of a grid, and the search.
  static let main = 0
  /// The race of a search's finalists, on chance the search never saw.
  static let finals = 1 << 22
  /// The first look at a grid, on small portfolios.
  static let look = 3 << 21
  /// The confirmation of the winner.
  static let fresh = 1 << 23

  init(first: Int) { self.first = first }

  func count(_ candidate: Int) -> Int { rows[candidate]?.count ?? 0 }

  mutating func append(_ more: [StudyRow], to candidate: Int) {
    rows[candidate, default: []] += more
  }

  /// Says what a candidate's metrics are made of.
  mutating func declare(_ own: @autoclosure () -> [StudyForm], of candidate: Int) {
    if forms[candidate] == nil { forms[candidate] = own() }
  }

  /// A metric's values, the objective's for 0.
  func values(_ candidate: Int, metric: Int = 0) -> [Double] {
    (rows[candidate] ?? []).map { $0[metric] }
  }

  /// A metric with what it counts, in the first replications or in all.
  func sample(_ candidate: Int, metric: Int = 0, first count: Int = .max) -> RatioSample {
    (forms[candidate]?[metric] ?? StudyForm()).sample(
      of: metric, in: (rows[candidate] ?? []).prefix(count))
  }

  /// The estimate that is reported of a metric.
  func estimate(_ candidate: Int, metric: Int = 0) -> MetricEstimate {
    MetricEstimate(sample(candidate, metric: metric))
  }

  /// Whether a metric has the same values for all candidates in the replications they share.
  func isConstant(_ candidates: [Int], metric: Int) -> Bool {
    let columns = candidates.map { values($0, metric: metric) }
    guard let first = columns.first else { return true }
    return columns.allSatisfy { column in
      zip(column, first).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }
  }

  /// The objective of one candidate less another's in each replication that they share.
  func differences(_ left: Int, minus right: Int) -> [Double] {
    zip(rows[left] ?? [], rows[right] ?? []).map { $0[0] - $1[0] }
  }

  /// Whether two candidates have the same objective in each replication that they share, of at least two.
  func areSame(_ left: Int, _ right: Int) -> Bool {
    min(count(left), count(right)) > 1 && differences(left, minus: right).allSatisfy { $0 == 0 }
  }

  /// The mean objective of some candidates in each replication that they share.
  func means(of candidates: [Int]) -> [Double] {
    let columns = candidates.map { values($0) }
    return (0..<(columns.map(\.count).min() ?? 0)).map { row in
      columns.reduce(0) { $0 + $1[row] } / Double(columns.count)
    }
  }

  /// One candidate less another in the replications they share.
  func difference(_ left: Int, minus right: Int, _ direction: MetricDirection) -> PairedDifference {
    let count = min(self.count(left), self.count(right))
    return PairedDifference(
      challenger: sample(left, first: count), minus: sample(right, first: count),
      direction: direction)
  }

  /// What the objective of one candidate less another's counts in the replications they share, or in the first of them.
  func evidence(_ left: Int, minus right: Int, first most: Int = .max) -> RatioCombination {
    let count = min(most, self.count(left), self.count(right))
    return RatioCombination([
      (1, sample(left, first: count)), (-1, sample(right, first: count)),
    ])
  }
}
