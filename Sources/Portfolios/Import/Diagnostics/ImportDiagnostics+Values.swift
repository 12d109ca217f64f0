// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

// MARK: - D2xx: values

extension ImportDiagnostics {
  static func amount(
    _ field: ImportField, _ error: MoneyTextError, marks: DecimalMarks
  ) -> Diagnostic {
    let example = amountExample(marks)
    switch error {
    case .tooLarge: return amountTooLarge(field)
    case .empty: return emptyCell(field)
    case .misplacedGrouping:
      return value(
        "D201", "`\(field.column)` has a misplaced thousands separator", field, expected: example,
        help: ["check `decimal` and `thousands` of the mapping"])
    case .notANumber:
      return value(
        "D201", "`\(field.column)` is not an amount", field, expected: example,
        help: [])
    }
  }

  static func amountNotPositive(_ field: ImportField) -> Diagnostic {
    value(
      "D202", "`\(field.column)` must be above zero", field, expected: "a balance that is owed",
      help: ["leave settled accounts and credit balances out, or write `on_bad_row: skip`"])
  }

  static func amountNegative(_ field: ImportField) -> Diagnostic {
    value("D202", "`\(field.column)` must not be negative", field, expected: "zero or more")
  }

  static func amountTooLarge(_ field: ImportField) -> Diagnostic {
    value(
      "D203", "`\(field.column)` is too large", field,
      expected: "at most 10^15 minor units for an account",
      help: ["check `decimal` and `thousands` of the mapping"])
  }

  static func totalTooLarge(_ field: ImportField) -> Diagnostic {
    value(
      "D209", "the balances add up to more than 10^18 minor units", field,
      help: ["check `decimal`, `thousands` and the currency"])
  }

  static func date(_ field: ImportField, format: DateFormat) -> Diagnostic {
    value(
      "D204", "`\(field.column)` is not a date of the form \(format)", field,
      expected: "a day of the calendar written as \(format)",
      help: plainHelp(field.text) { text in
        let bytes = ContiguousArray(text.utf8)
        return format.date(bytes.span) != nil
      })
  }

  static func dateBeyond(_ field: ImportField) -> Diagnostic {
    let years = CivilDate.portfolioYears
    return value(
      "D204", "`\(field.column)` lies outside the years \(years.lowerBound) to \(years.upperBound)",
      field,
      expected: "a due date in these years",
      help: ["leave the cell empty where the due date is not known, or check `date_format`"])
  }

  static func days(_ field: ImportField, marks: DecimalMarks) -> Diagnostic {
    let expected = "days past due from -36525 to 36525, such as 30 or -5"
    guard NumberTexts.isWhole(Array(field.text.utf8)[...], marks: marks) else {
      return value(
        "D205", "`\(field.column)` is not a whole number of days", field, expected: expected,
        help: plainHelp(field.text) { NumberTexts.days(Array($0.utf8)[...], marks: marks) != nil })
    }
    let date = DateHint.serial(field.text).map {
      "spreadsheets store the day \($0) as \(field.text): is it a column of dates?"
    }
    return value(
      "D205", "`\(field.column)` is more than 36525 days, a hundred years, from the due date",
      field, expected: expected,
      help: [date ?? "is it a column of days past due?"])
  }

  static func score(_ field: ImportField, marks: DecimalMarks) -> Diagnostic {
    value(
      "D206", "`\(field.column)` is not a score between 0 and 1", field,
      expected: "a number from 0 to 1, higher is riskier, such as 0.35",
      help: plainHelp(field.text) { NumberTexts.share(Array($0.utf8)[...], marks: marks) != nil })
  }

  static func answer(_ field: ImportField, yes: [String], no: [String]) -> Diagnostic {
    value(
      "D207", "`\(field.column)` is neither yes nor no", field,
      expected: "for yes one of \(quoted(yes)); for no one of \(quoted(no)); or an empty cell",
      help: ["add the text to `yes_texts` or `no_texts` of `import`"])
  }

  /// What a spreadsheet writes where a formula has no result.
  static func spreadsheetError(_ field: ImportField) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return value(
      "D211", "`\(field.column)` holds the spreadsheet error `\(shown)`, which is no value", field,
      expected: "the value that the formula should give, or an empty cell where one is allowed",
      help: [
        "mend the formula in the spreadsheet and write the file again, or write `on_bad_row: skip`"
      ])
  }

  /// A character in a cell that nobody sees, or a blank that is none.
  static func hidden(_ look: LookAlike, _ field: ImportField) -> Diagnostic {
    let place = field.text.unicodeScalars.enumerated().first { $0.element == look.scalar }
    let number = (place?.offset ?? 0) + 1
    let isInvisible = look.kind == .invisible
    return value(
      "D210",
      "`\(field.column)` has the \(isInvisible ? "invisible character" : "odd blank") \(look.name)",
      field, label: "character \(number) of `\(ImportField.shown(field.text))`",
      help: [isInvisible ? "delete the character from the file" : "type a plain blank, or none"])
  }

  static func emptyCell(_ field: ImportField) -> Diagnostic {
    value("D208", "`\(field.column)` is empty", field, label: "nothing here")
  }

  private static func value(
    _ code: String, _ message: String, _ field: ImportField, label: String? = nil,
    expected: String? = nil, help: [String] = []
  ) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return Diagnostic(
      code, message, at: .init(field.span, label ?? "found \(shown)"), keyPath: field.keyPath,
      expected: expected, found: label == nil ? shown : nil, help: help,
      notes: label == nil ? LookAlike.notes(in: field.text) : [])
  }

  private static func amountExample(_ marks: DecimalMarks) -> String {
    guard let usd = Currency(code: "USD") else { return "an amount" }
    return "an amount such as \(Money(minorUnits: 123_456).formatted(in: usd, marks: marks))"
  }

  /// What to write where signs of another alphabet stand for those of ASCII.
  private static func plainHelp(_ text: String, _ reads: (String) -> Bool) -> [String] {
    let plain = LookAlike.plain(text)
    return plain != text && reads(plain) ? ["write `\(plain)`"] : []
  }

  private static func quoted(_ texts: [String]) -> String {
    texts.map { "`\($0)`" }.joined(separator: ", ")
  }
}

