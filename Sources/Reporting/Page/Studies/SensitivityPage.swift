// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results
public import Storage

/// The report of a sensitivity study as one HTML file, made like a ``ReportPage``.
public struct SensitivityPage: Sendable {
  let report: SensitivityReport
  private let library: String?
  private let start: Timestamp?

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - record: What is reported.
  ///   - language: The language.
  ///   - library: The JavaScript library that draws charts; nil for a page of tables.
  ///   - start: When the study began; nil when it is not said.
  public init(
    _ record: SensitivityRecord, language: ReportLanguage = .english, library: String? = nil,
    start: Timestamp? = nil
  ) {
    report = SensitivityReport(record, language: language)
    self.library = PageFrame.safe(library)
    self.start = start
  }

  /// The whole file, with `\n` line ends and one at the end.
  public func html() -> String { frame.html() }

  /// The charts as files of the study's folder.
  public func charts() -> [RunAttachment] { frame.charts() }

  var record: SensitivityRecord { report.record }
  var language: ReportLanguage { report.language }

  var frame: PageFrame {
    let facts = StudyFacts(
      language: language, start: start, method: record.method, parameters: record.parameters,
      seed: record.seed, accounts: record.accounts,
      budget: record.budget, versions: record.versions, contentHash: record.contentHash)
    return PageFrame(
      language: language, library: library,
      title: language.choose("Sensitivity: ", "Sensibilidad: ")
        + TerminalText.escaped(record.scenario),
      eyebrow: facts.eyebrow(TerminalText.escaped(record.scenario)), description: report.setting,
      again: "", engine: record.versions.engine,
      contents: [
        PageContent(
          anchor: PageFrame.verdict, title: StudyFacts.heading(report.title),
          blocks: report.verdict.map(PageBlock.text))
      ] + [tornado, screening, shares].compactMap { $0 }
        + [facts.section(about: [report.effort + "."])])
  }
}
