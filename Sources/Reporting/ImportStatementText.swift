// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Vocabulary

/// An import statement in words: at a terminal, and as the cells of a page.
public struct ImportStatementText: Sendable {
  let statement: ImportStatement
  let language: ReportLanguage
  let isRefused: Bool

  /// Creates the words.
  ///
  /// - Parameters:
  ///   - statement: The figures.
  ///   - language: The language.
  ///   - isRefused: Whether the file is refused, so that the figures are of what could be read of it.
  public init(_ statement: ImportStatement, language: ReportLanguage, isRefused: Bool = false) {
    self.statement = statement
    self.language = language
    self.isRefused = isRefused
  }

  /// The statement as lines, ending with a line break.
  public func text() -> String {
    let facts = facts
    let width = facts.map { TerminalText.width($0.0) }.max() ?? 0
    let lines = facts.map {
      "  " + TerminalText.padded($0.0, to: width, isRight: false) + "  " + $0.1
    }
    let fate =
      isRefused ? word(" (refused; this was read)", " (rechazado; esto se leyó)") : ""
    return ([title + ": " + TerminalText.escaped(statement.file) + fate] + lines)
      .joined(separator: "\n").replacingNoBreakSpaces() + "\n"
  }

  var title: String { word("Import", "Importación") }

  /// Name and figure, in the order in which they are checked.
  var facts: [(String, String)] {
    [(word("Rows", "Filas"), rows)] + (statement.accounts > 0 ? accountFacts : [])
      + (statement.asOf.map { [(word("File as of", "Archivo a fecha de"), $0)] } ?? [])
      + (statement.accounts > 0
        ? statement.fillings.map {
          (word("Filled: ", "Completado: ") + columnName($0.column), filling($0))
        } : [])
      + statement.rejections.prefix(Self.shown).map {
        (word("Left out: ", "Omitido: ") + $0.code, rejection($0))
      }
      + statement.sharedIDs.prefix(Self.shown).map {
        (word("One person: ", "Una persona: ") + "`\(TerminalText.escaped($0.id))`", shared($0))
      } + (statement.accounts > 0 ? [ids] : []) + largestRows
  }

  /// Accounts of an id that hardly names one person.
  private func shared(_ shared: ImportStatement.SharedID) -> String {
    let figures =
      DecimalText(language: language).accounts(shared.accounts) + ", " + money(shared.total)
    let reason =
      shared.isPlaceholder
      ? word("the id stands for a missing one", "el identificador ocupa el lugar de uno que falta")
      : word(
        "far more than any other person has", "muchas más que las de cualquier otra persona")
    return figures + ": " + reason
  }

  private var ids: (String, String) {
    (
      word("Ids", "Identificadores"),
      word(
        "decide the draws: with other ids the same rows have other luck, never other chances",
        "deciden los sorteos: con otros, las mismas filas tienen otra suerte, nunca otras probabilidades"
      )
    )
  }

