// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Workbench

/// The command `recobro events`.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print every contact of every debtor under one strategy as CSV: attempts, attention, blocked touches.",
    discussion: """
      A line per event with debtor, account, day, minute of the day, channel and the rule that a touch was blocked by, or, where \
      rules are observed, that an attempt is against. A checker of contact rules needs no more than this and the rules that \
      `recobro rules` prints. Strategies whose touches wait for agents or that learn have no log yet.

      Examples:
        recobro events scenarios/demo.yaml --strategy right-channel > contacts.csv
        recobro events scenarios/demo.yaml --replication 3 --set portfolio.accounts=1_000
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(help: "The strategy; the champion without it.")
  var strategy: String?

  @Option(help: "The replication, from 0.")
  var replication = 0

  @OptionGroup var seed: SeedOption

  // One life takes one thread; the option is there because every command that simulates has it.
  @OptionGroup var threads: ThreadsOption

  @OptionGroup var bounds: ImportRootOption

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Override a value; may be repeated.", valueName: "path=value"))
  var overrides: [String] = []

  @Flag(name: .shortAndLong, help: "No warnings.")
  var quiet = false

  @Option(help: "The language of errors: en or es; the scenario's own without it.")
  var lang: Language?

  func validate() throws {
    // The bit above belongs to mirror images.
    guard (0...Int(Int32.max)).contains(replication) else {
      throw ValidationError("--replication must be a whole number from 0 to 2147483647.")
    }
  }

  func run() throws {
    let job: ScenarioRun
    do throws(RunFailure) {
      job = try ScenarioRun(scenario(), quiet: quiet, lang)
    } catch {
      throw Failure.report(error, file: file, json: false, language: lang?.diagnostics ?? .english)
    }
    if !quiet { Failure.showWarnings(of: job, file, lang) }
    do throws(TraceProblem) {
      let log = try EventLog(job, strategy: strategy, replication: UInt32(replication))
      Terminal.print(log.header)
      log.forEachBlock { lines in
        Terminal.print(lines)
        return true
      }
    } catch {
      Terminal.note("error: \(error.message(in: job.language(lang)))\n")
      throw ExitCode(64)
    }
  }

  private func scenario() throws(RunFailure) -> ScenarioFile {
    try ScenarioFile(
      path: file, overrides: overrides + (seed.number.map { ["seed=\($0)"] } ?? []),
      importRoot: bounds.root)
  }
}
