// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Reporting
public import Results
import Scenarios

/// The page and the charts of a run, as files of its folder.
public enum RunReport {
  /// What stands in a page with a chart library, and in no other.
  static let libraryMark = Array("id=\"labels\">".utf8)

  /// The page's name.
  public static let file = "report.html"

  /// The charts of a run, in the language of its scenario, so that equal runs have equal ones.
  ///
  /// - Parameters:
  ///   - record: The run.
  ///   - language: The scenario's language.
  /// - Returns: One file per chart; none if the record cannot be read back.
  public static func charts(of record: RunRecord, _ language: ReportLanguage) -> [RunAttachment] {
    guard let documents = try? RunDocuments(record) else { return [] }
    return ReportPage(documents, language: language).charts()
  }

  /// The page of a run that is about to be written.
  ///
  /// - Parameters:
  ///   - record: The run.
  ///   - language: The language of the page.
  /// - Returns: The file; nil if the record cannot be read back.
  public static func page(of record: RunRecord, _ language: ReportLanguage) -> RunAttachment? {
    guard let documents = try? RunDocuments(record) else { return nil }
    // The page tells when the run was, and holds whichever library is there.
    return RunAttachment(
      path: file, bytes: Array(html(of: documents, language).utf8), isReproducible: false)
  }

  /// The page of a run's documents.
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - language: The language of the page.
  ///   - hasLibrary: Whether the page holds the chart library, if one is there.
  /// - Returns: The whole file, with the sources of presets.
  public static func html(
    of documents: RunDocuments, _ language: ReportLanguage, hasLibrary: Bool = true
  ) -> String {
    let presets = Dictionary(Preset.all.map { ($0.name, $0.text) }) { first, _ in first }
    return ReportPage(
      documents, language: language, library: hasLibrary ? ChartLibrary.text() : nil,
      presets: presets, told: told(documents, language)
    ).html()
  }

  /// What the run was warned of, in the language; nothing in English, in which runs keep it.
  private static func told(
    _ documents: RunDocuments, _ language: ReportLanguage
  ) -> [String: String] {
    guard language == .spanish else { return [:] }
    let pairs = documents.manifest.warnings.compactMap { warning in
      DiagnosticPages.wording.spanish(warning.text).map { (warning.text, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
