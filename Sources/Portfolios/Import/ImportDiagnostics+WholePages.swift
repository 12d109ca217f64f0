// SPDX-License-Identifier: GPL-3.0-or-later

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
