// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// Touches that rules and limits kept from happening.
enum BlockedSection: PageSection {
  static let anchor = "blocked"

  static func title(_ page: PageContext) -> String {
    page.choose("Touches blocked by rules", "Contactos bloqueados por reglas")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let metrics = page.shown(MetricFamily.suppressedContacts)
    guard !metrics.isEmpty else { return [] }
    let label = { (metric: Metric) in MemberLabel.text(metric, in: page.language) }
    let bars = page.bars(metrics, label: label)
    let chart = BarChart(
      description: page.choose(
        "Bar chart of touches blocked by each rule: ",
        "Gráfico de barras de los contactos que bloquea cada regla: ")
        + bars.map(\.words).joined(separator: "; ") + ".",
      bars: bars,
      valueTitle: page.choose("Touches per portfolio", "Contactos por cartera"),
      valueFormat: ",~f", language: page.language)
    var table = page.table(
      page.choose("Blocked touches per portfolio", "Contactos bloqueados por cartera"),
      metrics: metrics, label: label)
    table.header[0] = page.choose("Rule", "Regla")
    // A limit is a strategy's own: the others have none that could hold a touch back.
    for (row, metric) in metrics.enumerated() {
      for strategy in page.names.indices where page.estimate(metric, of: strategy) == nil {
        table.rows[row][strategy + 1] = page.choose("no such limit", "sin este límite")
      }
    }
    let accounts = page.decimal.accounts(page.summary.accounts)
    return [
      .figure(
        PageFigure(
          name: "blocked",
          caption: page.choose(
            "Touches a strategy planned and a rule or limit kept from happening, per portfolio of \(accounts). ",
            "Contactos que una estrategia preveía y una regla o límite impidió, por cartera de \(accounts). "
          ) + page.whiskers,
          description: chart.description, spec: chart.spec, table: table))
    ]
  }
}
