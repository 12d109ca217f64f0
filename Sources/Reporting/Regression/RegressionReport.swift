// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results

/// What a comparison with baselines found, for a person at a terminal or in a log.
///
/// Each scenario begins with its verdict; then come what changed, what got worse or better, what must hold, and what
/// this gate can and cannot see.
public struct RegressionReport: Sendable {
  /// The scenarios in their order.
  public var outcomes: [RegressionOutcome]
  /// The scenarios that were not compared.
  public var faults: [RegressionFault]
  /// The language.
  public var language: ReportLanguage
  /// Whether the text has the marks that colour it.
  public var hasColor: Bool
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int

  /// Creates a report.
  public init(
    _ outcomes: [RegressionOutcome], faults: [RegressionFault] = [],
    language: ReportLanguage = .english, hasColor: Bool = false, columns: Int = 100
  ) {
    self.outcomes = outcomes
    self.faults = faults
    self.language = language
    self.hasColor = hasColor
    self.columns = columns
  }

  /// The whole text, with `\n` line ends and one at the end.
  public func text() -> String {
    ((faults.map(block) + outcomes.map(block)).joined(separator: "\n\n") + "\n")
      .replacingNoBreakSpaces()
  }

  private func block(_ fault: RegressionFault) -> String {
    let title = TerminalText.escaped(fault.title) + ": "
    let style = TerminalStyle(hasColor: hasColor)
    let lines = TextWrap.lines(title + words(fault), columns: max(columns, 40), indentation: 2)
    return lines.map { style.apply(.bad, to: $0) }.joined(separator: "\n")
  }

  private func block(_ outcome: RegressionOutcome) -> String {
    let words = RegressionWords(outcome, language)
    let style = TerminalStyle(hasColor: hasColor)
    let mark: TerminalStyle.Mark = outcome.verdict == .fail ? .bad : .good
    var lines = [style.apply(mark, to: words.headline)]
    if outcome.verdict == .fail { lines += wrapped(words.untested) }
    lines += wrapped([words.comparison, words.changes].compactMap { $0 })
    lines += wrapped((words.findings(.fails) + words.failures).map { "✗ " + $0 })
    lines += wrapped(words.findings(.undecided).map { "? " + $0 })
    lines += wrapped(words.expectations)
    lines += wrapped(words.improvements.map { "↑ " + $0 })
    lines += wrapped((words.watched + words.findings(.told)).map { "· " + $0 })
    lines += wrapped([words.findingHint, words.improvementHint, words.reach].compactMap { $0 })
    return lines.joined(separator: "\n")
  }

  private func wrapped(_ sentences: [String]) -> [String] {
    sentences.flatMap { sentence in
      TextWrap.lines(sentence, columns: max(columns, 40) - 2, indentation: 2).map { "  " + $0 }
    }
  }

  /// That a scenario was not compared, and why.
  func words(_ fault: RegressionFault) -> String {
    let help = fault.help.map { "; " + $0 } ?? ""
    let code = fault.code.map { $0 + " " } ?? ""
    return TerminalText.escaped(
      language.choose("not compared: ", "no comparado: ") + code + fault.message + help)
  }
}
