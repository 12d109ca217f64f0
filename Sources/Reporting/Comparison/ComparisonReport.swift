// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
public import Results
import Vocabulary

/// Stored runs side by side, for a person at a terminal.
public struct ComparisonReport: Sendable {
  /// What is reported.
  public var comparison: RunComparison
  /// The language.
  public var language: ReportLanguage
  /// The metrics shown; empty for the usual ones.
  public var metrics: [String]
  /// Whether the text has the marks that colour it.
  public var hasColor: Bool
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int

  /// Creates a report.
  public init(
    _ comparison: RunComparison, language: ReportLanguage = .english, metrics: [String] = [],
    hasColor: Bool = false, columns: Int = 100
  ) {
    self.comparison = comparison
    self.language = language
    self.metrics = metrics
    self.hasColor = hasColor
    self.columns = columns
  }

  /// The whole text, with `\n` line ends and one at the end.
  public func text() -> String {
    let before = untested.flatMap { TextWrap.lines($0, columns: max(columns, 40)) }
    let blocks = [before, runLines, parameterLines, metricLines, noteLines].filter { !$0.isEmpty }
    return (blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n")
      .replacingNoBreakSpaces()
  }

  /// What the runs did not test, and which of them came to the same; a sentence each, before anything else.
  var untested: [String] {
    let own = comparison.runs.enumerated().flatMap { index, run in
      (run.activity.map { activity in
        ActivityWords(
          activity: activity, champion: run.champion, replications: run.replications,
          language: language, name: { TerminalText.escaped($0) }
        ).untested
      } ?? []).map { language.choose("Run", "Corrida") + " \(index + 1). " + $0 }
    }
    // Equal scenarios differ in nothing that could be tested.
    let identical = comparison.parameters.isEmpty ? [] : comparison.identicalRuns
    return own
      + identical.map { position in
        language.choose(
          "Not tested: nothing that differs between the runs 1 and \(position + 1) happened in any replication; every number is the same.",
          "Sin comparar: nada que distinga a las corridas 1 y \(position + 1) ocurrió en ninguna réplica; cada número es el "
            + "mismo."
        )
      }
  }

  private var style: TerminalStyle { TerminalStyle(hasColor: hasColor) }
  var decimal: DecimalText { DecimalText(language: language) }
  private func heading(_ text: String) -> String { style.apply(.heading, to: text) }

  /// The runs under numbers: paths are too long for columns.
  private var runLines: [String] {
    [heading(language.choose("Runs", "Corridas"))]
      + comparison.runs.enumerated().map { index, run in
        "\(index + 1)  \(TerminalText.escaped(run.path))  (\(size(run)), \(design(run)))"
      }
  }

  /// Replications and seed.
  func size(_ run: RunComparison.Run) -> String {
    decimal.replications(run.replications)
      + language.choose(", seed \(run.seed)", ", semilla \(run.seed)")
  }

  /// How a run is compared.
  func design(_ run: RunComparison.Run) -> String {
    switch run.design {
    case nil: language.choose("the one compared with", "con la que se compara")
    case .paired where run.replications == comparison.runs[0].replications:
      language.choose("paired with 1", "pareada con 1")
    case .paired: pairedInPart(min(run.replications, comparison.runs[0].replications))
    case .independent: language.choose("independent of 1", "independiente de 1")
    }
  }

  /// Means are of all replications of a run, and differences of those that both have.
  private func pairedInPart(_ count: Int) -> String {
    count == 1
      ? language.choose(
        "paired with 1: differences of the first replication of both",
        "pareada con 1: diferencias de la primera réplica de ambas")
      : language.choose(
        "paired with 1: differences of the first \(decimal.text(count)) replications of both",
        "pareada con 1: diferencias de las \(decimal.text(count)) primeras réplicas de ambas")
  }

  private var parameterLines: [String] {
    guard !comparison.parameters.isEmpty else { return [equalScenarios] }
    let more = comparison.parameters.count - Self.parameterLimit
    let rest = language.choose(
      "and \(more) more; --json has all", "y \(more) más; --json los tiene")
    return parameterTable(most: Self.parameterLimit).lines() + (more > 0 ? [rest] : [])
  }

  var equalScenarios: String {
    language.choose("The scenarios are equal.", "Los escenarios son iguales.")
  }

  /// What differs between the scenarios, at most so many parameters.
  func parameterTable(most: Int) -> TextTable {
    var table = TextTable(
      header: [language.choose("differs", "difiere")] + comparison.runs.indices.map { "\($0 + 1)" },
      leftColumns: Set(0...comparison.runs.count))
    for parameter in comparison.parameters.prefix(most) {
      table.append(
        [tail(TerminalText.escaped(parameter.path), 48)]
          + parameter.values.map {
            TerminalText.truncated(TerminalText.escaped($0 ?? "—"), to: 24)
          })
    }
    return table
  }

  private static let parameterLimit = 40

  /// The end of a key path says more than its beginning.
  private func tail(_ path: String, _ limit: Int) -> String {
    path.count <= limit ? path : "…" + path.suffix(limit - 1)
  }

  private var metricLines: [String] {
    let tables = metricTables { TerminalText.truncated(TerminalText.escaped($0), to: 34) }
    return Array(tables.map { $0.table.lines() }.joined(separator: [""]))
  }

  /// A table a strategy: its metrics in the first run, and how far the others are from it.
  ///
  /// - Parameter head: The head of the first column by strategy.
  /// - Returns: The strategies with their tables.
  func metricTables(
    _ head: (String) -> String
  ) -> [(strategy: String, table: TextTable)] {
    comparison.rows.map(\.strategy).uniqued().compactMap { strategy in
      table(strategy, head(strategy)).map { (strategy, $0) }
    }
  }

  private func table(_ strategy: String, _ head: String) -> TextTable? {
    let rows = comparison.rows.filter {
      $0.strategy == strategy && isShown($0.metric) && $0.means.contains { $0 != nil }
    }
    guard !rows.isEmpty else { return nil }
    var table = TextTable(
      header: [head, "1"]
        + comparison.runs.indices.dropFirst().map { "\($0 + 1) − 1" },
      leftColumns: [0])
    for row in rows { table.append(cells(row)) }
    return table
  }

  /// The metric of the chart: the first one asked for, or the net recovery rate or its like.
  var leadingMetric: String? {
    guard metrics.isEmpty else { return metrics.first }
    let known = Set(comparison.rows.map(\.metric))
    let usual: [Metric] = [.netRecoveryRate, .recoveryRate, .lossRate]
    return usual.map(\.name).first(where: known.contains)
  }

  private func isShown(_ name: String) -> Bool {
    guard metrics.isEmpty else { return metrics.contains(name) }
    return Metric(stored: name).shownIn.contains(.comparison)
  }

  private func cells(_ row: RunComparison.Row) -> [String] {
    let format = MetricFormat(
      metric: row.metric, currency: comparison.currency, language: language)
    return [
      MetricLabel.text(row.metric, in: language, currency: comparison.currency),
      value(row, format) ?? language.choose("no occasion", "sin ocasión"),
    ] + row.deltas.map { $0.map { delta($0, of: row.metric, isColumn: true) } ?? "—" }
  }

  /// The value in the first run as its report has it; of a folder that does not tell its error with the digits of the
  /// differences; nil without one.
  func value(_ row: RunComparison.Row, _ format: MetricFormat) -> String? {
    if let words = row.reference.flatMap({
      EstimateWords($0, of: Metric(stored: row.metric), format)
    }) {
      return words.value
    }
    let decimals =
      row.deltas.compactMap { delta in
        delta.map {
          format.decimals(ofDifference: $0.difference.mean, error: $0.difference.standardError)
        }
      }.max() ?? format.decimals(error: nil)
    return row.means[0].map { format.value($0, decimals: decimals) }
  }

  private var noteLines: [String] {
    [key, withheld, older, mixed, alone].compactMap { $0 }.flatMap {
      TextWrap.lines($0, columns: max(columns, 40))
    }
  }

  /// That runs of earlier versions keep only the values of their replications.
  var older: String? {
    let numbers = comparison.runs.enumerated().filter { !$1.hasRatios }.map { "\($0.offset + 1)" }
    guard !numbers.isEmpty, !comparison.rows.isEmpty else { return nil }
    let listed = numbers.joined(separator: ", ")
    return language.choose(
      "Stored by a version that did not keep what rates are made of: \(listed). Values are therefore means over "
        + "replications with Student's intervals, which miss rare events and differ from the reports; run the scenario "
        + "again for those.",
      "Guardadas por una versión que no conservaba de qué se componen las tasas: \(listed). Por eso los valores son "
        + "medias de las réplicas con intervalos de Student, que no prevén sucesos raros y difieren de los informes; "
        + "vuelva a correr el escenario para tener los de estos.")
  }

  /// That amounts of money are in several currencies.
  var mixed: String? {
    guard comparison.currency.isEmpty else { return nil }
    return language.choose(
      "The runs have different currencies: amounts of money stand without one, and comparing them says nothing.",
      "Las corridas tienen monedas distintas: los importes van sin ella, y compararlos no dice nada."
    )
  }

  /// How many of the compared numbers the tables show.
  var selected: String? {
    let all = comparison.compared.count
    let shown = comparison.rows.filter { isShown($0.metric) }.flatMap(\.deltas)
      .count { $0.map { $0.withheld == nil } ?? false }
    guard shown < all else { return nil }
    return language.choose(
      "The tables show \(decimal.text(shown)) of these \(decimal.text(all)) numbers; `--metric` shows others, `--json` all.",
      "Las tablas muestran \(decimal.text(shown)) de estos \(decimal.text(all)) números; `--metric` muestra otros y `--json` todos."
    )
  }

  /// Strategies without a counterpart.
  var alone: String? {
    guard !comparison.alone.isEmpty else { return nil }
    return language.choose("Only in one run: ", "Solo en una corrida: ")
      + comparison.alone.map(TerminalText.escaped).joined(separator: ", ")
  }
}
