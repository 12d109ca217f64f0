// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportDiagnostics {
  /// The pages of what looks wrong in a column.
  static let columnPages = [
    ImportDiagnosticPage(
      "D410", "a row that looks like a total",
      "Its id has a word for a total that stands in no name (`Subtotal Norte`, `TOTAL 2026`, `合計`), its balance is the sum of other "
        + "rows (of those above or below it, of all others, of its segment or debtor), or both; the message names the row and the "
        + "reason. A word in what may be a name, as in `Total Play SA`, `Ali Total` or `Total Norte`, is no evidence without such a sum. "
        + "Rows that are left out may be part of the sum. A total is no account: it would double what "
        + "is owed, and a debtor who does not exist would be contacted. Delete such rows before the import; an account that is "
        + "none stays as it is. A total that is left out for another reason, such as an empty column, is told under this code, "
        + "apart from the debts that are left out.",
      es: "una fila que parece un total",
      "Su identificador tiene una palabra para un total que no está en ningún nombre (`Subtotal Norte`, `TOTAL 2026`, `合計`), su saldo "
        + "es la suma de otras filas (de las anteriores o siguientes, de todas las demás, de su segmento o de su deudor), o ambas cosas; "
        + "el mensaje nombra la fila y el motivo. Una palabra en lo que puede ser un nombre, como en `Total Play SA`, `Ali Total` o "
        + "`Total Norte`, no prueba nada sin esa suma. Las filas omitidas pueden ser parte de la suma. Un total "
        + "no es una cuenta: duplicaría lo adeudado y se contactaría a un deudor que no existe. Borre esas filas antes de "
        + "importar; una cuenta que no lo es queda como está. Un total omitido por otra razón, como una columna vacía, se cuenta "
        + "con este código, aparte de las deudas omitidas."
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
      "Amounts with exactly three digits after their only mark can be read both ways: `1.500` is 1.50 with two decimals, and "
        + "one thousand five hundred where the mark separates thousands. Marks are judged over the whole column. Where all "
        + "amounts are so, say what the marks are with `decimal` and `thousands`; where others such as `85.5` or `2,500` stand "
        + "between them, the column mixes two ways of writing, no marks read it, and the message names the cells with both "
        + "readings: write the amounts in one way. There is no "
        + "warning in a currency of three decimals, nor where the column has amounts with more decimals than money has.",
      es: "marcas que pueden ser de millares",
      "Los importes con exactamente tres dígitos tras su única marca se pueden leer de dos maneras: `1.500` es 1,50 con dos "
        + "decimales, y mil quinientos donde la marca separa millares. Las marcas se juzgan en toda la columna. Si todos los "
        + "importes son así, diga qué son las marcas con `decimal` y `thousands`; si entre ellos hay otros como `85.5` o `2,500`, la "
        + "columna mezcla dos maneras de escribir, ninguna marca la lee, y el mensaje nombra las celdas con ambas lecturas: "
        + "escriba los importes de una sola manera. No hay aviso en una "
        + "moneda de tres decimales, ni donde la columna tiene importes con más decimales de los que tiene el dinero."
    ),
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
    ImportDiagnosticPage(
      "D415", "a blank that is not a plain one",
      "Texts with a no-break blank or another wide or narrow one look like texts with a plain blank and are others: one person "
        + "becomes two. The message names the character and the first place.",
      es: "un espacio que no es un espacio simple",
      "Los textos con un espacio duro u otro más ancho o estrecho parecen textos con un espacio simple y son otros: una persona "
        + "pasa a ser dos. El mensaje nombra el carácter y el primer lugar."),
    ImportDiagnosticPage(
      "D416", "ids that look alike",
      "An id is not the same text as another one and looks or means the same: letters of another alphabet such as a Cyrillic "
        + "`А` for a Latin `A`, ligatures and signs of full width, accents that one of them lacks or has as characters of its own (`José`, "
        + "`Jose`), letters for digits (`O1`, `01`), capital and small letters (`Ana`, `ANA`), a blank more, or zeros that a spreadsheet took away (`00123`, `123`). The two are different "
        + "accounts, or different people: one person becomes two. The message names the first pairs with their lines and the difference. "
        + "Where case seems to tell ids apart, as in `0Qx7aB`, it counts.",
      es: "identificadores que se parecen",
      "Un identificador no es el mismo texto que otro y se ve igual o dice lo mismo: letras de otro alfabeto, como una `А` cirílica "
        + "por una `A` latina, ligaduras y signos de ancho completo, acentos que faltan en uno o son caracteres aparte (`José`, `Jose`), letras por "
        + "cifras (`O1`, `01`), mayúsculas y minúsculas (`Ana`, `ANA`), un espacio de más, o ceros que quitó una hoja de cálculo (`00123`, `123`). Son dos cuentas, o dos personas, "
        + "distintas: una persona pasa a ser dos. El mensaje nombra los primeros pares con sus líneas y la diferencia. Donde las mayúsculas "
        + "parecen distinguir identificadores, como en `0Qx7aB`, cuentan."),
    ImportDiagnosticPage(
      "D417", "accounts of many people under one id",
      "The debtor's id is what programs and people write where there is none (`NULL`, `n/a`, `0`, `-`, `Unknown`, `sin dato`), or "
        + "far more accounts have it than any other: at least 20, and ten times as many as the next. Accounts of one id are one person, "
        + "with one readiness to pay, one income and one set of limits, so people who do not know each other would be called once for "
        + "all. Give each its own id or delete the rows. The statement of the import keeps the ids with their accounts and money.",
      es: "cuentas de muchas personas con un identificador",
      "El identificador del deudor es lo que programas y personas escriben donde no hay ninguno (`NULL`, `n/a`, `0`, `-`, `Unknown`, "
        + "`sin dato`), o lo tienen muchas más cuentas que cualquier otro: al menos 20 y diez veces las del siguiente. Las cuentas de un "
        + "identificador son una persona, con una disposición a pagar, un ingreso y unos mismos límites: a gente que no se conoce se la "
        + "llamaría una vez por todos. Dé a cada una su identificador o borre las filas. El resumen de la importación guarda los "
        + "identificadores con sus cuentas y su dinero."),
  ]
}
