// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportDiagnostics {
  /// The pages of all codes an import can report, in order of code.
  public static let pages =
    (filePages + structurePages + valuePages + referencePages + warningPages + wholePages
    + columnPages)
    .sorted { $0.code < $1.code }

  private static let filePages = [
    ImportDiagnosticPage(
      "D001", "the file cannot be read",
      "The file does not exist, may not be read, is a directory, or the system stopped in the middle.",
      es: "no se puede leer el archivo",
      "El archivo no existe, no hay permiso para leerlo, es un directorio o el sistema se detuvo a "
        + "mitad de la lectura."),
    ImportDiagnosticPage(
      "D002", "the file is empty",
      "There is no text. A portfolio file has a header row and one row for each account.",
      es: "el archivo está vacío",
      "No hay texto. Un archivo de cartera tiene una fila de encabezado y una fila por cuenta."),
    ImportDiagnosticPage(
      "D003", "the text is not UTF-8",
      "A byte stands where UTF-8 has no such byte. Older exports are often Latin-1: write "
        + "`encoding: latin-1`. Otherwise the file is damaged at this place.",
      es: "el texto no es UTF-8",
      "Hay un byte que UTF-8 no admite en ese lugar. Las exportaciones antiguas suelen ser Latin-1: "
        + "escriba `encoding: latin-1`. Si no, el archivo está dañado en ese punto."),
    ImportDiagnosticPage(
      "D004", "the file has another encoding",
      "Its byte-order mark says so. UTF-16 is not read: save the file as UTF-8. A UTF-8 mark in a "
        + "file declared as Latin-1 means that the declaration is wrong.",
      es: "el archivo tiene otra codificación",
      "Lo indica su marca de orden de bytes. UTF-16 no se lee: guarde el archivo como UTF-8. Una "
        + "marca UTF-8 en un archivo declarado Latin-1 significa que la declaración es errónea."),
    ImportDiagnosticPage(
      "D005", "the file is not text",
      "It is compressed, a spreadsheet, or contains zero bytes. Unpack it or export it as CSV.",
      es: "el archivo no es texto",
      "Está comprimido, es una hoja de cálculo o contiene bytes cero. Descomprímalo o expórtelo "
        + "como CSV."),
  ]

  private static let structurePages = [
    ImportDiagnosticPage(
      "D101", "a quoted field is never closed",
      "From this quote on everything is text, up to the end of the file or the longest row allowed. "
        + "Close the quote; a quote that is part of the text is written twice.",
      es: "un campo entre comillas no se cierra",
      "Desde esa comilla todo es texto, hasta el final del archivo o la fila más larga permitida. "
        + "Cierre la comilla; una comilla que es parte del texto se escribe dos veces."),
    ImportDiagnosticPage(
      "D102", "text follows a closing quote",
      "After the closing quote only a delimiter or a line end may come. A quote that is part of the "
        + "text is written twice.",
      es: "hay texto tras la comilla de cierre",
      "Tras la comilla de cierre solo puede venir un separador o un fin de línea. Una comilla que es "
        + "parte del texto se escribe dos veces."),
    ImportDiagnosticPage(
      "D103", "a quote inside a field without quotes",
      "A field either begins and ends with quotes or has none. Put the whole field in quotes and "
        + "write the inner quote twice.",
      es: "una comilla dentro de un campo sin comillas",
      "Un campo empieza y termina con comillas o no tiene ninguna. Ponga todo el campo entre comillas "
        + "y escriba dos veces la comilla interior."),
    ImportDiagnosticPage(
      "D104", "a row is too long",
      "Rows are limited so that memory stays bounded. A file without line breaks, or one that is not "
        + "delimited text, looks like one endless row.",
      es: "una fila es demasiado larga",
      "Las filas tienen un límite para acotar la memoria. Un archivo sin saltos de línea, o que no es "
        + "texto delimitado, parece una fila sin fin."),
    ImportDiagnosticPage(
      "D105", "a row has more or fewer fields than the header",
      "Usually the delimiter stands in a text without quotes, or a line break cut the row.",
      es: "una fila tiene más o menos campos que el encabezado",
      "Normalmente el separador aparece en un texto sin comillas, o un salto de línea cortó la fila."
    ),
    ImportDiagnosticPage(
      "D106", "a mapped column is missing",
      "The mapping names a column the header does not have. Names are compared exactly, blanks around "
        + "them aside. With one column only, check the delimiter.",
      es: "falta una columna asignada",
      "La asignación nombra una columna que el encabezado no tiene. Los nombres se comparan "
        + "exactamente, sin contar espacios alrededor. Si hay una sola columna, revise el separador."
    ),
    ImportDiagnosticPage(
      "D107", "a mapped column appears twice",
      "Two columns of the header have the mapped name, so it is not clear which is meant.",
      es: "una columna asignada aparece dos veces",
      "Dos columnas del encabezado tienen el nombre asignado y no está claro cuál se quiere."),
    ImportDiagnosticPage(
      "D108", "the header has too many columns",
      "The number of fields is limited. Is it a delimited text file with a header row?",
      es: "el encabezado tiene demasiadas columnas",
      "El número de campos es limitado. ¿Es un archivo de texto delimitado con encabezado?"),
    ImportDiagnosticPage(
      "D109", "the portfolio is empty",
      "The file has a header but no row that can be used, so there is nothing to simulate.",
      es: "la cartera está vacía",
      "El archivo tiene encabezado pero ninguna fila utilizable; no hay nada que simular."),
    ImportDiagnosticPage(
      "D110", "more problems than are listed",
      "Every row was checked and every problem counted, but only the first ones are kept.",
      es: "hay más problemas de los que se muestran",
      "Se revisaron todas las filas y se contaron todos los problemas, pero solo se guardan los "
        + "primeros."),
    ImportDiagnosticPage(
      "D111", "too many accounts",
      "The number of accounts of one import is limited. Split the portfolio.",
      es: "demasiadas cuentas",
      "El número de cuentas de una importación es limitado. Divida la cartera."),
  ]

  private static let valuePages = [
    ImportDiagnosticPage(
      "D201", "not an amount",
      "Amounts are digits with the marks the mapping declares: `decimal: point` or `comma`, and "
        + "`thousands` where there is a separator. Currency signs and exponents are not read: the message says what to "
        + "write, or what the marks of the whole column are.",
      es: "no es un importe",
      "Los importes son cifras con los signos que declara la asignación: `decimal: point` o `comma`, y "
        + "`thousands` si hay separador de miles. No se leen símbolos de moneda ni exponentes: el mensaje dice qué "
        + "escribir, o qué signos usa toda la columna."),
    ImportDiagnosticPage(
      "D202", "an amount out of range",
      "A balance is above zero and a monthly liquidity at least zero. Leave settled accounts out, or "
        + "write `on_bad_row: skip`.",
      es: "un importe fuera de rango",
      "Un saldo es mayor que cero y una liquidez mensual al menos cero. Quite las cuentas saldadas o "
        + "escriba `on_bad_row: skip`."),
    ImportDiagnosticPage(
      "D203", "an amount that is too large",
      "Beyond 10^15 minor units an amount is almost always a misread separator.",
      es: "un importe demasiado grande",
      "Más allá de 10^15 unidades menores un importe es casi siempre un separador mal leído."),
    ImportDiagnosticPage(
      "D204", "not a date of the declared form",
      "The text does not fit `date_format`, there is no such day, such as 30 February, or it lies outside the years 1900 to "
        + "2200, as placeholders do. Times of day, names of months, years of two digits and the numbers by which spreadsheets "
        + "store dates are not read; the message says what to write.",
      es: "no es una fecha de la forma declarada",
      "El texto no encaja en `date_format`, ese día no existe, como el 30 de febrero, o está fuera de los años 1900 a 2200, "
        + "como las fechas de relleno. No se leen horas, nombres de meses, años de dos cifras ni los números con los que las "
        + "hojas de cálculo guardan fechas; el mensaje dice qué escribir."),
    ImportDiagnosticPage(
      "D205", "not a whole number of days",
      "Days past due are whole numbers from -36525 to 36525, negative before the due date. A larger number is often the one by "
        + "which a spreadsheet stores a date.",
      es: "no es un número entero de días",
      "Los días de mora son enteros de -36525 a 36525, negativos antes del vencimiento. Un número mayor es a menudo aquel con "
        + "el que una hoja de cálculo guarda una fecha."),
    ImportDiagnosticPage(
      "D206", "not a score between 0 and 1",
      "A score is a number from 0 to 1, higher is riskier. Divide scores of another range first.",
      es: "no es una puntuación entre 0 y 1",
      "Una puntuación va de 0 a 1, más alta es más riesgo. Convierta antes las de otra escala."),
    ImportDiagnosticPage(
      "D207", "neither yes nor no",
      "The text means neither. Add it to `yes_texts` or `no_texts` of `import`; an empty cell means that "
        + "nothing is known.",
      es: "ni sí ni no",
      "El texto no significa ni lo uno ni lo otro. Añádalo a `yes_texts` o `no_texts` de `import`; una celda vacía "
        + "significa que no se sabe."),
    ImportDiagnosticPage(
      "D208", "a required cell is empty",
      "Account id, balance and, where its column is mapped, the debtor's id must be there.",
      es: "una celda obligatoria está vacía",
      "Deben estar el id de la cuenta, el saldo y, si su columna está asignada, el id del deudor."),
    ImportDiagnosticPage(
      "D209", "the balances add up to too much",
      "Their sum exceeds 10^18 minor units, which 64-bit ledgers could not carry with interest.",
      es: "los saldos suman demasiado",
      "Su suma supera 10^18 unidades menores, que un libro de 64 bits no podría llevar con intereses."
    ),
    ImportDiagnosticPage(
      "D210", "a character that nobody sees",
      "A cell holds a zero-width space, a soft hyphen, a mark of direction, a control character or the like, often from copying out of a web page, "
        + "or a value holds a blank that is not a plain one. An id with such a character is another id, and one person becomes "
        + "two. The message names the character and its place; delete it from the file.",
      es: "un carácter que nadie ve",
      "Una celda contiene un espacio de ancho cero, un guion opcional, una marca de dirección, un carácter de control o algo "
        + "parecido, a menudo por "
        + "copiar de una página web, o un valor contiene un espacio que no es simple. Un identificador con ese carácter es "
        + "otro, y una persona pasa a ser dos. El mensaje nombra el carácter y su lugar; bórrelo del archivo."
    ),
    ImportDiagnosticPage(
      "D211", "an error of a spreadsheet",
      "A formula had no result and the spreadsheet wrote an error into the cell: `#REF!`, `#N/A`, `#VALUE!`, `#DIV/0!`, `#NAME?`, `#NUM!`, "
        + "`#¿NOMBRE?`, `Err:502`, `########` and the like, in any language. In an id it would be an account, or one person of all "
        + "rows that have it. Mend the formula and write the file again; with `on_bad_row: skip` the rows are left out, counted "
        + "with their money.",
      es: "un error de hoja de cálculo",
      "Una fórmula no dio resultado y la hoja de cálculo escribió un error en la celda: `#¡REF!`, `#N/D`, `#¡VALOR!`, `#¡DIV/0!`, "
        + "`#¿NOMBRE?`, `#DESBORDAMIENTO!`, `Err:502`, `########` y similares, en cualquier idioma. En un identificador sería una "
        + "cuenta, o una sola persona con todas las filas que lo tienen. Corrija la fórmula y escriba de nuevo el archivo; con "
        + "`on_bad_row: skip` las filas se omiten y se cuentan con su dinero."
    ),
  ]

  private static let referencePages = [
    ImportDiagnosticPage(
      "D301", "an account is given twice",
      "Every account has one row; both lines are shown. A debtor with several accounts has a row for "
        + "each, with the same debtor id. With `on_bad_row: skip` all rows of the id are left out: which of them "
        + "holds, the file does not say.",
      es: "una cuenta aparece dos veces",
      "Cada cuenta tiene una fila; se muestran ambas líneas. Un deudor con varias cuentas tiene una "
        + "fila por cada una, con el mismo id de deudor. Con `on_bad_row: skip` se omiten todas las filas del id: cuál "
        + "de ellas vale, el archivo no lo dice."),
    ImportDiagnosticPage(
      "D302", "two ids with one identity",
      "Random draws are addressed by a 64-bit hash of the id. These two ids share it, so their fates "
        + "would be copies. By chance it happens to fewer than one in a million portfolios of five "
        + "million accounts. Rename one.",
      es: "dos ids con una misma identidad",
      "Los sorteos se direccionan con un hash de 64 bits del id. Estos dos lo comparten y sus destinos "
        + "serían copias. Por azar ocurre en menos de una de cada millón de carteras de cinco millones "
        + "de cuentas. Cambie uno."),
    ImportDiagnosticPage(
      "D303", "an unknown segment",
      "The scenario does not define this segment. A text is looked up as it stands, and else under the name it is "
        + "folded to: plain letters without accents, and `_` for blanks and all other characters.",
      es: "un segmento desconocido",
      "El escenario no define este segmento. Un texto se busca tal cual y, si no, por el nombre al que se pliega: letras "
        + "sin acentos, y `_` por los espacios y demás caracteres."),
    ImportDiagnosticPage(
      "D304", "an unknown channel",
      "The scenario does not define this channel.",
      es: "un canal desconocido",
      "El escenario no define este canal."),
    ImportDiagnosticPage(
      "D305", "too many different names",
      "A column of segments or channels has more values than plausible: probably another column was "
        + "meant.",
      es: "demasiados nombres distintos",
      "Una columna de segmentos o canales tiene más valores de lo creíble: probablemente se quería "
        + "otra columna."),
  ]

  private static let warningPages = [
    ImportDiagnosticPage(
      "D401", "rows are left out",
      "With `on_bad_row: skip` rows that cannot be used are left out. If they differ from the others, "
        + "so will the results.",
      es: "se omiten filas",
      "Con `on_bad_row: skip` se omiten las filas que no se pueden usar. Si difieren de las demás, "
        + "también lo harán los resultados."),
    ImportDiagnosticPage(
      "D402", "accounts of one debtor disagree",
      "What belongs to the debtor should be equal in all its rows. A refused consent, a vulnerability and the smaller "
        + "income count, a *yes* to having been a client, and of two segments or channels the one that the scenario "
        + "names first. The order of the rows does not decide.",
      es: "las cuentas de un deudor no coinciden",
      "Lo que pertenece al deudor debería ser igual en todas sus filas. Cuentan un consentimiento denegado, una "
        + "vulnerabilidad y el ingreso menor, un *sí* a haber sido cliente y, de dos segmentos o canales, el que el "
        + "escenario nombra antes. El orden de las filas no decide."),
    ImportDiagnosticPage(
      "D403", "amounts were rounded",
      "Amounts finer than the currency's minor unit are rounded half away from zero.",
      es: "se redondearon importes",
      "Los importes más finos que la unidad menor de la moneda se redondean, la mitad se aleja del "
        + "cero."),
    ImportDiagnosticPage(
      "D404", "dates far from the start",
      "Accounts many years from their due date often come from a wrong date format, `start` or `as_of`.",
      es: "fechas lejanas al inicio",
      "Cuentas a muchos años de su vencimiento suelen venir de un formato, un `start` o un `as_of` erróneos."
    ),
    ImportDiagnosticPage(
      "D405", "a mapped column without values",
      "No row has text in this column, so distributions fill it entirely.",
      es: "una columna asignada sin valores",
      "Ninguna fila tiene texto en esta columna; las distribuciones la llenan por completo."),
  ]
}
