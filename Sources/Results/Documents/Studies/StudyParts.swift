// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis
import Storage

/// An estimate in the document of a study.
struct StudyEstimateObject: ToldObject {
  typealias Root = MetricEstimate

  static let stored = Stored.told(Self())

  let name = "an estimate of a study"
  let summary = Bilingual(
    en: "A mean over replications and how certain it is.",
    es: "Una media de réplicas y qué tan segura es.")
  let mean = Member(
    nullable: "mean", .number, \MetricEstimate.mean, en: "The mean.", es: "La media.")
  let error = Member(
    nullable: "se", .number, \MetricEstimate.standardError, en: "Its standard error.",
    es: "Su error estándar.")
  let interval = Member(
    nullable: "ci95", .ends, { (own: MetricEstimate) in own.interval95.map(Ends.init) },
    en: "Its 95% interval.", es: "Su intervalo del 95 %.")
  let n = Member(
    "n", .whole, \MetricEstimate.n, en: "The replications with a value.",
    es: "Las réplicas con valor.")
}

/// A difference in the document of a study.
struct StudyDifferenceObject: ToldObject {
  typealias Root = DifferenceEstimate

  static let stored = Stored.told(Self())

  let name = "a difference of a study"
  let summary = Bilingual(
    en: "A mean of differences and how certain it is.",
    es: "Una media de diferencias y qué tan segura es.")
  let mean = Member(
    nullable: "mean", .number, \DifferenceEstimate.mean, en: "The mean.", es: "La media.")
  let error = Member(
    nullable: "se", .number, \DifferenceEstimate.standardError, en: "Its standard error.",
    es: "Su error estándar.")
  let interval = Member(
    nullable: "interval", .ends, { (own: DifferenceEstimate) in own.interval.map(Ends.init) },
    en: "Its interval, at the level of the study.", es: "Su intervalo, al nivel del estudio.")
  let n = Member(
    "n", .whole, \DifferenceEstimate.n, en: "The replications with a value of both.",
    es: "Las réplicas con valor de ambas.")
}

/// A parameter of a study.
struct StudyParameterObject: ToldObject {
  typealias Root = Parameter

  static let stored = Stored.told(Self())

  typealias Parameter = TuningRecord.Parameter

  let name = "a parameter of a study"
  let summary = Bilingual(
    en: "A parameter and the values it may have.",
    es: "Un parámetro y los valores que puede tener.")
  let title = Member("name", .text, \Parameter.name, en: "The name.", es: "El nombre.")
  let domain = Member(
    "domain", .text, \Parameter.domain, en: "The values allowed, as they were written.",
    es: "Los valores permitidos, como se escribieron.")
  let current = Member(
    "current", .parameterValue, \Parameter.current, en: "The value in the scenario as it is.",
    es: "El valor en el escenario tal como está.")
}

extension Stored where Value == String {
  /// A value of a parameter: a number where it is one, as in a scenario, else a text.
  static var parameterValue: Self {
    Self(.text(expected: "a number or a text", schema: ["type": ["number", "string"]])) {
      .parameter($0)
    } read: { reader throws(ManifestError) in
      guard let text = reader.value.text ?? reader.value.double.flatMap(JSONNumber.text) else {
        throw reader.wrong
      }
      return text
    }
  }
}

/// A value of a parameter under its name.
enum ParameterForm {
  static let stored = Stored<NamedText>(Stored<String>.parameterValue.description) {
    .parameter($0.text)
  } read: { reader throws(ManifestError) in
    NamedText(reader.name, try Stored<String>.parameterValue.read(reader))
  }

  /// The values of all parameters by their names.
  static let all = Stored.named(stored, \.name)

  static func values(_ parameters: [TuningRecord.Parameter], _ values: [String]) -> [NamedText] {
    zip(parameters, values).map { NamedText($0.name, $1) }
  }
}
