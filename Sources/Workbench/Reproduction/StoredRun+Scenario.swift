// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Scenarios

extension StoredRun {
  /// The scenario of a run, to be simulated or told again.
  ///
  /// It is the resolved one; with uncertain parameters the one the user wrote, in which `${name}` still stands.
  ///
  /// - Parameters:
  ///   - overrides: Further `path=value` arguments.
  ///   - importRoot: What bounds the files the scenario may name.
  /// - Returns: The file, not yet read as a scenario.
  /// - Throws: ``RunFailure`` when it cannot be read.
  public func scenarioFile(
    overrides: [String], importRoot: ImportRoot?
  ) throws(RunFailure) -> ScenarioFile {
    let file = try ScenarioFile(
      path: path + "/scenario.resolved.yaml", overrides: overrides, importRoot: importRoot)
    guard try file.read().scenario.uncertainty != nil else { return file }
    let written = "scenario.yaml"
    guard (try? contents(of: written)) != nil, let earlier = self.overrides else {
      throw .stored(.scenarioAsWritten(path: path))
    }
    return try ScenarioFile(
      path: path + "/" + written, overrides: earlier + overrides, importRoot: importRoot)
  }
}
