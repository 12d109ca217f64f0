// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
public import Results
public import Vocabulary

/// What a run found, for a manager at a terminal.
///
/// The verdict comes first, then a table of means, the differences to the champion, a sketch of the
/// recovery curves, expectations, notes and the place of the run folder. Equal input gives equal text;
/// colour adds marks and changes no word.
public struct TerminalReport: Sendable {
  /// What is reported.
  public var summary: ExperimentSummary
  /// The language.
  public var language: ReportLanguage
  /// Whether the text has the marks that colour it.
  public var hasColor: Bool
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int
  /// The metric the verdict is about; without a comparison on it the first comparison's metric.
  public var headline: Metric
  /// Where the scenario's numbers about debtors and channels come from; nil where nobody counted them.
  public var origins: ParameterOrigins?
  /// What became of the scenario's expectations.
  public var expectations: [ExpectationOutcome]
  /// What the user is to be warned of.
  public var warnings: [String]
  /// The path of the run folder; nil when none was written.
  public var runFolder: String?

  /// Creates a report.
  public init(
    _ summary: ExperimentSummary, language: ReportLanguage = .english, hasColor: Bool = false,
    columns: Int = 100, headline: Metric = .netRecoveryRate,
    origins: ParameterOrigins? = nil, expectations: [ExpectationOutcome] = [],
    warnings: [String] = [], runFolder: String? = nil
  ) {
    self.summary = summary
    self.language = language
    self.hasColor = hasColor
    self.columns = columns
    self.headline = headline
    self.origins = origins
    self.expectations = expectations
    self.warnings = warnings
    self.runFolder = runFolder
  }

  /// The whole report, with `\n` line ends and one at the end.
  public func text() -> String {
    let sections = [
      titleLines, verdictLines, tableLines, capacityLines, timeToPayLines, differenceLines,
      controlLines,
      designLines, curveLines,
      attributionLines, uncertaintyLines, expectationLines, noteLines,
    ]
    let blocks = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return (blocks.joined(separator: "\n\n") + "\n").replacingNoBreakSpaces()
  }

  var decimal: DecimalText { DecimalText(language: language) }
  var style: TerminalStyle { TerminalStyle(hasColor: hasColor) }
  var usedColumns: Int { max(columns, 40) }

  func format(_ metric: Metric) -> MetricFormat {
    MetricFormat(metric: metric, currency: summary.currency, language: language)
  }

  /// The format of a metric's name in the summary.
  func format(_ name: String) -> MetricFormat { format(Metric(stored: name)) }

  func label(_ metric: Metric) -> String {
    MetricLabel.text(metric, in: language, currency: summary.currency)
  }

  /// The label of a metric's name in the summary.
  func label(_ name: String) -> String { label(Metric(stored: name)) }

  /// `A champion`, with the name made harmless and cut to `limit` columns.
  func strategyName(_ index: Int, limit: Int = 32) -> String {
    guard summary.strategies.indices.contains(index) else { return "?" }
    let name = TerminalText.escaped(summary.strategies[index].name)
    return "\(StrategyGlyph.letter(index)) \(TerminalText.truncated(name, to: limit))"
  }

  func strategyName(_ name: String, limit: Int = 32) -> String {
    guard let index = summary.strategies.firstIndex(where: { $0.name == name }) else {
      return TerminalText.truncated(TerminalText.escaped(name), to: limit)
    }
    return strategyName(index, limit: limit)
  }

  private var titleLines: [String] {
    let accounts = decimal.accounts(summary.accounts)
    let replications = replicationWords(summary.replications)
    let text = language.choose(
      "\(replications) of \(accounts)\(pointWords), seed \(summary.seed)",
      "\(replications) de \(accounts)\(pointWords), semilla \(summary.seed)")
    return TextWrap.lines(
      "\(TerminalText.escaped(summary.name)): \(text)", columns: usedColumns)
  }
}
