// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments

extension ScenarioRun {
  /// About how many bytes the run holds at its end: its results, and again as much while they are summed up and written.
  var memoryNeeded: Double {
    Self.programBytes + 2 * resolved.experiment.bytesPerReplication * Double(replications)
  }

  /// Refuses a run whose results would not fit into memory, before anything is simulated.
  ///
  /// - Parameter available: The bytes there are.
  /// - Throws: ``RunFailure/tooLarge(needed:available:replications:)``.
  func checkMemory(_ available: Double = MachineMemory.bytes) throws(RunFailure) {
    guard memoryNeeded > available else { return }
    let each = 2 * resolved.experiment.bytesPerReplication
    let fitting = Int(max(0, (available - Self.programBytes) / each))
    throw .tooLarge(needed: memoryNeeded, available: available, replications: fitting)
  }

  /// What the program takes by itself.
  private static let programBytes = 64e6
}
