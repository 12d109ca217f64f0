// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

// MARK: - D41x: columns that can be read and look wrong

extension ImportDiagnostics {
  static let amountCode = DiagnosticCode("D201")

  static func totalWord(_ field: ImportField, count: Int) -> Diagnostic {
    suspicion(
      "D410",
      count == 1
        ? "a row looks like a total: it would be simulated as an account"
        : "\(count) rows look like totals: they would be simulated as accounts", field,
      label: "`\(ImportField.shown(field.text))` is a word for a total",
      help: ["delete rows of totals from the file"])
  }

  static func totalRow(
    _ account: String, amount: String, others: Int, keyPath: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "D410", severity: .warning,
      "the balance of `\(ImportField.shown(account))` is the sum of all others: is it a total?",
      at: .init(span, "\(amount), as the other \(counted(others, "row")) together"),
      keyPath: keyPath, help: ["delete rows of totals from the file"])
  }

  static func scientificIDs(_ field: ImportField, count: Int) -> Diagnostic {
    suspicion(
      "D411",
      "\(counted(count, "id")) of `\(field.column)` in scientific notation: different ids may have become one",
      field, label: "a spreadsheet wrote \(ImportField.shown(field.text))",
      help: ["export the file again with the column as text"])
  }

  static func cutIDs(_ field: ImportField, count: Int) -> Diagnostic {
    suspicion(
      "D411",
      "\(counted(count, "long id")) of `\(field.column)` ending in zeros: different ids may have become one",
      field, label: "were digits of \(ImportField.shown(field.text)) lost?",
      help: ["export the file again with the column as text: spreadsheets keep 15 digits"])
  }

  static func thousands(
    _ field: ImportField, count: Int, currency: Currency, read: DecimalMarks, settled: DecimalMarks
  ) -> Diagnostic {
    func amount(_ marks: DecimalMarks) -> String {
      guard let money = try? Money(field.text, in: currency, marks: marks) else { return "?" }
      return money.formatted(
        in: currency, marks: DecimalMarks(decimal: .point, grouping: .comma) ?? .plain)
    }
    let digits = read.decimal == .point ? "points" : "commas"
    return suspicion(
      "D412",
      "the \(digits) of `\(field.column)` may be thousands: all \(counted(count, "amount")) with one have three digits after it",
      field,
      label: "read as \(amount(read)); it could be \(amount(settled)) \(currency)",
      help: ["if they are thousands, write \(settled.keys)"])
  }

  static func dateForms(
    _ field: ImportField, read: Int, form: DateFormat, others: Int, other: String
  ) -> Diagnostic {
    suspicion(
      "D413", "`\(field.column)` has dates of more than one form", field,
      label:
        "\(counted(read, "row")) \(form), \(counted(others, "row")) \(other), of which this is the first",
      help: ["write all dates of the column in one form"])
  }

  /// Two texts of a column that one name stands for.
  static func mergedTexts(_ field: ImportField, with first: String, name: String) -> Diagnostic {
    suspicion(
      "D414", "different texts of `\(field.column)` are taken as one name", field,
      label: "and `\(ImportField.shown(first))` are both `\(name)`",
      help: ["if they are not the same, write other texts into the column"])
  }

  private static func suspicion(
    _ code: String, _ message: String, _ field: ImportField, label: String, help: [String]
  ) -> Diagnostic {
    Diagnostic(
      code, severity: .warning, message, at: .init(field.span, label), keyPath: field.keyPath,
      found: ImportField.shown(field.text), help: help)
  }
}
