// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
public import Results
public import Vocabulary

/// What is said of a run, in sentences and numbers of one language, wherever it is shown.
///
/// A terminal breaks the sentences into lines, a page makes paragraphs of them. Equal input gives equal words.
public struct ReportWords: Sendable {
  /// What is reported.
  public var summary: ExperimentSummary
  /// The language.
  public var language: ReportLanguage
  /// The metric the verdict is about; without a comparison on it the first comparison's metric.
  public var headline: Metric
  /// Where the scenario's numbers about debtors and channels come from; nil where nobody counted them.
  public var origins: ParameterOrigins?
  /// What became of the scenario's expectations.
  public var expectations: [ExpectationOutcome]
  /// What the user is to be warned of.
  public var warnings: [String]

  /// Creates words.
  public init(
    _ summary: ExperimentSummary, language: ReportLanguage = .english,
    headline: Metric = .netRecoveryRate, origins: ParameterOrigins? = nil,
    expectations: [ExpectationOutcome] = [], warnings: [String] = []
  ) {
    self.summary = summary
    self.language = language
    self.headline = headline
    self.origins = origins
    self.expectations = expectations
    self.warnings = warnings
  }

  var decimal: DecimalText { DecimalText(language: language) }

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

  /// The letter that stands for a strategy; nil for none of the run's.
  func strategyLetter(_ name: String) -> String? {
    summary.strategies.firstIndex { $0.name == name }.map { String(StrategyGlyph.letter($0)) }
  }

  func titleLines(in terminal: TerminalLayout) -> [String] {
    let accounts = decimal.accounts(summary.accounts)
    let replications = replicationWords(summary.replications)
    let text = language.choose(
      "\(replications) of \(accounts)\(pointWords), seed \(summary.seed)",
      "\(replications) de \(accounts)\(pointWords), semilla \(summary.seed)")
    return TextWrap.lines(
      "\(TerminalText.escaped(summary.name)): \(text)", columns: terminal.columns)
  }
}
