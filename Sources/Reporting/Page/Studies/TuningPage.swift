// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results
public import Storage

/// The report of a tuning as one HTML file, made like a ``ReportPage``.
public struct TuningPage: Sendable {
  let report: TuningReport
  private let library: String?
  private let start: Timestamp?

  /// The most candidates a page lists; the CSV has all.
  static let listed = 200

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - record: What is reported.
  ///   - language: The language.
  ///   - library: The JavaScript library that draws charts; nil for a page of tables.
  ///   - start: When the tuning began; nil when it is not said.
  public init(
    _ record: TuningRecord, language: ReportLanguage = .english, library: String? = nil,
    start: Timestamp? = nil
  ) {
    report = TuningReport(record, language: language)
    self.library = PageFrame.safe(library)
    self.start = start
  }

  /// The whole file, with `\n` line ends and one at the end.
  public func html() -> String { frame.html() }

  /// The charts as files of the tuning's folder.
  public func charts() -> [RunAttachment] { frame.charts() }

  var record: TuningRecord { report.record }
  var language: ReportLanguage { report.language }

  var frame: PageFrame {
    let facts = StudyFacts(
      language: language, start: start, method: record.method, parameters: record.parameters,
      seed: record.seed, accounts: record.accounts,
      budget: record.budget, versions: record.versions, contentHash: record.contentHash)
    let charted = charted
    return PageFrame(
      language: language, library: library,
      title: language.choose("Tuning: ", "Ajuste: ") + TerminalText.escaped(record.scenario),
      eyebrow: facts.eyebrow(TerminalText.escaped(record.scenario)), description: report.title,
      again: "", engine: record.versions.engine,
      contents: [verdict] + (charted.isEmpty ? [candidates] : charted)
        + [facts.section(about: [report.setting.capitalizedFirst + "."] + report.effort)])
  }

  private var verdict: PageContent {
    let claim = report.claim
    let tiles = tiles
    return PageContent(
      anchor: PageFrame.verdict, title: StudyFacts.heading(claim.head),
      blocks: (claim.rest + report.reasons).map(PageBlock.text)
        + (tiles.isEmpty ? [] : [.markup("<dl class=\"tiles\">\(tiles)</dl>")]))
  }

  /// Candidates in a section of their own, where no chart has them behind it.
  private var candidates: PageContent {
    PageContent(
      anchor: "candidates", title: language.choose("Candidates", "Candidatos"),
      blocks: [.table(table)] + report.rest(beyond: Self.listed).map(PageBlock.note))
  }

  var table: PageTable {
    PageTable(
      caption: language.choose(
        "Candidates (the mean is the chosen one's with the difference to it, in common replications; ± half of an interval, "
          + "those of differences hold for all candidates together)",
        "Candidatos (la media es la del elegido más la diferencia con él, en réplicas comunes; ± mitad de un intervalo, los de "
          + "las diferencias valen para todos los candidatos a la vez)"),
      report.table(most: Self.listed), names: record.parameters.count)
  }
}
