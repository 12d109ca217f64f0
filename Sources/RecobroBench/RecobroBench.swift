// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// Measures the engine; every command but `stream` prints one JSON object.
///
/// Commands are synchronous: callgrind does not survive the way an asynchronous main program starts.
@main
struct RecobroBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "RecobroBench",
    abstract:
      "Measure the engine: the reference workload, the events of a scenario, the raw draws.",
    subcommands: [
      ReferenceCommand.self, ScenarioCommand.self, CountCommand.self, StreamCommand.self,
    ])
}
