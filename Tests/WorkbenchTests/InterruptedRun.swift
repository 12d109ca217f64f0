// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Results

@testable import Workbench

/// A run that was stopped on its way and taken up again, beside the same run in one go.
struct InterruptedRun {
  /// What the run in one go found, and the account-days it simulated.
  let expected: ExperimentSummary
  let accountDays: Double
  /// What was kept at the stop.
  let stopped: RunRecord
  /// The share of the planned work that the checkpoint holds.
  let shareDone: Double
  /// What the run found when it was taken up again, and the share of the account-days it simulated then.
  let resumed: ExperimentSummary
  let shareLeft: Double

  /// - Parameters:
  ///   - job: The run.
  ///   - results: The folder of the checkpoint.
  ///   - share: The share of its account-days after which it is stopped.
  /// - Throws: What a run or its checkpoint throws.
  init(_ job: ScenarioRun, results: String, after share: Double) async throws {
    let whole = RunControl()
    expected = try await job.execute(threads: 2, control: whole, command: []).summary
    accountDays = whole.simulatedAccountDays
    let halt = RunControl()
    let limit = share * accountDays
    let watch = Task {
      while halt.simulatedAccountDays < limit { await Task.yield() }
      halt.stop()
    }
    var kept: RunCheckpoint? = try RunCheckpoint(job, results: results, resumes: false, every: 0)
    stopped = try await job.execute(threads: 1, control: halt, command: [], checkpoint: kept)
    await watch.value
    // Closes the file, which another process could then take up.
    kept = nil
    let again = try RunCheckpoint(job, results: results, resumes: true, every: 0)
    shareDone = again.replicationsDone(of: job) / Double(job.plannedReplications)
    let rest = RunControl()
    resumed = try await job.execute(
      threads: 2, control: rest, command: [], checkpoint: again
    ).summary
    shareLeft = rest.simulatedAccountDays / accountDays
  }
}
