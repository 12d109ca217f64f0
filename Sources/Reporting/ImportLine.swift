// SPDX-License-Identifier: GPL-3.0-or-later

/// One line that says how far an import has come.
public enum ImportLine {
  /// The line, such as `importing  42%  2,097,152 rows  0.95 M rows/s  0:03 left`.
  ///
  /// - Parameters:
  ///   - rows: The rows read.
  ///   - bytes: The bytes read.
  ///   - total: The bytes in all; nil when unknown, and then neither share nor time left is told.
  ///   - seconds: The seconds since the start; ≥ 0.
  ///   - language: The language.
  /// - Returns: One line without its end.
  public static func text(
    rows: Int, bytes: Int, of total: Int?, seconds: Double, language: ReportLanguage
  ) -> String {
    let decimal = DecimalText(language: language)
    var parts = [language.choose("importing", "importando")]
    if let total, total > 0 {
      parts.append(decimal.text(100 * min(bytes, total) / total) + decimal.percentSign)
    }
    parts.append(decimal.counted(rows, "row", "fila"))
    parts.append(
      ProgressLine.rate(Double(rows) / seconds, decimal) + language.choose(" rows/s", " filas/s"))
    if let total, bytes > 0, seconds > 0 {
      let left = ProgressLine.clock(
        Int((seconds * Double(max(0, total - bytes)) / Double(bytes)).rounded(.up)))
      parts.append(language.choose(left + " left", "quedan " + left))
    }
    return parts.joined(separator: "  ").replacingNoBreakSpaces()
  }
}
