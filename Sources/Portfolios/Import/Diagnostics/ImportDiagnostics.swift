// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// The messages of an import, one factory a code; ``pages`` explains them.
public enum ImportDiagnostics {}

// MARK: - D0xx and D1xx: the text of the file

extension ImportDiagnostics {
  /// The diagnostic of a fault in the text of `file`.
  static func fault(_ fault: CSVFault, in file: String) -> Diagnostic {
    let span = fault.place.span(in: file)
    switch fault.kind {
    case .unreadable(let reason):
      return Diagnostic(
        "D001", "cannot read `\(file)`: \(reason)", at: .init(span, "reading stopped here"),
        notes: LookAlike.notes(in: file))
    case .empty: return empty(span)
    case .notUTF8(let byte): return notUTF8(byte, span)
    case .utf16:
      return Diagnostic(
        "D004", "the file is UTF-16, not UTF-8", at: .init(span, "byte-order mark of UTF-16"),
        help: ["save the file as UTF-8, or export it as `CSV UTF-8`"])
    case .markOfAnotherEncoding:
      return Diagnostic(
        "D004", "the file is UTF-8, not Latin-1", at: .init(span, "byte-order mark of UTF-8"),
        help: ["remove `encoding: latin-1`"])
    case .binary:
      return Diagnostic(
        "D005", "the file is not text", at: .init(span, "a zero byte"),
        expected: "a delimited text file in UTF-8 or Latin-1")
    case .compressed(let format): return compressed(format, span)
    default: return rowFault(fault, span)
    }
  }

  static func empty(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "D002", "the file is empty", at: .init(span, "no text"),
      expected: "a header row and one row for each account")
  }

  private static func notUTF8(_ byte: UInt8, _ span: SourceSpan) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      "D003", "the text is not UTF-8", at: .init(span, "byte 0x\(hex) does not belong here"),
      help: [
        "if the file is Latin-1 or Windows-1252 (older Windows exports), write `encoding: latin-1`"
      ])
  }

  private static func compressed(_ format: String, _ span: SourceSpan) -> Diagnostic {
    let help =
      format == "zip"
      ? "unpack it, or export a spreadsheet (.xlsx) as CSV" : "unpack it first: `gunzip FILE`"
    return Diagnostic(
      "D005", "the file is not text", at: .init(span, "a \(format) archive begins here"),
      expected: "a delimited text file in UTF-8 or Latin-1", help: [help])
  }

  private static func rowFault(_ fault: CSVFault, _ span: SourceSpan) -> Diagnostic {
    switch fault.kind {
    case .unterminatedQuote:
      return Diagnostic(
        "D101", "a quoted field is never closed", at: .init(span, "the quote opens here"),
        help: ["close it, or write a quote that is part of the text twice: `\"\"`"])
    case .textAfterQuote:
      return Diagnostic(
        "D102", "text follows a closing quote", at: .init(span, "a delimiter or line end is due"),
        help: ["write a quote that is part of the text twice: `\"\"`"])
    case .quoteInsideField:
      return Diagnostic(
        "D103", "a quote stands inside a field that does not begin with one",
        at: .init(span, "a quote"),
        help: ["put the whole field in quotes and write the inner quote twice: `\"\"`"])
    case .rowTooLong(let limit):
      return Diagnostic(
        "D104", "a row is longer than \(limit) bytes", at: .init(span, "the row begins here"),
        help: ["is this a delimited text file, and does every row end with a line break?"])
    default:
      preconditionFailure("every other fault has its own message")
    }
  }
}

// MARK: - D1xx: structure

extension ImportDiagnostics {
  static func raggedRow(_ count: Int, header: Int, at span: SourceSpan) -> Diagnostic {
    let help =
      count > header
      ? "put text that contains the delimiter in quotes"
      : "is a field or a delimiter missing, or a line break not inside quotes?"
    return Diagnostic(
      "D105", "the row has \(counted(count, "field")) where the header has \(header)",
      at: .init(span, counted(count, "field")), help: [help])
  }

