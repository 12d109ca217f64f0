// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension ReadingPages {
  /// S3xx and S4xx: names that point elsewhere.
  static let references: [DiagnosticPage] = [
    page(
      .undefinedName, ("a name that is not defined", "un nombre no definido"),
      (
        "The name refers to something the file does not define. The label shows where such things are "
          + "defined, with their names.",
        "El nombre se refiere a algo que el archivo no define. La marca muestra dónde se definen esas "
          + "cosas, con sus nombres."
      ), wrong: "parameters: { high_risk: 0.62 }\nwhen: { score: \">= ${high_rsk}\" }",
      right: "parameters: { high_risk: 0.62 }\nwhen: { score: \">= ${high_risk}\" }"),
    page(
      .nestedParameter, ("a parameter refers to a parameter", "un parámetro que remite a otro"),
      (
        "Parameters are plain numbers, since studies vary them one by one.",
        "Los parámetros son números simples, porque los estudios los varían uno por uno."
      ), wrong: "parameters: { a: 1, b: \"${a}\" }", right: "parameters: { a: 1, b: 1 }"),
    page(
      .repeatedName, ("a name given twice", "un nombre repetido"),
      (
        "Results are listed by name, so two things of one kind cannot share theirs.",
        "Los resultados se listan por nombre; dos cosas del mismo tipo no pueden compartirlo."
      ), wrong: "segments: [ { name: all }, { name: all } ]",
      right: "segments: [ { name: risky }, { name: rest } ]"),
    page(
      .unusedParameter, ("a parameter that is never used", "un parámetro sin uso"),
      (
        "Changing the parameter would change nothing. This is a warning; the run goes on.",
        "Cambiar el parámetro no cambiaría nada. Es un aviso; la ejecución continúa."
      ), wrong: "parameters: { wait: 7 }\nevery: 7 days",
      right: "parameters: { wait: 7 }\nevery: ${wait} days"),
  ]
}
