// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Scenarios
import Workbench

/// The command `recobro run`.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate every strategy on the same debtors, compare, and write the run folder.",
    discussion: """
      Examples:
        recobro run scenarios/demo.yaml
        recobro run my.yaml --set portfolio.accounts=2_000 --replications 10
        recobro run my.yaml --json --threads 1 | python3 -m json.tool
        recobro run my.yaml --format csv,parquet
        recobro run my.yaml --resume
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @OptionGroup var simulation: SimulationOptions

  @Option(help: "The folder that takes the place of results/.", completion: .directory)
  var out: String = "results"

  @Option(
    help: "The tables' formats: csv, which is always there, jsonl and parquet; separated by commas."
  )
  var format: TableFormats = .csv

  @Flag(help: "Go on where an interrupted or killed run of the same scenario stopped.")
  var resume = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How long finished work may wait to be put aside for --resume; 0 for not at all.",
      valueName: "seconds"))
  var checkpoint: Double = 2

  @Flag(
    name: .customLong("no-report"),
    help: "No report.html and no charts; `recobro report` writes them later.")
  var noReport = false

  @Flag(help: "Print one JSON document instead of the report.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no notes.")
  var quiet = false

  @Option(help: "The language of the report: en or es; the scenario's own without it.")
  var lang: Language?

  func validate() throws {
    guard checkpoint >= 0, checkpoint <= 86_400 else {
      throw ValidationError("--checkpoint must be between 0 and 86400 seconds.")
    }
    try OutputOptions.check([("--out", out)])
  }

  func run() async throws {
    do throws(RunFailure) {
      try await execute()
    } catch {
      throw Failure.report(
        error, file: file, json: json, language: lang?.diagnostics ?? .english)
    }
  }
}
