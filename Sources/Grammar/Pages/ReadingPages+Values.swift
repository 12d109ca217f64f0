// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension ReadingPages {
  /// S2xx: values.
  static let values: [DiagnosticPage] = [
    page(
      .unreadableValue, ("a value cannot be read", "un valor no se entiende"),
      (
        "The text does not have the form this key takes. The line `expected` shows the form.",
        "El texto no tiene la forma que lleva esta clave. La línea `se espera` la muestra."
      ), wrong: "accounts: many", right: "accounts: 50_000"),
    page(
      .unitMissing, ("a unit is missing", "falta una unidad"),
      (
        "Units are part of the value, so that nobody has to guess. A bare number is refused even where "
          + "one unit is usual.",
        "Las unidades forman parte del valor para que nadie tenga que adivinar. Un número solo se "
          + "rechaza aunque haya una unidad habitual."
      ), wrong: "horizon: 180", right: "horizon: 180 days"),
    page(
      .unknownUnit, ("an unknown unit", "una unidad desconocida"),
      (
        "The unit does not exist here. Months and years are left out because their length varies: write "
          + "days.",
        "La unidad no existe aquí. Se excluyen meses y años porque su duración varía: escriba días."
      ), wrong: "horizon: 6 months", right: "horizon: 180 days"),
    page(
      .outOfRange, ("a value out of range", "un valor fuera de rango"),
      (
        "The value can be read but lies outside what makes sense for the key. A share above 1 without "
          + "`%` is the most frequent case: `62` is not 62%.",
        "El valor se entiende, pero queda fuera de lo que tiene sentido para la clave. El caso más "
          + "frecuente es una proporción mayor que 1 sin `%`: `62` no es 62%."
      ), wrong: "down_payment: 62", right: "down_payment: 62%"),
    page(
      .notFinite, ("a number that is not finite", "un número no finito"),
      (
        "Infinity, not-a-number and numbers too large to compute with are refused.",
        "Se rechazan el infinito, lo que no es un número y los números demasiado grandes para calcular."
      ), wrong: "median: 1e999", right: "median: 420"),
    page(
      .ambiguousNumber, ("a number programs read differently", "un número ambiguo"),
      (
        "Leading zeros, commas and hexadecimal digits mean different numbers in different programs. "
          + "Write plain decimal digits; `_` may separate thousands and a point the decimals.",
        "Los ceros a la izquierda, las comas y los dígitos hexadecimales significan números distintos "
          + "según el programa. Escriba dígitos decimales; `_` puede separar miles y un punto los "
          + "decimales."
      ), wrong: "accounts: 50,000", right: "accounts: 50_000"),
    page(
      .unknownWord, ("an unknown word", "una palabra desconocida"),
      (
        "The key takes one of a few words, listed in the note.",
        "La clave lleva una de unas pocas palabras, que la nota enumera."
      ), wrong: "channel: smss", right: "channel: sms"),
    page(
      .notBoolean, ("neither true nor false", "ni true ni false"),
      (
        "YAML programs disagree about `yes`, `no`, `on` and `off`. Write `true` or `false`.",
        "Los programas de YAML no coinciden sobre `yes`, `no`, `on` y `off`. Escriba `true` o `false`."
      ), wrong: "active: yes", right: "active: true"),
    page(
      .backwardRange, ("a range runs backwards", "un rango invertido"),
      (
        "A range names its lower end first.",
        "Un rango nombra primero su extremo inferior."
      ), wrong: "instalments: 6..2", right: "instalments: 2..6"),
    page(
      .noSuchDate, ("no such date", "una fecha inexistente"),
      (
        "The date is written correctly but the calendar has no such day.",
        "La fecha está bien escrita, pero el calendario no tiene ese día."
      ), wrong: "start: 2026-02-30", right: "start: 2026-02-28"),
    page(
      .malformedSubstitution, ("an incomplete parameter reference", "una referencia incompleta"),
      (
        "`${` begins a reference to a parameter and needs its name and a closing brace.",
        "`${` inicia una referencia a un parámetro y necesita su nombre y una llave de cierre."
      ), wrong: "every: ${wait days", right: "every: ${wait} days"),
    page(
      .sharesNotWhole, ("shares do not add up to 100%", "las proporciones no suman 100%"),
      (
        "These shares divide a whole and must add up to 100%. Nothing is scaled in silence, since the "
          + "missing part may be a forgotten line.",
        "Estas proporciones dividen un todo y deben sumar 100%. Nada se ajusta en silencio, porque lo "
          + "que falta puede ser una línea olvidada."
      ), wrong: "channel: { whatsapp: 70%, email: 20% }",
      right: "channel: { whatsapp: 70%, email: 30% }"),
    page(
      .malformedName, ("a name that cannot be used", "un nombre que no sirve"),
      (
        "Names stand in paths and expressions, so they have only letters without accents, digits, `_` "
          + "and `-`, and do not begin with a digit.",
        "Los nombres se usan en rutas y expresiones; por eso solo llevan letras sin tildes, dígitos, `_` "
          + "y `-`, y no empiezan con un dígito."
      ), wrong: "strategies: { \"my plan\": … }", right: "strategies: { my_plan: … }"),
  ]
}
