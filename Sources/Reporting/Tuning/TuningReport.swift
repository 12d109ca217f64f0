// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results

/// What a tuning found, for a terminal: the answer in sentences, then the candidates.
public struct TuningReport: Sendable {
  /// What is reported.
  public var record: TuningRecord
  /// The language.
  public var language: ReportLanguage
  /// Whether the terminal shows colours.
  public var hasColor: Bool
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int
  /// The folder the record was written to; nil when it was not.
  public var folder: String?

  /// The most candidates the table lists; the CSV has all.
  static let listed = 20

  /// Creates a report.
  public init(
    _ record: TuningRecord, language: ReportLanguage = .english, hasColor: Bool = false,
    columns: Int = 100, folder: String? = nil
  ) {
    self.record = record
    self.language = language
    self.hasColor = hasColor
    self.columns = columns
    self.folder = folder
  }

  /// The whole text, with `\n` line ends and one at the end.
  public func text() -> String {
    var lines = heading + [""] + answer.flatMap(wrapped) + [""]
    lines += table(most: Self.listed).lines() + rest(beyond: Self.listed).flatMap(wrapped)
    lines += [""] + effort.flatMap(wrapped)
    if let folder { lines += files(folder) }
    return lines.map { $0 + "\n" }.joined().replacingNoBreakSpaces()
  }

  /// The answer in sentences, the claim first.
  var answer: [String] { [claim.text] + reasons }

  /// What is claimed, by which a page is headed.
  var claim: StudyClaim {
    untested ?? (record.second == nil ? verdict : frontVerdict)
  }

  /// What follows the claim; nothing where nothing was tested.
  var reasons: [String] {
    guard untested == nil else { return [] }
    return record.second == nil ? verdictReasons : frontReasons
  }

  /// The candidates, at most so many.
  func table(most: Int) -> TextTable {
    record.second == nil ? singleTable(most) : frontTable(most)
  }

  var decimal: DecimalText { DecimalText(language: language) }
  var format: MetricFormat {
    MetricFormat(metric: record.metric, currency: record.currency, language: language)
  }
  var metric: String { MetricLabel.text(record.metric, in: language, currency: record.currency) }
  var delta: String { format.threshold(record.indifference) }

  /// A candidate's values: `waiting = 12`.
  func name(_ candidate: TunedCandidate) -> String {
    zip(record.parameters, candidate.values)
      .map { "\(TerminalText.escaped($0.name)) = \(TerminalText.escaped($1))" }
      .joined(separator: ", ")
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, columns: max(columns, 40), indentation: 2)
  }

  private var heading: [String] {
    [TerminalStyle(hasColor: hasColor).apply(.heading, to: title)] + wrapped(setting)
  }

  /// What was tuned, and for what.
  var title: String {
    let isMost = record.direction == .higherIsBetter
    let strategy = TerminalText.escaped(record.strategy)
    return language.choose(
      "Tuning \(strategy) for the \(isMost ? "highest" : "lowest") \(metric)",
      "Ajuste de \(strategy) para \(isMost ? "maximizar" : "minimizar") \(metric)") + secondTitle
  }

  /// By which method, among how many, how surely and under which constraints.
  var setting: String {
    let level = MetricWording.level(record.level, decimal)
    let count = decimal.counted(record.candidates.count, "candidate", "candidato")
    let bounds = record.constraints.map { TerminalText.escaped($0.text) }
    let subject =
      bounds.isEmpty
      ? "" : language.choose("; subject to ", "; sujeto a ") + bounds.joined(separator: ", ")
    let tolerance =
      record.second != nil
      ? ""
      : language.choose(
        "; differences up to \(delta) do not matter\(source)",
        "; diferencias de hasta \(delta) no importan\(source)")
    return language.choose(
      "\(record.method), \(count) in the same replications, at \(level)",
      "\(record.method), \(count) en las mismas réplicas, al \(level)") + tolerance
      + subject
  }

  /// Where δ comes from, unless the user gave it.
  private var source: String {
    switch record.indifferenceSource {
    case .given: ""
    case .margin:
      language.choose(
        " (the scenario's margin of the metric)", " (el margen del escenario para la medida)")
    case .usual:
      language.choose(
        " (usual for its unit; `--indifference` sets another)",
        " (lo usual para su unidad; `--indifference` fija otra)")
    }
  }

  private func files(_ folder: String) -> [String] {
    let folder = TerminalText.escaped(folder)
    let tuned = record.tuned.map { _ in "\(folder)/\(TuningFolder.tuned)" }
    return [language.choose("written to \(folder)", "escrito en \(folder)")]
      + (tuned.map { [language.choose("tuned scenario: \($0)", "escenario ajustado: \($0)")] } ?? [])
  }
}
