// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results
import Workbench

extension ScenarioRun {
  /// Simulates everything.
  ///
  /// - Parameter threads: One where whole runs are simulated side by side.
  func record(threads: Int = 1) async throws -> RunRecord {
    try await execute(threads: threads, control: RunControl(), command: []).record
  }
}
