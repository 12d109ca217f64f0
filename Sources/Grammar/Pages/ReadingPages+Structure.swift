// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension ReadingPages {
  /// S1xx: keys and forms.
  static let structure: [DiagnosticPage] = [
    page(
      .missingKey, ("a required key is missing", "falta una clave obligatoria"),
      (
        "The mapping cannot be understood without this key, and no default would be right for most "
          + "scenarios. The label shows the mapping that should hold it.",
        "El mapa no se entiende sin esta clave y ningún valor por defecto serviría a la mayoría de los "
          + "escenarios. La marca muestra el mapa que debería contenerla."
      ), wrong: "plan: { down_payment: 10% }",
      right: "plan: { instalments: 2..6, down_payment: 10% }"),
    page(
      .unknownKey, ("an unknown key", "una clave desconocida"),
      (
        "A key nobody reads would silently change nothing, so every unknown key is an error. Check the "
          + "spelling and the indentation: the key may belong to another mapping.",
        "Una clave que nadie lee no cambiaría nada sin avisar; por eso toda clave desconocida es un "
          + "error. Revise la ortografía y la sangría: quizá pertenezca a otro mapa."
      ), wrong: "plan: { instalmets: 2..6 }", right: "plan: { instalments: 2..6 }"),
    page(
      .duplicateKey, ("a key stands twice", "una clave aparece dos veces"),
      (
        "A mapping can hold a key once. YAML programs disagree about which of two values counts.",
        "Un mapa admite cada clave una sola vez. Los programas de YAML no coinciden en cuál de dos "
          + "valores cuenta."
      ), wrong: "horizon: 90 days\nhorizon: 180 days", right: "horizon: 180 days"),
    page(
      .wrongForm, ("a value of another form", "un valor de otra forma"),
      (
        "A single value, a list (`[a, b]` or lines with `- `) and a mapping (`{ key: value }` or "
          + "indented lines) are different forms, and this key takes another one.",
        "Un valor simple, una lista (`[a, b]` o líneas con `- `) y un mapa (`{ clave: valor }` o líneas "
          + "con sangría) son formas distintas, y esta clave lleva otra."
      ), wrong: "path: { at: 1 dpd, channel: sms }", right: "path: [ { at: 1 dpd, channel: sms } ]"),
    page(
      .explicitTag, ("a tag before a value", "una etiqueta delante de un valor"),
      (
        "Words that begin with `!` are YAML tags. The key alone decides how a value is read; text that "
          + "really begins with `!` needs quotes.",
        "Las palabras que empiezan con `!` son etiquetas de YAML. Solo la clave decide cómo se lee un "
          + "valor; un texto que de verdad empieza con `!` necesita comillas."
      ), wrong: "channel: != sms", right: "channel: \"!= sms\""),
    page(
      .emptyValue, ("a key without a value", "una clave sin valor"),
      (
        "Nothing follows the colon. Write a value, or delete the key to take its default. Often the "
          + "lines below it lack indentation.",
        "No hay nada después de los dos puntos. Escriba un valor o borre la clave para usar el valor por "
          + "defecto. A menudo falta sangría en las líneas siguientes."
      ), wrong: "horizon:", right: "horizon: 180 days"),
    page(
      .keyNotText, ("a key is not a word", "una clave no es una palabra"),
      (
        "YAML allows lists and mappings as keys; scenarios do not. Usually a brace was opened by "
          + "mistake.",
        "YAML admite listas y mapas como claves; los escenarios no. Casi siempre se abrió una llave por "
          + "error."
      ), wrong: "{ sms }: 70%", right: "sms: 70%"),
    page(
      .listLength, ("too few or too many items", "sobran o faltan elementos"),
      (
        "The list has a fixed number of items, a least or a greatest number.",
        "La lista tiene un número fijo, mínimo o máximo de elementos."
      ), wrong: "uniform: [30]", right: "uniform: [-5, 30]"),
    page(
      .oneKeyOnly, ("exactly one kind is needed", "se necesita exactamente un tipo"),
      (
        "The mapping names a kind by its single key, such as a distribution. Two keys would be two "
          + "kinds.",
        "El mapa nombra un tipo con su única clave, por ejemplo una distribución. Dos claves serían dos "
          + "tipos."
      ), wrong: "balance: { uniform: [1, 9], fixed: 5 }", right: "balance: { uniform: [1, 9] }"),
    page(
      .noSuchPath, ("`--set` points at nothing", "`--set` no apunta a nada"),
      (
        "The path of an override must exist up to its last key. Only that last key may be new, and only "
          + "in a mapping.",
        "La ruta de un reemplazo debe existir hasta su última clave. Solo esa última puede ser nueva, y "
          + "solo en un mapa."
      ), wrong: "--set portfollio.accounts=100", right: "--set portfolio.accounts=100"),
    page(
      .excludingKeys, ("keys exclude each other", "claves que se excluyen"),
      (
        "Two keys say the same thing in different ways; keep the one you mean.",
        "Dos claves dicen lo mismo de maneras distintas; conserve la que corresponda."
      ), wrong: "{ at: 3 dpd, on: broken_promise }", right: "{ on: broken_promise }"),
  ]
}
