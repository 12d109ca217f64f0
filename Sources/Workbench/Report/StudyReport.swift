// SPDX-License-Identifier: GPL-3.0-or-later

public import Reporting
public import Results
public import Storage

/// The pages and the charts of studies, as files of their folders.
public enum StudyReport {
  /// The charts and the page of a tuning.
  ///
  /// - Parameters:
  ///   - record: The tuning.
  ///   - language: The language of the page.
  ///   - own: The scenario's language, which the charts have, so that equal tunings have equal ones.
  ///   - start: When it began.
  /// - Returns: The files.
  public static func attachments(
    of record: TuningRecord, _ language: ReportLanguage, own: ReportLanguage, start: Timestamp
  ) -> [RunAttachment] {
    let page = TuningPage(record, language: language, library: ChartLibrary.text(), start: start)
    return TuningPage(record, language: own).charts() + [attachment(page.html())]
  }

  /// The charts and the page of a sensitivity study.
  ///
  /// - Parameters:
  ///   - record: The study.
  ///   - language: The language of the page.
  ///   - own: The scenario's language, which the charts have, so that equal studies have equal ones.
  ///   - start: When it began.
  /// - Returns: The files.
  public static func attachments(
    of record: SensitivityRecord, _ language: ReportLanguage, own: ReportLanguage, start: Timestamp
  ) -> [RunAttachment] {
    let page = SensitivityPage(
      record, language: language, library: ChartLibrary.text(), start: start)
    return SensitivityPage(record, language: own).charts() + [attachment(page.html())]
  }

  private static func attachment(_ html: String) -> RunAttachment {
    RunAttachment(path: RunReport.file, bytes: Array(html.utf8), isReproducible: false)
  }
}