  static func missingColumn(
    _ column: String, keyPath: String, names: [String]?, count: Int, suggestion: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    let unknown =
      count == 1
      ? "1 column here, none of the mapped ones: is `delimiter` the file's own?"
      : "\(counted(count, "column")) here, none of them a mapped one"
    return Diagnostic(
      "D106", "the file has no column `\(ImportField.shown(column))`",
      at: .init(span, "the header is here"), keyPath: keyPath, found: column,
      help: suggestion.map { ["did you mean `\($0)`?"] } ?? [],
      notes: [names.map { "columns here: \(list($0))" } ?? unknown])
  }

  /// A column whose name only looks like the mapped one.
  static func hiddenColumn(
    _ column: String, keyPath: String, header: String, at span: SourceSpan
  ) -> Diagnostic {
    let isInHeader = !LookAlike.all(in: header).isEmpty
    let odd = isInHeader ? header : column
    let names = LookAlike.all(in: odd).map(\.name).joined(separator: ", ")
    return Diagnostic(
      "D106", "the file has no column `\(ImportField.shown(column))`",
      at: .init(span, "`\(ImportField.shown(header))` only looks like it"), keyPath: keyPath,
      found: ImportField.shown(header),
      help: [
        isInHeader
          ? "delete \(names) from the file's header, or type what it looks like"
          : "delete \(names) from the name in the scenario, or type what it looks like"
      ])
  }

  static func repeatedColumn(
    _ column: String, keyPath: String, first: SourceSpan, second: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "D107", "the file has more than one column `\(ImportField.shown(column))`",
      at: .init(second, "a second one"), keyPath: keyPath, secondary: [.init(first, "the first")],
      help: ["give the columns different names"])
  }

  static func tooManyColumns(_ count: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "D108", "the header has \(count) columns; at most \(limit) are read",
      at: .init(span, "the header is here"),
      help: ["is this a delimited text file with a header row?"])
  }

  static func noAccounts(badRows: Int, at span: SourceSpan) -> Diagnostic {
    let reason =
      switch badRows {
      case 0: "the file has a header and no rows"
      case 1: "its only row cannot be used"
      default: "none of its \(badRows) rows can be used"
      }
    return Diagnostic(
      "D109", "the portfolio is empty: \(reason)",
      at: .init(span, "the header is here"), expected: "one row for each account")
  }

  /// The whole count of a file whose problems are too many to list.
  static func manyProblems(
    _ problems: Int, badRows: Int, of rows: Int, listed: Int, summary: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "D110",
      "\(counted(problems, "problem")), and \(badRows) of \(counted(rows, "row")) cannot be used",
      at: .init(span, listed == 1 ? "the first one is listed" : "the first \(listed) are listed"),
      help: ["mend the ones listed first: many are often one mistake"],
      notes: ["problems by code: \(summary)"])
  }

  static func tooManyAccounts(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "D111", "the file has more than \(limit) accounts", at: .init(span, "one too many"),
      help: ["split the portfolio into several files"])
  }

  /// A number and its noun, such as "1 field" or "3 fields".
  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(40).map { ImportField.shown($0) }.joined(separator: ", ")
    return names.count > 40 ? shown + " and \(names.count - 40) more" : shown
  }
}

extension CSVPlace {
  func span(in file: String) -> SourceSpan {
    SourceSpan(file: file, line: line, column: column, length: length)
  }
}

extension Diagnostic {
  /// A diagnostic whose code is written as text, in the factories of this module only.
  init(
    _ code: String, severity: Severity = .error, _ message: String, at primary: Label,
    keyPath: String = "", secondary: [Label] = [], expected: String? = nil, found: String? = nil,
    help: [String] = [], notes: [String] = []
  ) {
    self.init(
      DiagnosticCode(code), severity: severity, message, at: primary, keyPath: keyPath,
      secondary: secondary, expected: expected, found: found, help: help, notes: notes)
  }
}
