// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Studies
import Vocabulary

/// Brings candidates to a number of replications.
struct CandidateSimulator {
  let field: CandidateField
  let simulator: StudySimulator
  /// What is computed instead; nil to simulate.
  var response: KnownResponse?

  var control: RunControl { simulator.control }

  /// Brings candidates to a number of replications.
  ///
  /// - Parameters:
  ///   - candidates: Different candidates; those that are no scenario are passed over.
  ///   - count: The replications each is to have.
  ///   - values: Gets what is missing.
  ///   - accounts: The size of the portfolios; the scenario's own for nil.
  /// - Returns: False after a halt; what was complete is kept.
  func bring(
    _ candidates: [Int], to count: Int, _ values: inout CandidateValues, accounts: Int? = nil
  ) async -> Bool {
    let end = values.first + count
    var open: [(candidate: Int, task: StudyTask)] = []
    for candidate in candidates {
      // To make a candidate into an experiment may take longer than anybody waits.
      guard !control.stopped else { return false }
      guard let variant = variant(candidate, accounts, &values) else { continue }
      let start = values.first + values.count(candidate)
      guard start < end else { continue }
      open.append((candidate, StudyTask(variant, start..<end)))
    }
    for (place, rows) in zip(open, await simulator.rows(open.map(\.task))) {
      values.append(rows.compactMap { StudyRow(numbers: $0) }, to: place.candidate)
    }
    return candidates.allSatisfy { values.count($0) >= count || field.problems[$0] != nil }
  }

  /// The candidate as a variant; nil when it is no scenario.
  private func variant(
    _ candidate: Int, _ accounts: Int?, _ values: inout CandidateValues
  ) -> StudyVariant? {
    let texts = field.texts[candidate]
    let name = texts.joined(separator: "\0")
    let outputs = field.outputs
    let width = StudyRow.width(metrics: outputs.count)
    if let response {
      return StudyVariant(name, width: width) { StudyRow(values: response.row(texts, $0)).numbers }
    }
    guard let experiment = field.experiment(candidate, accounts: accounts) else { return nil }
    values.declare(outputs.map { StudyForm($0, of: experiment) }, of: candidate)
    return StudyVariant(name, experiment, width: width) {
      StudyRow.rows(experiment, outputs, $0).map(\.numbers)
    }
  }
}

/// Values that are computed instead of simulated: a response whose truth is known, to measure what tunings promise.
package struct KnownResponse: Sendable {
  /// What is kept of a replication, the objective first, by a candidate's values and the replication's number.
  let row: @Sendable (_ values: [Double], _ replication: Int) -> [Double]

  /// Creates a response.
  ///
  /// - Parameter row: What is kept of a replication, by a candidate's values in the order of the parameters and the
  ///   replication's number.
  package init(_ row: @escaping @Sendable (_ values: [Double], _ replication: Int) -> [Double]) {
    self.row = row
  }

  func row(_ texts: [String], _ replication: Int) -> [Double] {
    row(texts.map { Double($0) ?? .nan }, replication)
  }
}
