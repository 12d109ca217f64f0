// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Scenarios

extension ScenarioRun {
  /// The digest of what decides a study's answer, whatever the machine.
  func contentHash(_ key: String) -> String {
    let parts = ["\(EngineVersion.valueEpoch)", resolved.scenario.resolved, inputKey, key]
    return SHA256.hex(parts.joined(separator: "\0").utf8)
  }

  /// Where the finished work of a study lies.
  func checkpointPlace(_ results: String, of study: String, _ key: String) -> CheckpointPlace {
    CheckpointPlace(
      results: results, scenario: resolved.scenario.name,
      key: SHA256.hex([checkpointKey, study, key].joined(separator: "\0").utf8))
  }
}
