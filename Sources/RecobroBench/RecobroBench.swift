// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// Measures the engine and prints one JSON object a command.
///
/// Commands are synchronous: callgrind does not survive the way an asynchronous main program starts.
@main
struct RecobroBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "RecobroBench",
    abstract: "Measure the engine: the reference workload, or the events of a scenario.",
    subcommands: [ReferenceCommand.self, ScenarioCommand.self, CountCommand.self])
}
