// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What vulnerable debtors bear.
enum VulnerableSection: PageSection {
  static let anchor = "vulnerable"

  static func title(_ page: PageContext) -> String {
    page.choose("Vulnerable debtors", "Deudores vulnerables")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let ratio = Metric.vulnerableBurdenRatio
    let metrics = page.shown { $0.topic == .burden }
    guard metrics.contains(ratio) else { return [] }
    // Each row is a strategy: there is one metric only.
    let points = page.points([ratio], label: { _ in "" }).map { point in
      var point = point
      point.label = point.name
      return point
    }
    let chart = IntervalChart(
      description: page.choose(
        "Burden ratio with 95% intervals: ", "Razón de carga con intervalos del 95 %: ")
        + points.map { "\($0.name): \($0.tip)" }.joined(separator: "; ") + ".",
      points: points,
      valueTitle: page.choose("Burden ratio (1: equal)", "Razón de carga (1: igual)"),
      valueFormat: "~f", mark: 1, language: page.language)
    return [
      .figure(
        PageFigure(
          name: "vulnerable",
          caption: page.choose(
            "Contacts that vulnerable debtors bear per unit recovered from them, over the same of all others. Above 1 "
              + "they bear more. ",
            "Contactos que soportan los deudores vulnerables por unidad recuperada de ellos, entre lo mismo de los demás. "
              + "Por encima de 1 soportan más. ")
            + page.whiskers,
          description: chart.description, spec: chart.spec,
          table: page.table(
            page.choose("Vulnerable debtors", "Deudores vulnerables"), metrics: metrics,
            label: page.label)))
    ]
  }
}
