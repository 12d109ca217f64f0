// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

extension ImportDiagnostics {
  /// The pages of what concerns a file as a whole.
  static let wholePages = [
    ImportDiagnosticPage(
      "D306", "a row is there twice",
      "Two rows of one id say the same of their account: the file was put together from two that overlap, or a row was "
        + "copied. It counts once with `on_bad_row: skip`. Two rows that say different things are D301.",
      es: "una fila está dos veces",
      "Dos filas del mismo identificador dicen lo mismo de su cuenta: el archivo se juntó de dos que se solapan, o se "
        + "copió una fila. Con `on_bad_row: skip` cuenta una vez. Dos filas que dicen cosas distintas son D301."
    ),
    ImportDiagnosticPage(
      "D406", "the file is of another day than the start",
      "`as_of` is the day the file tells of, `start` the day the simulation begins. Ages are those of the start: due dates "
        + "are compared with it, and a column of days past due is moved on to it, day by day. Balances stay those of the "
        + "file, because what was paid in between is not known.",
      es: "el archivo es de otro día que el inicio",
      "`as_of` es el día del que habla el archivo; `start`, el día en que empieza la simulación. La mora es la del inicio: "
        + "los vencimientos se comparan con él, y una columna de días de mora se lleva hasta él, día a día. Los saldos "
        + "siguen siendo los del archivo, porque no se sabe qué se pagó entre tanto."),
    ImportDiagnosticPage(
      "D407", "no account is past due at the start",
      "Every account falls due on the day of the start or later. Steps that begin in arrears act only when accounts get "
        + "there. If that is not meant, the year of `start`, `as_of` or the format of the dates is wrong.",
      es: "ninguna cuenta está en mora al inicio",
      "Todas las cuentas vencen el día del inicio o después. Los pasos que empiezan en mora solo actúan cuando las cuentas "
        + "llegan a ella. Si no es lo que se quiere, el año de `start`, `as_of` o el formato de las fechas está mal."
    ),
  ]
}

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

/// The page that explains one code of an import, in English and Spanish.
public struct ImportDiagnosticPage: Hashable, Sendable {
  /// A title and an explanation in one language.
  public struct Text: Hashable, Sendable {
    /// A few words.
    public let title: String
    /// What is wrong, why it matters and what to do.
    public let explanation: String
  }

  /// The code, such as `D106`.
  public let code: String
  /// In English.
  public let english: Text
  /// In Spanish.
  public let spanish: Text

  init(
    _ code: String, _ title: String, _ explanation: String, es spanishTitle: String,
    _ spanishExplanation: String
  ) {
    self.code = code
    english = Text(title: title, explanation: explanation)
    spanish = Text(title: spanishTitle, explanation: spanishExplanation)
  }
}
