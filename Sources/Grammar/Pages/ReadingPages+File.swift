// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension ReadingPages {
  /// S0xx: the file and its YAML.
  static let file: [DiagnosticPage] = [
    page(
      .unreadableFile, ("the file cannot be read", "no se puede leer el archivo"),
      (
        "The file is not there, is a folder, or may not be read by you. Relative names start at the "
          + "folder the command was started in.",
        "El archivo no existe, es una carpeta o usted no tiene permiso para leerlo. Los nombres "
          + "relativos parten de la carpeta donde se inició el comando."
      ), wrong: "recobro run scenario.yml", right: "recobro run scenarios/scenario.yaml"),
    page(
      .notUTF8, ("the file is not UTF-8", "el archivo no es UTF-8"),
      (
        "Scenarios are UTF-8 text. Editors that save as Latin-1 or UTF-16 write accented letters "
          + "differently; choose UTF-8 when saving.",
        "Los escenarios son texto UTF-8. Los editores que guardan en Latin-1 o UTF-16 escriben las "
          + "tildes de otro modo; elija UTF-8 al guardar."
      ), wrong: "description: cobranza temprana de M\\xE9xico   (saved as Latin-1)",
      right: "description: cobranza temprana de México   (saved as UTF-8)"),
    page(
      .emptyFile, ("the file holds no scenario", "el archivo no contiene un escenario"),
      (
        "The file is empty or has only comments.",
        "El archivo está vacío o solo tiene comentarios."
      ), wrong: "# horizon: 90 days", right: "horizon: 90 days"),
    page(
      .syntax, ("the text is not YAML", "el texto no es YAML"),
      (
        "The file breaks a rule of YAML, usually by indentation, a missing colon, an open quote or "
          + "bracket, or a sign that must stand in quotes. The label shows where reading failed and, "
          + "where known, where the unfinished part began.",
        "El archivo incumple una regla de YAML: casi siempre la sangría, dos puntos que faltan, unas "
          + "comillas o un paréntesis sin cerrar, o un signo que debe ir entre comillas. La marca "
          + "muestra dónde falló la lectura y, si se sabe, dónde empezó la parte incompleta."
      ), wrong: "when: { score: >= 0.62 }", right: "when: { score: \">= 0.62\" }"),
    page(
      .tab, ("a tab indents a line", "un tabulador da sangría a una línea"),
      (
        "YAML allows only blanks for indentation, because a tab has no agreed width.",
        "YAML solo admite espacios para la sangría, porque un tabulador no tiene un ancho acordado."
      ), wrong: "portfolio:\n→   accounts: 5_000   (→ is a tab)",
      right: "portfolio:\n  accounts: 5_000"),
    page(
      .severalDocuments,
      ("the file holds several documents", "el archivo contiene varios documentos"),
      (
        "A line of three hyphens begins a second YAML document. A file holds one scenario.",
        "Una línea de tres guiones inicia un segundo documento YAML. Un archivo contiene un solo "
          + "escenario."
      ), wrong: "name: first\n---\nname: second", right: "name: first"),
    page(
      .anchor, ("anchors and aliases are not allowed", "no se admiten anclas ni alias"),
      (
        "Anchors (`&name`) and aliases (`*name`) hide where a value comes from and can make a small "
          + "file endless. Repeat the value, or name a number under `parameters`.",
        "Las anclas (`&nombre`) y los alias (`*nombre`) ocultan de dónde viene un valor y pueden hacer "
          + "infinito un archivo pequeño. Repita el valor o nombre un número en `parameters`."
      ), wrong: "first: &wait 7 days\nsecond: *wait",
      right: "parameters: { wait: 7 }\nfirst: ${wait} days\nsecond: ${wait} days"),
    page(
      .tooLarge, ("the file is too large", "el archivo es demasiado grande"),
      (
        "A scenario may have 4 MiB. Larger files are usually data: import them as CSV.",
        "Un escenario puede tener 4 MiB. Los archivos mayores suelen ser datos: impórtelos como CSV."
      ), wrong: "portfolio: { accounts: [ …a million rows… ] }",
      right: "portfolio: { accounts: 1_000_000 }"),
    page(
      .tooDeep, ("the file is nested too deeply", "el anidamiento es demasiado profundo"),
      (
        "Lists and mappings may stand inside one another 64 levels deep. More usually means that "
          + "brackets were opened and never closed.",
        "Las listas y los mapas pueden anidarse hasta 64 niveles. Más profundidad suele significar "
          + "paréntesis abiertos y nunca cerrados."
      ), wrong: "path: [[[[[[[[[[ … ]]]]]]]]]]", right: "path: [ { at: 1 dpd, channel: sms } ]"),
    page(
      .controlCharacter, ("an invisible character", "un carácter invisible"),
      (
        "The file holds a control character, or outside of quotes one that nobody sees: a non-breaking blank, a "
          + "zero-width space, a mark of direction, often from copying out of a mail, a chat or a PDF. Where it looks "
          + "like a blank, type a blank; delete any other. Inside of quotes and comments a warning (S013) tells.",
        "El archivo contiene un carácter de control o, fuera de comillas, uno que nadie ve: un espacio duro, un espacio "
          + "de ancho cero, una marca de dirección, a menudo por copiar de un correo, un chat o un PDF. Si parece un "
          + "espacio, escriba un espacio; borre cualquier otro. Dentro de comillas y comentarios lo dice un aviso (S013)."
      ), wrong: "name: retail␀early   (␀ is U+0000)", right: "name: retail-early"),
    page(
      .lookAlike, ("a character that looks like another", "un carácter que parece otro"),
      (
        "Word processors put curly quotes, dashes and full-width signs in place of those that YAML knows. Type the "
          + "sign that the message names, or put the text into straight quotes.",
        "Los procesadores de texto ponen comillas tipográficas, rayas y signos de ancho completo en lugar de los que "
          + "conoce YAML. Escriba el signo que nombra el mensaje, o ponga el texto entre comillas rectas."
      ), wrong: "name: “early”", right: "name: \"early\""),
    page(
      .hiddenCharacter,
      ("an invisible character inside quotes", "un carácter invisible entre comillas"),
      (
        "A quoted text, a comment or a free text holds a character that nobody sees, or a blank that is not a plain one. "
          + "It stays, but a name or the name of a file with it is another one, and marks of direction show a text in another "
          + "order than it is read. Delete it, or type a plain blank, unless it is meant.",
        "Un texto entre comillas, un comentario o un texto libre contiene un carácter que nadie ve, o un espacio que no es "
          + "simple. Se queda, pero un nombre o el nombre de un archivo con él es otro, y las marcas de dirección muestran el "
          + "texto en otro orden que el que se lee. Bórrelo, o escriba un espacio simple, salvo que sea intencionado."
      ), wrong: "file: \"cartera␣.csv\"   (␣ is U+200B)", right: "file: \"cartera.csv\""),
    page(
      .malformedOverride, ("`--set` cannot be read", "no se entiende `--set`"),
      (
        "An override is a path, an equals sign and a value. Keys are joined with dots; items of lists "
          + "are counted from 0 in square brackets.",
        "Un reemplazo es una ruta, un signo igual y un valor. Las claves se unen con puntos; los "
          + "elementos de listas se cuentan desde 0 entre corchetes."
      ), wrong: "--set 'horizon 90 days'", right: "--set 'horizon=90 days'"),
  ]
}
