// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Vocabulary

/// An import statement in words: at a terminal, and as the cells of a page.
public struct ImportStatementText: Sendable {
  let statement: ImportStatement
  let language: ReportLanguage

  /// Creates the words.
  public init(_ statement: ImportStatement, language: ReportLanguage) {
    self.statement = statement
    self.language = language
  }

  /// The statement as lines, ending with a line break.
  public func text() -> String {
    let facts = facts
    let width = facts.map { TerminalText.width($0.0) }.max() ?? 0
    let lines = facts.map {
      "  " + TerminalText.padded($0.0, to: width, isRight: false) + "  " + $0.1
    }
    return ([title + ": " + TerminalText.escaped(statement.file)] + lines)
      .joined(separator: "\n").replacingNoBreakSpaces() + "\n"
  }

  var title: String { word("Import", "Importación") }

  /// Name and figure, in the order in which they are checked.
  var facts: [(String, String)] {
    var facts = [
      (word("Rows", "Filas"), rows),
      (
        word("Accounts", "Cuentas"),
        word(
          "\(number(statement.accounts)) of \(number(statement.debtors)) people",
          "\(number(statement.accounts)) de \(number(statement.debtors)) personas")
      ),
      (word("Total", "Total"), money(statement.total)),
      (
        word("Amounts", "Importes"),
        [
          word("smallest", "menor") + " " + money(statement.smallest),
          word("median", "mediana") + " " + money(statement.median),
          word("largest", "mayor") + " " + money(statement.largest),
        ].joined(separator: ", ")
      ),
    ]
    if statement.segments.count > 1 {
      facts.append(
        (
          word("By segment", "Por segmento"),
          groups(statement.segments) { TerminalText.escaped($0) }
        ))
    }
    facts.append(
      (word("Age on \(statement.start)", "Mora el \(statement.start)"), groups(statement.ages, age))
    )
    if statement.dueDates.count == 2 {
      facts.append(
        (
          word("Due dates", "Vencimientos"),
          statement.dueDates.joined(separator: word(" to ", " a "))
        ))
    }
    if let asOf = statement.asOf { facts.append((word("File as of", "Archivo a fecha de"), asOf)) }
    facts += statement.fillings.map { (word("Filled: ", "Completado: ") + $0.column, filling($0)) }
    facts += statement.rejections.prefix(Self.shown).map {
      (word("Left out: ", "Omitido: ") + $0.code, rejection($0))
    }
    facts.append(
      (
        word("Ids", "Identificadores"),
        word(
          "decide the draws: with other ids the same rows have other luck, never other chances",
          "deciden los sorteos: con otros, las mismas filas tienen otra suerte, nunca otras probabilidades"
        )
      ))
    facts.append(
      (
        word("Largest rows", "Filas mayores"),
        statement.largestRows.map {
          "\(TerminalText.escaped($0.account)) \(money($0.balance)) (\(word("line", "línea")) \($0.line))"
        }.joined(separator: ", ")
      ))
    return facts
  }

  private static let shown = 10

  private var rows: String {
    guard statement.rejectedRows > 0 else { return number(statement.rows) }
    let gone = number(statement.rejectedRows)
    return number(statement.rows)
      + word(", of which \(gone) left out", ", de las cuales \(gone) omitidas")
  }

  private func groups(_ groups: [ImportStatement.Group], _ name: (String) -> String) -> String {
    groups.map { "\(name($0.name)) \(number($0.accounts)) (\(money($0.total)))" }
      .joined(separator: ", ")
  }

  private func age(_ key: String) -> String {
    switch key {
    case "not_yet_due": word("not yet due", "aún no vencidas")
    case "1_30": "1–30"
    case "31_60": "31–60"
    case "61_90": "61–90"
    case "over_90": word("over 90", "más de 90")
    default: word("from laws", "según leyes")
    }
  }

  private func filling(_ filling: ImportStatement.Filling) -> String {
    let blanks = number(filling.blanks)
    let from =
      filling.laws.isEmpty
      ? word("left empty", "quedan vacíos")
      : word("from ", "según ") + filling.laws.map { "`\($0)`" }.joined(separator: ", ")
    return word("\(blanks) without a value: ", "\(blanks) sin valor: ") + from
  }

  private func rejection(_ rejection: ImportStatement.Rejection) -> String {
    let value =
      rejection.value.isEmpty
      ? "" : " \(word("with", "con")) `\(TerminalText.escaped(rejection.value))`"
    let column = rejection.column.isEmpty ? "" : " (\(rejection.column))"
    let rows = word(
      rejection.rows == 1 ? "1 row" : "\(number(rejection.rows)) rows",
      rejection.rows == 1 ? "1 fila" : "\(number(rejection.rows)) filas")
    return rows + value + column + ": " + money(rejection.total)
  }

  private func number(_ value: Int) -> String { DecimalText(language: language).text(value) }

  private func money(_ minor: Int64) -> String {
    guard let currency = Currency(code: statement.currency) else { return String(minor) }
    let marks = DecimalMarks(
      decimal: language == .spanish ? .comma : .point,
      grouping: language == .spanish ? .point : .comma)
    return statement.currency + "\u{A0}"
      + Money(minorUnits: minor).formatted(in: currency, marks: marks ?? .plain)
  }

  private func word(_ english: String, _ spanish: String) -> String {
    language.choose(english, spanish)
  }
}
