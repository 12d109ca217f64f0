// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// Why a line of a stored table is none that was written.
public struct TableFault: Error, Hashable, Sendable {
  /// One clause without a full stop.
  public let words: Bilingual

  private init(_ english: String, es spanish: String) {
    words = Bilingual(en: english, es: spanish)
  }

  /// The header names other columns.
  public static func header(_ columns: [String]) -> TableFault {
    let names = columns.joined(separator: ",")
    return TableFault(
      "the columns `\(names)` belong here", es: "aquí van las columnas `\(names)`")
  }

  /// A row has another number of fields.
  public static func fields(_ count: Int) -> TableFault {
    TableFault("a row of \(count) fields belongs here", es: "aquí va una fila de \(count) campos")
  }

  /// A field holds something else than it can.
  ///
  /// - Parameters:
  ///   - column: The column's name.
  ///   - found: The field's text.
  ///   - expected: What belongs there, with its article.
  /// - Returns: The fault.
  public static func field(
    _ column: String, _ found: some StringProtocol, _ expected: Bilingual
  ) -> TableFault {
    TableFault(
      "`\(column)` is `\(found)`, and must be \(expected[.english])",
      es: "`\(column)` es `\(found)` y debe ser \(expected[.spanish])")
  }

  /// The row's key is that of another row.
  public static let repeated = TableFault(
    "the row is there twice", es: "la fila está dos veces")

  /// The row belongs elsewhere.
  public static let disordered = TableFault(
    "the row is out of order, or one before it is missing",
    es: "la fila está fuera de orden, o falta una anterior")

  /// The text ends before a line does, or is written as no table is.
  public static let torn = TableFault(
    "the line is not written as lines of tables are",
    es: "la línea no está escrita como las de las tablas")

  /// Rows are missing at the end.
  public static let short = TableFault(
    "the table ends before the run does", es: "la tabla acaba antes que la corrida")
}

extension TableFault {
  /// One of the names that a run has.
  static func name(
    _ column: String, _ found: some StringProtocol, of names: [String]
  ) -> TableFault {
    let list = names.joined(separator: ", ")
    return field(
      column, found, Bilingual(en: "one of \(list)", es: "uno de \(list)"))
  }

  /// A whole number within a range.
  static func number(
    _ column: String, _ found: some StringProtocol, within range: Range<Int>
  ) -> TableFault {
    field(
      column, found,
      Bilingual(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound - 1)",
        es: "un número entero de \(range.lowerBound) a \(range.upperBound - 1)"))
  }
}
