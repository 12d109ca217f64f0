// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results

/// What a sensitivity study found, for a terminal: the answer in sentences, then the tables.
public struct SensitivityReport: Sendable {
  /// What is reported.
  public var record: SensitivityRecord
  /// The language.
  public var language: ReportLanguage
  /// Whether the terminal shows colours.
  public var hasColor: Bool
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int
  /// The folder the record was written to; nil when it was not.
  public var folder: String?

  /// Creates a report.
  public init(
    _ record: SensitivityRecord, language: ReportLanguage = .english, hasColor: Bool = false,
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
    var lines = heading + [""] + verdict.flatMap(wrapped)
    for (title, table) in [tornado, morris, sobol].compactMap({ $0 }) {
      lines += [""] + [style.apply(.heading, to: title)] + table.lines()
    }
    lines += [""] + wrapped(effort)
    if let folder {
      let folder = TerminalText.escaped(folder)
      lines.append(language.choose("written to \(folder)", "escrito en \(folder)"))
    }
    return lines.map { $0 + "\n" }.joined().replacingNoBreakSpaces()
  }

  var decimal: DecimalText { DecimalText(language: language) }
  var format: MetricFormat {
    MetricFormat(metric: record.metric, currency: record.currency, language: language)
  }
  var metric: String { MetricLabel.text(record.metric, in: language, currency: record.currency) }

  /// A parameter's name.
  func name(_ parameter: Int) -> String { TerminalText.escaped(record.parameters[parameter].name) }

  /// A number in a parameter's range, with three digits of the range.
  func number(_ value: Double, of parameter: Int) -> String {
    let range = record.parameters[parameter].range
    let fine = range.map { ($0.upperBound - $0.lowerBound) / 100 }
    return decimal.text(
      value, decimals: SignificantDigits.decimals(forStandardError: fine) ?? 2)
  }

  /// The decimals an error allows, or those of the value where it is exact.
  func decimals(_ error: Double?, of value: Double?) -> Int {
    format.decimals(of: value, error: error)
  }

  /// A share in percent; small ones with a decimal.
  func percent(_ share: Double) -> String {
    guard share <= 0 || share >= 0.0005 else { return "<" + decimal.percent(0.001, decimals: 1) }
    return decimal.percent(share, decimals: share.magnitude < 0.1 && share != 0 ? 1 : 0)
  }

  /// Names with commas and a last "and".
  func list(_ names: [String]) -> String { language.list(names) }

  private var style: TerminalStyle { TerminalStyle(hasColor: hasColor) }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, columns: max(columns, 40), indentation: 2)
  }

  private var heading: [String] {
    [style.apply(.heading, to: title)] + wrapped(setting)
  }

  /// What was asked.
  var title: String {
    let strategy = TerminalText.escaped(record.strategy)
    return language.choose(
      "What the \(metric) of \(strategy) depends on",
      "De qué depende un resultado de \(strategy): \(metric)")
  }

  /// How many parameters and replications, and how sure.
  var setting: String {
    let level = MetricWording.level(record.level, decimal)
    let count = decimal.counted(record.parameters.count, "parameter", "parámetro")
    let replications = decimal.replications(record.replications)
    let same = record.replications == 1 ? "la misma para todos" : "las mismas para todos"
    return language.choose(
      "\(count); \(replications) at every point, the same for all; intervals at \(level)",
      "\(count); \(replications) en cada punto, \(same); intervalos al \(level)")
  }

  /// What it took.
  var effort: String {
    let total = decimal.text(record.effort.total)
    let parts = [
      (record.effort.ends, language.choose("ends", "extremos")),
      (record.effort.screening, "Morris"), (record.effort.shares, "Sobol'"),
    ].filter { $0.0 > 0 }.map { "\(decimal.text($0.0)) \($0.1)" }.joined(separator: ", ")
    return language.choose(
      "\(total) candidate-replications (\(parts)) of \(decimal.text(record.budget)) allowed",
      "\(total) réplicas de candidatos (\(parts)) de \(decimal.text(record.budget)) permitidas")
  }
}
