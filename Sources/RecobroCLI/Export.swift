// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Results
import Workbench

/// The command `recobro export`.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the tables of a stored run for other programs: CSV, JSON lines, Parquet.",
    discussion: """
      The folder holds a file per table and format and `datapackage.json`, which tells names, types and units of all \
      columns, the licence, and the scenario and seed the numbers come from. Parquet needs the `duckdb` command, \
      which `make setup-research` brings.

      Examples:
        recobro export results/consumer-cards/20260105T090000Z-0123456789ab
        recobro export RUN --format csv,jsonl,parquet --out tables-for-research --licence CC-BY-4.0
        recobro export RUN --excel --out tablas --lang es
      """)

  @Argument(help: "The run folder.", completion: .directory)
  var folder: String

  @Option(help: "The formats: csv, jsonl and parquet; separated by commas.")
  var format: TableFormats = .csv

  @Flag(
    help: "Write CSV that Excel opens as it is: marked as UTF-8, and no text runs as a formula.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "The licence you publish the tables under, such as CC-BY-4.0; without it none is specified.",
      valueName: "identifier"))
  var licence: String?

  @Option(
    help: ArgumentHelp(
      "The folder to write, which must not exist; `export` in the run folder without it.",
      valueName: "folder"), completion: .directory)
  var out: String?

  @Option(help: "The language of the answer: en or es; the run's own without it.")
  var lang: Language?

  func validate() throws {
    if excel, !format.all.contains(.csv) {
      throw ValidationError("--excel is about CSV; add csv to --format.")
    }
    if let licence, DataLicence(licence) == nil {
      throw ValidationError(
        "--licence must be an identifier of letters, digits, `-`, `.` and `_`, such as CC-BY-4.0.")
    }
    try OutputOptions.check([("--out", out)])
  }

  func run() throws {
    let stored = try StoredRun.whole(at: folder, lang)
    let target = out ?? "\(stored.path)/\(RunExport.folder)"
    do throws(RunFailure) {
      let export = RunExport(
        of: stored, try writer(), licence: licence.flatMap(DataLicence.init) ?? .notSpecified)
      try export.write(to: target)
    } catch {
      throw Failure.report(error, file: folder, lang)
    }
    Terminal.print(
      (lang?.reporting ?? stored.reportLanguage).choose("Export: ", "Exportación: ")
        + target.printable
        + "\n")
  }

  private func writer() throws(RunFailure) -> TableWriter {
    do throws(ParquetError) {
      return try TableWriter(format.all, isForSpreadsheets: excel)
    } catch {
      throw .parquet(error)
    }
  }
}
