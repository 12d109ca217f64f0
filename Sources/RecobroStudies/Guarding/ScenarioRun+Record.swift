// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results
import Workbench

extension ScenarioRun {
  /// Simulates everything, on one thread where whole runs are simulated side by side.
  func record(threads: Int = 1, purpose: RunPurpose = .results) async throws -> RunRecord {
    try await execute(
      threads: threads, control: RunControl(), command: [], purpose: purpose
    )
  }
}
