// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Measures
import Vocabulary

extension Grammar where Value == ReplicationPlan {
  /// A number, or a plan that may end early.
  static var replications: Self {
    .forms(
      scalar: Grammar<Int>.wholeNumber(.between(1, 1_000_000), examples: ["200"]).map {
        ReplicationPlan(minimum: $0, maximum: $0, batch: $0)
      }, mapping: .section(ReplicationsSection()),
      expected: "a number such as 200, or { min, max, until }")
  }
}

struct ReplicationsSection: Section {
  let name = "the replications"
  let summary = Bilingual(
    en: "How many, and when to stop.", es: "Cuántas, y cuándo terminar.")
  let minimum = Field(
    "min", .wholeNumber(.between(2, 1_000_000), examples: ["30"]), default: "30",
    en: "At least so many.",
    es: "Al menos tantas.")
  let maximum = Field(
    "max", .wholeNumber(.between(2, 1_000_000), examples: ["1_000"]), en: "At most so many.",
    es: "A lo sumo tantas.")
  let batch = Field(
    "batch", .wholeNumber(.between(1, 1_000_000), examples: ["10"]), default: "10",
    en: "So many between looks.", es: "Tantas entre miradas.")
  let until = Field(
    optional: "until", .section(UntilSection()), en: "The precision that ends the run.",
    es: "La precisión que termina la ejecución.")

  func build(_ values: SectionValues) -> ReplicationPlan? {
    guard values[minimum] <= values[maximum] else {
      values.reader(minimum).report(
        .outOfRange, "`min` must not be above `max`", "found \(values[minimum])",
        secondary: values.label(maximum, "`max` is \(values[maximum])"))
      return nil
    }
    return ReplicationPlan(
      minimum: values[until] == nil ? values[maximum] : values[minimum],
      maximum: values[maximum], batch: values[batch], until: values[until]?.precision,
      selection: values[until]?.selection)
  }
}

/// What ends a run early: a precision or a selection.
struct Ending: Sendable {
  var precision: ReplicationPlan.Until?
  var selection: ReplicationPlan.Selection?
}

struct UntilSection: Section {
  let name = "what ends the run"
  let summary = Bilingual(
    en: "Stop when the interval is narrow enough, or when the best strategy is known.",
    es: "Terminar cuando el intervalo es bastante estrecho, o cuando se conoce la mejor estrategia."
  )
  let metric = Field(
    "metric", .metric, default: MeasuredModel.intensity.headline.name,
    en: "The metric that is watched.", es: "La métrica que se observa.")
  let halfWidth = Field(
    optional: "half_width", .metricAmount,
    en: "Half the width of the interval of the paired difference.",
    es: "La mitad del ancho del intervalo de la diferencia pareada.")
  let indifference = Field(
    optional: "indifference", .metricAmount,
    en: "The smallest lead worth finding: the run ends when the best strategy is selected.",
    es:
      "La menor ventaja que vale la pena hallar: la ejecución termina al elegir la mejor estrategia."
  )

  func build(_ values: SectionValues) -> Ending? {
    switch (values[halfWidth], values[indifference]) {
    case (let width?, nil):
      return Ending(precision: .init(metric: values[metric], halfWidth: width))
    case (nil, let lead?):
      return Ending(selection: .init(metric: values[metric], indifference: lead))
    case (nil, nil):
      values.owner.report(
        .missingKey, "`until` needs `half_width` or `indifference`", "one of the two belongs here",
        at: values.owner.holder)
    case (_?, _?):
      values.reader(indifference).report(
        .excludingKeys, "`half_width` and `indifference` exclude each other",
        "cannot stand beside `half_width`",
        secondary: values.label(halfWidth, "`half_width` is given here"), help: ["keep one of them"]
      )
    }
    return nil
  }
}

extension Grammar where Value == Metric {
  /// The name of a metric that every strategy of some behaviour has and a run can watch.
  static var metric: Self {
    .choice(
      "a metric",
      MeasuredModel.allCases.flatMap(\.watchable).uniqued().map { (word: $0.name, value: $0) },
      advice: Metric.advice(forRenamed:))
  }
}

extension Grammar where Value == Double {
  /// An amount above 0 in a metric's unit: `0.1%`, `0.001` or `12.5`.
  static var metricAmount: Self {
    let text = TextGrammar<Double>(
      expected: "an amount above 0 such as 0.1% or 2.5", pattern: ShareText.pattern,
      otherSchemas: [Domain.metricAmount.schema(type: "number")],
      parse: MetricAmountText.parse, write: NumberText.write)
    return Self(text)
  }
}

/// An amount above 0 in a metric's unit as text.
enum MetricAmountText {
  static func parse(_ written: String) throws(ValueProblem) -> Double {
    let value =
      written.hasSuffix("%")
      ? try ShareText.parse(written, kind: "an amount", domain: .any)
      : try NumberText.parse(written)
    try Domain.metricAmount.check(value, NumberText.write)
    return value
  }
}
