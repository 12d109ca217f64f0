// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Results
import Scenarios

@testable import Workbench

/// Runs of scenarios, each simulated once however many tests begin with it: a run follows from its scenario alone.
actor GateRuns {
  static let shared = GateRuns()

  private var records: [[String]: Task<RunRecord, any Error>] = [:]

  /// The run of a scenario.
  ///
  /// - Parameters:
  ///   - job: The scenario.
  ///   - family: The tests of the gate it is for; nil for a run of no gate.
  /// - Returns: Its record.
  /// - Throws: `RunFailure`.
  func record(of job: ScenarioRun, for family: FalseAlarms? = nil) async throws -> RunRecord {
    let key = [
      job.resolved.scenario.resolved, "\(job.replications)", job.inputKey,
      family.map { "\($0.tests)" } ?? "",
    ]
    if let known = records[key] { return try await known.value }
    let task = Task {
      guard let family else {
        return try await job.execute(threads: 2, control: RunControl(), command: [])
      }
      return try await job.execute(
        threads: 2, control: RunControl(), command: [], purpose: .gate(family))
    }
    records[key] = task
    return try await task.value
  }
}