// MARK: - D3xx: references

extension ImportDiagnostics {
  static func duplicateAccount(_ field: ImportField, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "D301", "account `\(ImportField.shown(field.text))` is given twice",
      at: .init(field.span, "given again"), keyPath: field.keyPath,
      secondary: [.init(first, "first given on line \(first.line)")],
      found: ImportField.shown(field.text),
      help: [
        missingID(field)
          ?? "give every account one row; several accounts of a debtor share the debtor's id"
      ])
  }

  static func collision(
    _ field: ImportField, with other: String, kind: String, first: SourceSpan
  ) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return Diagnostic(
      "D302",
      "\(kind) ids `\(shown)` and `\(ImportField.shown(other))` have the same 64-bit identity",
      at: .init(field.span, "this id"), keyPath: field.keyPath,
      secondary: [.init(first, "and this one, on line \(first.line)")], found: shown,
      help: ["rename one of them, for instance with a prefix"])
  }

  static func unknownName(
    _ field: ImportField, kind: String, known: [String], suggestion: String?
  ) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return Diagnostic(
      kind == "segment" ? "D303" : "D304", "\(kind) `\(shown)` is not defined",
      at: .init(field.span, "no such \(kind)"), keyPath: field.keyPath, found: shown,
      help: [undefinedHelp(field, kind, suggestion)],
      notes: ["\(kind)s defined: \(known.sorted().joined(separator: ", "))"]
        + LookAlike.notes(in: field.text))
  }

  /// A text is found under the name it is folded to, so a name in the scenario is all it takes.
  private static func undefinedHelp(
    _ field: ImportField, _ kind: String, _ suggestion: String?
  ) -> String {
    let name = NameFolding.folded(field.text)
    let place = kind == "segment" ? "`segments` of `portfolio`" : "`channels`"
    return suggestion.map { "did you mean `\($0)`?" }
      ?? "define `\(name)` under \(place): the text is found under that name"
  }

  static func tooManyNames(_ field: ImportField, kind: String, limit: Int) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return Diagnostic(
      "D305", "`\(field.column)` has more than \(limit) different values",
      at: .init(field.span, "one too many"), keyPath: field.keyPath, found: shown,
      help: ["is it the column of the \(kind)s?"])
  }
}

// MARK: - D4xx: warnings

extension ImportDiagnostics {
  static func rowsSkipped(
    _ bad: Int, of rows: Int, summary: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "D401", severity: .warning, "\(bad) of \(counted(rows, "row")) left out",
      at: .init(span, "the first of them"), notes: ["problems by code: \(summary)"])
  }

  static let conflictCode = DiagnosticCode("D402")

  static func conflict(
    _ field: ImportField, earlier: String, rule: String, first: SourceSpan?
  ) -> Diagnostic {
    let (shown, other) = (ImportField.shown(field.text), ImportField.shown(earlier))
    return Diagnostic(
      "D402", severity: .warning,
      "`\(field.column)` differs between the accounts of one debtor",
      at: .init(field.span, "found \(shown), and \(other) before: \(rule)"),
      keyPath: field.keyPath,
      secondary: first.map { [.init($0, "\(other) by line \($0.line)")] } ?? [], found: shown,
      help: ["give all accounts of a debtor the same value"])
  }

  static func rounded(_ field: ImportField, count: Int, currency: Currency) -> Diagnostic {
    warning(
      "D403", "\(counted(count, "amount")) finer than the minor unit of \(currency) rounded",
      field, help: ["check `decimal` of the mapping and the currency"])
  }

  static func farDates(_ field: ImportField, count: Int, days: Int32) -> Diagnostic {
    warning(
      "D404", "\(counted(count, "account")) more than \(days) days from the due date", field,
      help: ["check `date_format`, `start` and `as_of`"])
  }

  static func emptyColumn(_ column: String, keyPath: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "D405", severity: .warning, "column `\(ImportField.shown(column))` has no value in any row",
      at: .init(span, "the header is here"), keyPath: keyPath,
      help: ["remove it from the mapping"])
  }

  private static func warning(
    _ code: String, _ message: String, _ field: ImportField, help: [String]
  ) -> Diagnostic {
    let shown = ImportField.shown(field.text)
    return Diagnostic(
      code, severity: .warning, message, at: .init(field.span, "the first: \(shown)"),
      keyPath: field.keyPath, found: shown, help: help)
  }
}
