// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

// MARK: - D41x: columns that can be read and look wrong

extension ImportDiagnostics {
  static let amountCode = DiagnosticCode("D201")
  static let dateCode = DiagnosticCode("D204")
  static let totalCode = DiagnosticCode("D410")

  /// A row that looks like a sum of others.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - reasons: Why it looks so, at least one.
  ///   - more: How many further such rows are not told.
  /// - Returns: D410.
  static func total(_ row: TotalRows.Row, reasons: [String], more: Int) -> Diagnostic {
    let id = row.hasID ? "`\(ImportField.shown(row.field.text))`" : "without an id"
    return Diagnostic(
      totalCode, severity: .warning,
      "line \(row.field.span.line), \(id), looks like a total: \(reasons.joined(separator: "; "))",
      at: .init(
        row.field.span,
        !row.hasID
          ? "a row without an id"
          : row.isRejected ? "it is left out" : "it would be simulated as an account"),
      keyPath: row.field.keyPath,
      found: ImportField.shown(row.field.text), help: ["delete rows of totals from the file"],
      notes: more > 0 ? ["\(counted(more, "further row")) of the kind not listed"] : [])
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

  /// Amounts that could be read both ways, the first of them with both readings; nothing where there are none.
  static func thousands(
    _ shapes: AmountShapes, others: [AmountShapes], count: Int, currency: Currency,
    read: DecimalMarks
  ) -> [Diagnostic] {
    guard let first = shapes.open.first else { return [] }
    let isPoint = read.decimal == .point
    let (marks, column) = (isPoint ? "points" : "commas", first.column)
    let settled = DecimalMarks(
      decimal: isPoint ? .comma : .point, grouping: isPoint ? .point : .comma)
    guard let settled else { return [] }
    let isMixed = shapes.isMixed(read) || others.contains { $0.contradicts(settled) }
    let core =
      AmountShapes.core(Array(first.text.utf8)[...])
      .map { String(decoding: $0, as: UTF8.self) } ?? first.text
    func readings(_ field: ImportField) -> (String, String) {
      (amount(field, read, currency), amount(field, settled, currency))
    }
    let (one, other) = readings(first)
    var diagnostic = suspicion(
      "D412",
      isMixed
        ? "\(counted(count, "amount")) of `\(column)` can be read both ways: the \(marks) may be thousands"
        : "the \(marks) of `\(column)` may be thousands: all \(counted(count, "amount")) with one have three digits after it",
      first, label: "read as \(one); it could be \(other) \(currency)",
      help: [
        isMixed
          ? "write the column's amounts in one way, without marks for thousands"
            + (MarkReadings(core, currency, read).map { ": " + $0.help(for: core) } ?? "")
          : "if they are thousands, write \(settled.keys)"
      ])
    diagnostic.notes = shapes.open.dropFirst().map { field in
      let (one, other) = readings(field)
      return "line \(field.span.line): `\(ImportField.shown(field.text))` is \(one) or \(other)"
    }
    if count > shapes.open.count {
      diagnostic.notes.append("and \(count - shapes.open.count) more such amounts")
    }
    return [diagnostic]
  }

  /// An amount under some marks, written with a decimal point and commas between thousands.
  private static func amount(
    _ field: ImportField, _ marks: DecimalMarks, _ currency: Currency
  ) -> String {
    let core = AmountShapes.core(Array(field.text.utf8)[...])
    let text = core.map { String(decoding: $0, as: UTF8.self) } ?? field.text
    guard let money = try? Money(text, in: currency, marks: marks) else { return "no amount" }
    return money.formatted(
      in: currency, marks: DecimalMarks(decimal: .point, grouping: .comma) ?? .plain)
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

  /// Ids that look like others.
  static func lookAlikes(
    _ field: ImportField, like line: Int, difference: String, count: Int, listed: [String]
  ) -> Diagnostic {
    var told = suspicion(
      "D416",
      count == 1
        ? "an id of `\(field.column)` looks like another one and is not"
        : "\(counted(count, "id")) of `\(field.column)` look like others and are not", field,
      label: "it looks like that of line \(line): \(difference)",
      help: ["if they are the same, write the same text; each is another account or person"])
    told.notes =
      listed
      + (count > listed.count ? ["and \(counted(count - listed.count, "further pair"))"] : [])
    return told
  }

  /// An id of a debtor that hardly names one person.
  static func sharedID(
    _ shared: ImportFindings.SharedID, of accounts: Int, total: String,
    column: ImportHeader.Column, at span: SourceSpan, more: Int
  ) -> Diagnostic {
    let name = ImportField.shown(column.name)
    return Diagnostic(
      "D417", severity: .warning,
      shared.isPlaceholder
        ? "`\(shared.id)` in `\(name)` names nobody: \(shared.accounts) accounts with \(total) become one person"
        : "\(shared.accounts) of \(accounts) accounts, with \(total), have the `\(name)` `\(shared.id)`; no other has more than \(shared.next)",
      at: .init(
        span, shared.isPlaceholder ? "the first of them" : "the first of them: is it one person?"),
      keyPath: column.keyPath, found: shared.id,
      help: [
        "give each person an id of its own, or delete the rows: one person has one readiness to pay, one income and one set of limits"
      ], notes: more > 0 ? ["\(counted(more, "further id")) of the kind not listed"] : [])
  }

  /// A blank in texts that is not a plain one.
  static func oddBlank(_ look: LookAlike, _ field: ImportField, count: Int) -> Diagnostic {
    suspicion(
      "D415", "\(counted(count, "cell")) of `\(field.column)` with \(look.name) for a blank", field,
      label: "the same text with a plain blank is another one",
      help: ["type plain blanks, unless the file has this one everywhere"])
  }

  private static func suspicion(
    _ code: String, _ message: String, _ field: ImportField, label: String, help: [String]
  ) -> Diagnostic {
    Diagnostic(
      code, severity: .warning, message, at: .init(field.span, label), keyPath: field.keyPath,
      found: ImportField.shown(field.text), help: help)
  }
}
