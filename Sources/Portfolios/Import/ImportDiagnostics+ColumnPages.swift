// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportDiagnostics {
  /// The pages of what looks wrong in a column.
  static let columnPages = [
    ImportDiagnosticPage(
      "D410", "a row that looks like a total",
      "Its id is a word for a total, or its balance is the sum of all others. A total is no account: it would double what is "
        + "owed, and a debtor who does not exist would be contacted. Delete such rows before the import.",
      es: "una fila que parece un total",
      "Su identificador es una palabra para un total, o su saldo es la suma de todos los demás. Un total no es una cuenta: "
        + "duplicaría lo adeudado y se contactaría a un deudor que no existe. Borre esas filas antes de importar."
    ),
    ImportDiagnosticPage(
      "D411", "ids that a spreadsheet changed",
      "Spreadsheets show long numbers as `1.23457E+12` and keep 15 digits of them; saved as CSV the rest is lost. Ids that "
        + "were different become equal, and people are merged. Format the column as text and export again.",
      es: "identificadores que cambió una hoja de cálculo",
      "Las hojas de cálculo muestran los números largos como `1.23457E+12` y guardan 15 dígitos; en el CSV el resto se "
        + "pierde. Identificadores distintos pasan a ser iguales y las personas se mezclan. Dé formato de texto a la "
        + "columna y exporte de nuevo."),
    ImportDiagnosticPage(
      "D412", "marks that may be thousands",
      "Every amount of the column that has a decimal mark has exactly three digits after it, which money does not have: "
        + "`1.500` is then rather one thousand five hundred. Marks are judged over the whole column. Say what they are with "
        + "`decimal` and `thousands`; in a currency of three decimals there is no warning.",
      es: "marcas que pueden ser de millares",
      "Todos los importes de la columna que llevan marca decimal tienen exactamente tres dígitos tras ella, lo que el dinero "
        + "no tiene: `1.500` es entonces más bien mil quinientos. Las marcas se juzgan en toda la columna. Diga qué son "
        + "con `decimal` y `thousands`; en una moneda de tres decimales no hay aviso."),
    ImportDiagnosticPage(
      "D413", "more than one form of date in a column",
      "Some rows have the form of `date_format` and others another one: the file was put together from several. Where day "
        + "and month could be exchanged, rows that can be read may be wrong too. Write all dates in one form.",
      es: "más de una forma de fecha en una columna",
      "Unas filas tienen la forma de `date_format` y otras otra distinta: el archivo se juntó de varios. Donde día y mes se "
        + "pueden confundir, también las filas legibles pueden estar mal. Escriba todas las fechas en una sola forma."
    ),
    ImportDiagnosticPage(
      "D414", "texts that become one name",
      "Texts of segments and channels are found under the name they fold to: plain letters, and `_` for blanks and other "
        + "characters. Two different texts of the column come to the same name, such as `>90` and `<90`. Where they are not the "
        + "same, write texts into the column that differ in letters or digits.",
      es: "textos que se vuelven un solo nombre",
      "Los textos de segmentos y canales se buscan con el nombre al que se reducen: letras simples, y `_` por los espacios y "
        + "otros caracteres. Dos textos distintos de la columna dan el mismo nombre, como `>90` y `<90`. Si no son lo mismo, "
        + "escriba en la columna textos que se distingan por letras o cifras."),
  ]
}
