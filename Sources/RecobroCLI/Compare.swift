// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Measures
import Reporting
import Results
import Storage
import Vocabulary
import Workbench

/// The command `recobro compare`.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show stored runs side by side: parameters and metrics that differ, with intervals.",
    discussion: """
      The first run is the one the others are compared with. Runs on the same seed are compared replication by \
      replication, others as independent samples.

      Examples:
        recobro compare results/cards/20260105T090000Z-0123456789ab results/cards/20260106T090000Z-ba9876543210
        recobro compare RUN RUN --metric net_recovery_rate --metric complaints_per_1000
        recobro compare RUN RUN --html comparison.html
        recobro compare RUN RUN RUN --json | python3 -m json.tool
      """)

  @Argument(help: "Two run folders or more.", completion: .directory)
  var runs: [String]

  @Option(help: "Show this metric; may be repeated. The usual ones without it.")
  var metric: [String] = []

  @Flag(help: "Print one JSON document with all metrics instead of the text.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write the comparison to one HTML file with charts as well.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(help: "The language: en or es; that of the first run without it.")
  var lang: Language?

  func validate() throws {
    guard runs.count >= 2 else { throw ValidationError("Name at least two run folders.") }
    try OutputOptions.check([("--html", html)])
  }

  func run() throws {
    let comparison: RunComparison
    let opened = try stored()
    let language = lang?.reporting ?? opened[0].reportLanguage
    do throws(StoredRunError) {
      comparison = try RunComparison(opened)
    } catch {
      throw Failure.report(.stored(error), file: "", lang)
    }
    try check(metric, known: comparison.rows.map(\.metric).uniqued())
    if let html { try write(comparison, language, to: html) }
    if json {
      Terminal.print(comparison.document.written())
    } else {
      Terminal.print(
        ComparisonReport(
          comparison, language: language, metrics: metric, hasColor: Terminal.hasColor,
          columns: Terminal.columns
        ).text())
    }
  }

  /// Tells of every metric the runs do not share.
  private func check(_ metrics: [String], known: [String]) throws {
    let unknown = metrics.filter { !known.contains($0) || Metric.isRenamed($0) }
    guard !unknown.isEmpty else { return }
    for name in unknown {
      let nearest = Suggestion.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
      let help = Metric.advice(forRenamed: name) ?? nearest
      Terminal.note(
        "error: the runs share no metric `\(name)`\n"
          + (help.map { "  = help: \($0)\n" as Note } ?? ""))
    }
    let usual = known.filter { !$0.contains("[") }.joined(separator: ", ")
    Terminal.note("  = note: metrics: \(usual)\n")
    throw ExitStatus.badScenario.code
  }

  private func write(
    _ comparison: RunComparison, _ language: ReportLanguage, to target: String
  ) throws {
    ChartLibrary.noteWhenMisnamed()
    let page = ComparisonPage(
      comparison, language: language, metrics: metric, library: ChartLibrary.text(),
      engine: EngineVersion.number)
    do throws(FileError) {
      try OutputFile.protectInputs(at: target)
      try OutputFile.write(page.html(), to: target)
    } catch {
      Terminal.note("error: \(error.description)\n  = help: name another file with --html\n")
      throw ExitStatus.runError.code
    }
    Terminal.note("\(language.choose("written to ", "escrito en "))\(target)\n")
  }

  /// Opens every folder, and tells of all that are none.
  private func stored() throws -> [StoredRun] {
    var opened: [StoredRun] = []
    for path in runs {
      do throws(StoredRunError) {
        opened.append(try StoredRun(path: path))
      } catch {
        _ = Failure.report(.stored(error), file: path, lang)
      }
    }
    guard opened.count == runs.count else { throw ExitStatus.badScenario.code }
    return opened
  }
}
