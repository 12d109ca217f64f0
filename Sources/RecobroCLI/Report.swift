// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Foundation
import Reporting
import Results
import Storage
import Workbench

/// The command `recobro report`.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the report of a stored run again: one HTML file to mail, or a PDF.",
    discussion: """
      The report is made of the run folder's documents. Its charts need the Vega library, which `make setup` brings; \
      without it the report holds every table. A PDF is printed by Chromium, \
      and pictures of the charts are drawn by Python's vl_convert.

      Examples:
        recobro report results/consumer-cards/20260105T090000Z-0123456789ab
        recobro report RUN --lang es --out informe.html
        recobro report RUN --pdf
        recobro report RUN --charts svg --out pictures
        recobro report TUNING --charts png
      """)

  @Argument(
    help: "The run folder; with --charts also that of a tuning or a sensitivity study.",
    completion: .directory)
  var folder: String

  @Option(help: "The language of the report: en or es; the run's own without it.")
  var lang: Language?

  @Flag(help: "Print the report as PDF instead.")
  var pdf = false

  @Option(help: "Draw the charts as pictures instead: svg or png.")
  var charts: PictureFormat?

  @Option(
    help: ArgumentHelp(
      "The file to write, or the folder of pictures; report.html, report.pdf or charts in the run folder without it.",
      valueName: "path"), completion: .file(extensions: ["html", "pdf"]))
  var out: String?

  func validate() throws {
    if pdf, charts != nil { throw ValidationError("Give either --pdf or --charts.") }
    try OutputOptions.check([("--out", out)])
  }

  func run() throws {
    if let charts, StoredRun.isStudy(folder) {
      try draw(storedCharts(), as: charts.format)
      return
    }
    let documents = try documents()
    let language =
      lang?.reporting
      ?? ReportPage.language(noted: documents.language, scenario: documents.resolvedScenario)
    if let charts {
      try draw(ReportPage(documents, language: language).charts(), as: charts.format)
      return
    }
    ChartLibrary.noteWhenMisnamed()
    let html = RunReport.html(of: documents, language)
    let bytes = pdf ? try printed(html) : Array(html.utf8)
    let target = try write(bytes, "report.\(pdf ? "pdf" : "html")")
    Terminal.print(language.choose("Report: ", "Informe: ") + target.printable + "\n")
  }

  /// The documents of a run that came to its end.
  private func documents() throws -> RunDocuments {
    let stored = try StoredRun.whole(at: folder, lang)
    do throws(StoredRunError) {
      return try RunDocuments(stored)
    } catch {
      throw Failure.report(.stored(error), file: folder, lang)
    }
  }

  /// Writes the file that is asked for, or one in the run folder, whose path comes back.
  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    do throws(FileError) {
      guard let out else {
        let own = StoredFolder(path: folder)
        try own.write(bytes, to: name)
        return own.path + "/" + name
      }
      try OutputFile.protectInputs(at: out)
      try OutputFile.write(bytes, to: out)
      return out
    } catch {
      Terminal.note("error: \(error.description)\n  = help: name another file with --out\n")
      throw ExitStatus.runError.code
    }
  }

  /// The charts of a study, as they lie in its folder.
  private func storedCharts() -> [RunAttachment] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/charts")) ?? []
    return names.filter { $0.hasSuffix(".vl.json") }.sorted().compactMap { name in
      (try? StoredFolder(path: folder).contents(of: "charts/\(name)")).map {
        RunAttachment(path: "charts/\(name)", bytes: $0, isReproducible: true)
      }
    }
  }

  private func draw(_ specifications: [RunAttachment], as format: ChartPrinter.Format) throws {
    do throws(ChartPrinterError) {
      let printer = try ChartPrinter()
      let pictures =
        if let out {
          try printer.draw(specifications, as: format, in: out)
        } else {
          try printer.draw(specifications, as: format, into: StoredFolder(path: folder))
        }
      Terminal.print(pictures.map { $0.printable + "\n" }.joined())
    } catch {
      let help: Note =
        error == .missingTool
        ? """
          = help: `make setup-research` installs it; then set RECOBRO_PYTHON to .venv-research/bin/python
          = note: charts/*.vl.json open in Jupyter, Altair and any Vega editor

        """ : "  = help: name another folder with --out\n"
      Terminal.note("error: \(error.description)\n" + help)
      throw ExitStatus.runError.code
    }
  }

  private func printed(_ html: String) throws -> [UInt8] {
    do throws(PagePrinterError) {
      return try PagePrinter().pdf(of: html)
    } catch {
      let help: Note =
        error == .missingBrowser
        ? """
          = help: install Debian's `chromium`, or name a browser in RECOBRO_CHROMIUM
          = note: without --pdf the report is an HTML file, which any browser prints

        """ : "  = note: without --pdf the report is an HTML file, which any browser prints\n"
      Terminal.note("error: \(error.description)\n" + help)
      throw ExitStatus.runError.code
    }
  }
}

/// A form of picture, as an argument.
enum PictureFormat: String, ExpressibleByArgument, CaseIterable {
  case svg
  case png

  var format: ChartPrinter.Format { self == .svg ? .svg : .png }
}