  private var accountFacts: [(String, String)] {
    var facts = [
      (
        word("Accounts", "Cuentas"),
        word(
          "\(number(statement.accounts)) of \(number(statement.debtors)) \(statement.debtors == 1 ? "person" : "people")",
          "\(number(statement.accounts)) de \(number(statement.debtors)) \(statement.debtors == 1 ? "persona" : "personas")"
        )
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
    return facts
  }

  private var largestRows: [(String, String)] {
    guard !statement.largestRows.isEmpty else { return [] }
    let rows = statement.largestRows.map {
      "\(TerminalText.escaped($0.account)) \(money($0.balance)) (\(word("line", "línea")) \($0.line))"
    }
    return [(word("Largest rows", "Filas mayores"), rows.joined(separator: ", "))]
  }

  private static let shown = 10

  private var rows: String {
    guard statement.rejectedRows > 0 else { return number(statement.rows) }
    let gone = number(statement.rejectedRows)
    return number(statement.rows)
      + word(
        ", of which \(gone) left out",
        statement.rejectedRows == 1
          ? ", de las cuales 1 omitida" : ", de las cuales \(gone) omitidas")
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
    return word("\(blanks) without a value: ", "\(blanks) sin valor: ") + source(filling)
  }

  /// What fills the cells, in words.
  private func source(_ filling: ImportStatement.Filling) -> String {
    let segments = filling.laws.compactMap(segment)
    guard let first = segments.first else { return word("left empty", "quedan vacíos") }
    let names = segments.prefix(Self.namedSegments).map { "`\(TerminalText.escaped($0))`" }
      .joined(separator: ", ")
    let more = segments.count - Self.namedSegments
    let others = more > 0 ? word(" and \(number(more)) more", " y \(number(more)) más") : ""
    if filling.column == "segment" {
      let name = TerminalText.escaped(first)
      return word(
        "they are put into the first segment, `\(name)`", "van al primer segmento, `\(name)`")
    }
    return word(
      "drawn from the law of the segment\(segments.count == 1 ? "" : "s") \(names)\(others)",
      segments.count == 1
        ? "sorteados según la ley del segmento \(names)"
        : "sorteados según la ley de los segmentos \(names)\(others)")
  }

  private static let namedSegments = 4

  /// The segment of a path such as `portfolio.segments.retail.dpd`.
  private func segment(_ path: String) -> String? {
    let parts = path.split(separator: ".")
    return parts.count >= 3 ? String(parts[2]) : nil
  }

  /// What a column of the mapping holds.
  private func columnName(_ key: String) -> String {
    let parts = key.split(separator: ".").map(String.init)
    switch parts.first ?? "" {
    case "id": return word("account", "cuenta")
    case "debtor": return word("person", "persona")
    case "balance": return word("balance", "saldo")
    case "dpd": return word("days past due", "días de mora")
    case "due_date": return word("due date", "vencimiento")
    case "segment": return word("segment", "segmento")
    case "score": return word("risk score", "puntaje de riesgo")
    case "liquidity": return word("income free for debts", "ingreso libre para deudas")
    case "preferred_channel": return word("preferred channel", "canal preferido")
    case "consent":
      return word("consent", "consentimiento") + (parts.count > 1 ? " (\(parts[1]))" : "")
    case "vulnerable": return word("vulnerable", "vulnerable")
    case "known_client": return word("known client", "cliente conocido")
    default: return key
    }
  }

  private func rejection(_ rejection: ImportStatement.Rejection) -> String {
    let value =
      rejection.value.isEmpty
      ? "" : " \(word("with", "con")) `\(TerminalText.escaped(rejection.value))`"
    let column = rejection.column.isEmpty ? "" : " (\(columnName(rejection.column)))"
    let rows = word(
      rejection.rows == 1 ? "1 row" : "\(number(rejection.rows)) rows",
      rejection.rows == 1 ? "1 fila" : "\(number(rejection.rows)) filas")
    return rows + value + column + ": " + leftOut(rejection)
  }

  /// The money of rows left out: what could be read, and how many amounts could not.
  private func leftOut(_ rejection: ImportStatement.Rejection) -> String {
    let count = number(rejection.unreadable)
    let unreadable = word(
      rejection.unreadable == 1 ? "1 amount unreadable" : "\(count) amounts unreadable",
      rejection.unreadable == 1 ? "1 importe ilegible" : "\(count) importes ilegibles")
    if rejection.unreadable == 0 { return money(rejection.total) }
    guard rejection.unreadable < rejection.rows else { return unreadable }
    return money(rejection.total) + word(" and ", " y ") + unreadable
  }

  private func number(_ value: Int) -> String { DecimalText(language: language).text(value) }

  private func money(_ minor: Int64) -> String {
    guard let currency = Currency(code: statement.currency) else { return String(minor) }
    let marks = DecimalMarks(
      decimal: language == .spanish ? .comma : .point,
      grouping: language == .spanish ? .point : .comma)
    let amount = Money(minorUnits: minor).formatted(in: currency, marks: marks ?? .plain)
    return word("\(statement.currency)\u{A0}\(amount)", "\(amount)\u{A0}\(statement.currency)")
  }

  private func word(_ english: String, _ spanish: String) -> String {
    language.choose(english, spanish)
  }
}
