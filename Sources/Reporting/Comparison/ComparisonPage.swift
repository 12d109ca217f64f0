// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results
import Vocabulary

/// Stored runs side by side as one HTML file, made like a ``ReportPage``.
public struct ComparisonPage: Sendable {
  private let report: ComparisonReport
  private let library: String?
  private let engine: String

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - comparison: The runs.
  ///   - language: The language.
  ///   - metrics: The metrics shown; empty for the usual ones.
  ///   - library: The JavaScript library that draws charts; nil for a page of tables.
  ///   - engine: The version that makes the page.
  public init(
    _ comparison: RunComparison, language: ReportLanguage = .english, metrics: [String] = [],
    library: String? = nil, engine: String
  ) {
    report = ComparisonReport(comparison, language: language, metrics: metrics)
    self.library = PageFrame.safe(library)
    self.engine = engine
  }

  /// The whole file, with `\n` line ends and one at the end.
  public func html() -> String { frame.html() }

  private var comparison: RunComparison { report.comparison }
  private var language: ReportLanguage { report.language }

  var frame: PageFrame {
    let scenarios = comparison.runs.map { TerminalText.escaped($0.scenario) }.uniqued()
      .joined(separator: ", ")
    return PageFrame(
      language: language, library: library,
      title: language.choose("Comparison: ", "Comparación: ") + scenarios, eyebrow: scenarios,
      description: language.choose("Stored runs side by side", "Corridas guardadas, lado a lado"),
      again: "", engine: engine, contents: [verdict] + chart + [scenario] + metrics)
  }

  // MARK: Verdict

  private var verdict: PageContent {
    let deltas = comparison.compared
    let found = report.decimal.text(deltas.count { $0.isFound })
    let all = report.decimal.text(deltas.count)
    let count =
      !deltas.isEmpty && deltas.allSatisfy(\.agrees)
      ? language.choose(
        "The runs are the same in all \(all) numbers",
        "Las corridas coinciden en los \(all) números")
      : language.choose(
        "\(found) of \(all) numbers differ by more than chance",
        "\(found) de \(all) números difieren más que por azar")
    // What was not tested comes before any number.
    let sentences = report.untested + [count]
    let texts =
      sentences.dropFirst()
      + [report.selected, report.key, report.withheld, report.older, report.mixed, report.alone]
      .compactMap { $0 }
    return PageContent(
      anchor: PageFrame.verdict, title: sentences[0],
      blocks: texts.map(PageBlock.text) + [.markup(DefinitionList(runs).markup)])
  }

  private var runs: [(String, String)] {
    comparison.runs.enumerated().map { index, run in
      let number = language.choose("Run \(index + 1)", "Corrida \(index + 1)")
      return (
        number + ", " + report.design(run),
        TerminalText.escaped(run.path) + " (" + report.size(run) + ")"
      )
    }
  }

  // MARK: Sections

  private var scenario: PageContent {
    let caption = language.choose("Keys with different values", "Claves con valores distintos")
    let title = language.choose("How the scenarios differ", "En qué difieren los escenarios")
    return PageContent(
      anchor: "scenarios", title: title,
      blocks: comparison.parameters.isEmpty
        ? [.text(report.equalScenarios)]
        : [.table(PageTable(caption: caption, report.parameterTable(most: .max)))])
  }

  private var metrics: [PageContent] {
    report.metricTables { _ in language.choose("metric", "métrica") }.enumerated().map {
      number, entry in
      PageContent(
        anchor: "metrics-\(number)", title: TerminalText.escaped(entry.strategy),
        blocks: [
          .table(
            PageTable(
              caption: language.choose(
                "Run 1, and how far the others are from it",
                "La corrida 1 y a qué distancia están las demás"), entry.table))
        ])
    }
  }

  /// The leading metric, run by run and strategy by strategy.
  private var chart: [PageContent] {
    guard let metric = report.leadingMetric else { return [] }
    let rows = comparison.rows.filter { $0.metric == metric }
    let points = rows.flatMap { self.points($0) }
    guard !points.isEmpty else { return [] }
    let title =
      MetricLabel.text(metric, in: language, currency: comparison.currency).capitalizedFirst
      + language.choose(", less run 1", ", menos la corrida 1")
    let chart = IntervalChart(
      description: title + ". "
        + points.map(\.words).joined(separator: "; ") + ".",
      points: points,
      valueTitle: language.choose("Difference", "Diferencia")
        + (format(metric).isShare ? ", pp" : ""),
      valueFormat: "+~f", mark: 0, language: language)
    let figure = PageFigure(
      name: "differences",
      caption: language.choose(
        "Whiskers are 95% intervals, each by itself.",
        "Las barras de error son intervalos del 95 %, cada uno por separado."),
      description: chart.description, spec: chart.spec, table: table(rows, title))
    return [PageContent(anchor: "differences", title: title, blocks: [.figure(figure)])]
  }

  private func table(_ rows: [RunComparison.Row], _ title: String) -> PageTable {
    PageTable(
      caption: title,
      header: [language.choose("Strategy", "Estrategia")]
        + comparison.runs.indices.dropFirst().map { "\($0 + 1) − 1" },
      rows: rows.map { row in
        [TerminalText.escaped(row.strategy)]
          + row.deltas.map { $0.map { tip($0, row.metric) } ?? "—" }
      })
  }

  private func format(_ metric: String) -> MetricFormat {
    MetricFormat(metric: metric, currency: comparison.currency, language: language)
  }

  private func points(_ row: RunComparison.Row) -> [IntervalChart.Point] {
    let scale = format(row.metric).isShare ? 100.0 : 1
    return row.deltas.enumerated().compactMap { number, delta in
      guard let delta, delta.withheld == nil, let mean = delta.difference.mean else { return nil }
      let interval = delta.difference.interval.map {
        format(row.metric).possibleDifference($0, around: mean)
      }
      return IntervalChart.Point(
        label: TerminalText.escaped(row.strategy), strategy: number + 1,
        name: language.choose("run \(number + 2)", "corrida \(number + 2)"),
        value: mean * scale, low: (interval?.low ?? mean) * scale,
        high: (interval?.high ?? mean) * scale, tip: tip(delta, row.metric))
    }
  }

  private func tip(_ delta: RunComparison.Delta, _ metric: String) -> String {
    report.delta(delta, of: metric)
  }
}
