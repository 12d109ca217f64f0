// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Experiments
import OutputAnalysis
import Reporting
import Results
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
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @OptionGroup var simulation: SimulationOptions

  @Option(help: "The folder that takes the place of results/.", completion: .directory)
  var out: String = "results"

  @Option(
    help: "The tables' formats: csv, which is always there, and parquet; separated by commas.")
  var format: TableFormats = [.csv]

  @Flag(help: "Print one JSON document instead of the report.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no notes.")
  var quiet = false

  @Option(help: "The language of the report: en or es; the scenario's own without it.")
  var lang: Language?

  func run() async throws {
    do throws(RunFailure) {
      try await execute()
    } catch {
      throw Failure.report(
        error, file: file, json: json, language: lang?.diagnostics ?? .english)
    }
  }

  private func execute() async throws(RunFailure) {
    let scenario = try ScenarioFile(path: file, overrides: simulation.allOverrides())
    let job = try ScenarioRun(scenario)
    if !quiet, !json { Failure.showWarnings(of: job, file, lang) }
    do throws(RunFolderError) { try RunFolder.check(results: out) } catch { throw .folder(error) }
    let parquet = try parquetTool()
    let control = RunControl()
    let interruption = Interruption(control)
    defer { withExtendedLifetime(interruption) {} }
    let progress = Task { await display(job, control)?.run() }
    var finished: (record: RunRecord, placedBalance: Double)
    do throws(RunFailure) {
      finished = try await job.execute(
        threads: simulation.threads.count, control: control, command: CommandLine.arguments)
    } catch {
      progress.cancel()
      await progress.value
      throw error
    }
    progress.cancel()
    await progress.value
    var failure: RunFailure?
    if let parquet {
      // What was simulated is kept, also without the format that could not be had.
      do throws(RunFailure) { try attach(parquet, to: &finished.record) } catch { failure = error }
    }
    try finish(job, finished.record, finished.placedBalance, failure)
  }

  /// The tool that writes Parquet if that was asked for; found before the simulation, not after it.
  private func parquetTool() throws(RunFailure) -> ParquetTool? {
    guard format.contains(.parquet) else { return nil }
    do throws(ParquetError) { return try ParquetTool() } catch { throw .parquet(error) }
  }

  private func attach(_ tool: ParquetTool, to record: inout RunRecord) throws(RunFailure) {
    do throws(ParquetError) {
      record.attachments += try tool.attachments(
        RunTables.all(record.summary, replications: record.replications),
        scenario: record.summary.name)
    } catch {
      throw .parquet(error)
    }
  }

  private func display(_ job: ScenarioRun, _ control: RunControl) -> ProgressDisplay? {
    quiet
      ? nil
      : ProgressDisplay(
        control: control, replications: job.replications,
        accountDaysPerReplication: job.accountDaysPerReplication, language: job.language(lang))
  }

  private func finish(
    _ job: ScenarioRun, _ record: RunRecord, _ placedBalance: Double, _ failure: RunFailure?
  ) throws(RunFailure) {
    let folder: RunFolder
    do throws(RunFolderError) {
      folder = try RunFolder.write(record, results: out)
    } catch {
      throw .folder(error)
    }
    if json {
      Terminal.print(RunDocument.full(record, run: folder.path).written())
    } else {
      Terminal.print(
        TerminalReport(
          record.summary, language: job.language(lang), hasColor: Terminal.hasColor,
          columns: Terminal.columns, placedBalance: placedBalance,
          warnings: record.warnings, runFolder: folder.path
        ).text())
    }
    if let failure, record.status == .complete { throw failure }
    endStatus(record)
  }

  /// Ends with the status of an interruption or of an undecided precision; returns otherwise.
  private func endStatus(_ record: RunRecord) {
    if record.status == .interrupted {
      Terminal.note(
        "interrupted: \(record.summary.replications) complete replications are kept in the run folder\n"
      )
      Recobro.exit(withError: ExitStatus.interrupted.code)
    }
    if let stopping = record.summary.stopping, !stopping.isReached {
      Terminal.note(
        "undecided: `until` ended at its maximum of \(record.summary.replications) replications\n")
      Recobro.exit(withError: ExitStatus.undecided.code)
    }
  }
}
