// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

// MARK: - Rows that are there twice, and ages as a whole

extension ImportDiagnostics {
  static func repeatedRow(_ field: ImportField, first: SourceSpan) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return Diagnostic(
      "D306", "the row of account `\(shown)` is there twice",
      at: .init(field.span, "says the same again"), keyPath: field.keyPath,
      secondary: [.init(first, "first on line \(first.line)")], found: shown,
      help: [
        missingID(field)
          ?? "delete one of the two rows, or write `on_bad_row: skip` to count it once"
      ])
  }

  /// What to say of an id that stands for a missing one; nil of any other.
  static func missingID(_ field: ImportField) -> String? {
    guard PlaceholderIDs.contain(Array(field.text.utf8)[...]) else { return nil }
    return "`\(ImportField.shown(field.text))` stands for a missing id: give every account its own"
  }

  static func otherDay(
    _ asOf: CivilDate, start: CivilDate, isMoved: Bool, column: String, keyPath: String,
    at span: SourceSpan
  ) -> Diagnostic {
    let days = start - asOf
    let distance = "\(counted(abs(days), "day")) \(days > 0 ? "before" : "after")"
    let ages =
      isMoved
      ? "\(abs(days)) \(days > 0 ? "added to" : "taken from") each value of `\(ImportField.shown(column))`"
      : "ages are counted from the due dates to \(start)"
    return Diagnostic(
      "D406", severity: .warning,
      "the file is as of \(asOf), \(distance) the start \(start)",
      at: .init(span, ages), keyPath: keyPath,
      help: ["start on the day of the file, or export the file for the day of the start"],
      notes: ["balances are those of the file: payments between the two days are not known"])
  }

  static func nothingDue(
    _ column: String, start: CivilDate, keyPath: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "D407", severity: .warning, "no account is past due on \(start), the start",
      at: .init(span, "`\(ImportField.shown(column))` of every row is that day or later"),
      keyPath: keyPath,
      help: ["check `start`, `as_of` and the column; reminders before the due date need no arrears"]
    )
  }
}
