// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Workbench

/// The command `recobro trace`.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell one debtor's life under one strategy, event by event.",
    discussion: """
      Watching changes nothing: the debtor does the same in `run`.

      Examples:
        recobro trace scenarios/demo.yaml --strategy right-channel --debtor payroll-17
        recobro trace scenarios/demo.yaml --strategy right-channel --debtor payroll-17 --replication 3
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(help: "The strategy; the champion without it.")
  var strategy: String?

  @Option(help: "The debtor: its segment and number, such as payroll-17.")
  var debtor: String

  @Option(help: "The replication, from 0.")
  var replication: Int = 0

  @Option(help: "The master seed; the scenario's own without it.")
  var seed: UInt64?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Override a value; may be repeated.", valueName: "path=value"))
  var overrides: [String] = []

  @Option(help: "The language: en or es.")
  var lang: Language = .en

  func validate() throws {
    guard (0...Int(UInt32.max)).contains(replication) else {
      throw ValidationError("--replication must be a whole number from 0.")
    }
  }

  func run() throws {
    let job: ScenarioRun
    do throws(RunFailure) {
      job = try ScenarioRun(
        try ScenarioFile(
          path: file, overrides: overrides + (seed.map { ["seed=\($0)"] } ?? [])))
    } catch {
      throw Failure.report(error, file: file, language: lang.diagnostics)
    }
    do throws(TraceProblem) {
      let story = try job.story(
        debtor: debtor, strategy: strategy, replication: UInt32(replication),
        language: lang.reporting)
      Terminal.print(story)
    } catch {
      Terminal.note("error: \(error.message)\n")
      throw ExitCode(64)
    }
  }
}
