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
@dynamicMemberLookup
public struct TerminalReport: Sendable {
  /// What is said of the run.
  public var words: ReportWords
  /// The path of the run folder; nil when none was written.
  public var runFolder: String?
  /// Whether the text has the marks that colour it.
  public var hasColor: Bool
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int

  /// Creates a report.
  public init(
    _ summary: ExperimentSummary, language: ReportLanguage = .english, hasColor: Bool = false,
    columns: Int = 100, headline: Metric = .netRecoveryRate,
    origins: ParameterOrigins? = nil, expectations: [ExpectationOutcome] = [],
    warnings: [String] = [], runFolder: String? = nil
  ) {
    words = ReportWords(
      summary, language: language, headline: headline, origins: origins,
      expectations: expectations, warnings: warnings)
    self.hasColor = hasColor
    self.columns = columns
    self.runFolder = runFolder
  }

  /// What is said, and of what.
  public subscript<Value>(dynamicMember path: WritableKeyPath<ReportWords, Value>) -> Value {
    get { words[keyPath: path] }
    set { words[keyPath: path] = newValue }
  }

  subscript<Value>(dynamicMember path: KeyPath<ReportWords, Value>) -> Value {
    words[keyPath: path]
  }

  var layout: TerminalLayout { TerminalLayout(hasColor: hasColor, columns: max(columns, 40)) }

  /// The whole report, with `\n` line ends and one at the end.
  public func text() -> String {
    let sections = [
      words.titleLines(in: layout),
      words.verdictLines(in: layout),
      words.variantLines(in: layout),
      words.tableLines(in: layout),
      words.capacityLines(in: layout),
      words.timeToPayLines(in: layout),
      words.differenceLines(in: layout),
      words.controlLines(in: layout),
      lines(words.designSentences),
      words.curveLines(in: layout),
      words.attributionLines(in: layout),
      words.uncertaintyLines(in: layout),
      words.expectationLines(in: layout),
      words.noteLines(in: layout) + folderLines,
    ]
    let blocks = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return (blocks.joined(separator: "\n\n") + "\n").replacingNoBreakSpaces()
  }

  private var folderLines: [String] {
    guard let runFolder else { return [] }
    return [
      words.language.choose("Run folder: ", "Carpeta de la corrida: ")
        + TerminalText.escaped(runFolder)
    ]
  }

  private func lines(_ sentences: [String]) -> [String] {
    sentences.flatMap { TextWrap.lines($0, columns: layout.columns) }
  }
}

/// How much room a terminal has, and whether it shows colours.
struct TerminalLayout: Sendable {
  let hasColor: Bool
  let columns: Int

  var style: TerminalStyle { TerminalStyle(hasColor: hasColor) }
}
