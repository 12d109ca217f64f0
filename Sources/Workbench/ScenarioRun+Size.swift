// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Results
import Scenarios
import Simulation
import Strategies

extension ScenarioRun {
  /// About how many bytes the run holds at its end: its results, again as much while they are summed up, the table of its
  /// replications, and the models of uncertain draws.
  var memoryNeeded: Double { fixedBytes + bytesPerReplication * Double(replications) }

  private var bytesPerReplication: Double {
    let rows = resolved.experiment.arms.reduce(0) { $0 + $1.metrics.count }
    return 2 * resolved.experiment.bytesPerReplication + Double(rows * RunTables.bytesOfReplication)
  }

  /// What does not grow with the replications.
  private var fixedBytes: Double {
    let draws = resolved.scenario.uncertainty?.draws ?? 0
    return Self.programBytes
      + Double(draws * resolved.experiment.model.strategies.count) * Self.bytesPerDrawnStrategy
  }

  /// Refuses a run whose results would not fit into memory, before anything is simulated.
  ///
  /// - Parameters:
  ///   - available: The bytes there are.
  ///   - threads: How many portfolios are held at once where lives share resources.
  /// - Throws: ``RunFailure/tooLarge(needed:available:replications:lives:)``.
  func checkMemory(
    _ available: Double = MachineMemory.bytes, threads: Int = 1
  ) throws(RunFailure) {
    let lives = resolved.experiment.bytesOfSharedLives(threads: min(threads, replications))
    guard memoryNeeded + lives > available else { return }
    let fitting = Int(max(0, (available - fixedBytes - lives) / bytesPerReplication))
    throw .tooLarge(
      needed: memoryNeeded + lives, available: available, replications: fitting, lives: lives)
  }

  /// What the program takes by itself.
  private static let programBytes = 64e6
  /// A compiled strategy with its share of the channels, of one draw, and a margin.
  ///
  /// Measured by the slope of the peak memory of `/usr/bin/time -f %M recobro run scenarios/uncertain-contact.yaml --set
  /// uncertainty.draws=N --set uncertainty.replications=2 --set portfolio.accounts=20 --set 'horizon=10 days'` between 200 and 2,200
  /// draws: 5.7 kB for each of its two strategies.
  private static let bytesPerDrawnStrategy = 8e3
}
