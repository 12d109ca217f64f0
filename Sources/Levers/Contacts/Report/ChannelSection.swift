// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// Which channels touch debtors, and how often.
enum ChannelSection: PageSection {
  static let anchor = "channels"

  static func title(_ page: PageContext) -> String {
    page.choose("Touches by channel", "Contactos por canal")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let metrics = page.shown(MetricFamily.contactsPerAccount)
    guard !metrics.isEmpty else { return [] }
    let label = { (metric: Metric) in MemberLabel.text(metric, in: page.language) }
    let bars = page.bars(metrics, label: label)
    let chart = BarChart(
      description: page.choose(
        "Bar chart of attempts per account by channel: ",
        "Gráfico de barras de intentos por cuenta y canal: ")
        + bars.map(\.words).joined(separator: "; ") + ".",
      bars: bars,
      valueTitle: page.choose("Attempts per account", "Intentos por cuenta"), valueFormat: "~f",
      language: page.language)
    var table = page.table(
      page.choose("Attempts per account", "Intentos por cuenta"), metrics: metrics, label: label)
    table.header[0] = page.choose("Channel", "Canal")
    let total = Metric.contactsPerAccount
    if page.estimate(total, of: 0)?.mean != nil {
      table.rows.append(
        [page.choose("All channels", "Todos los canales")]
          + page.summary.strategies.indices.map { page.mean(total, of: $0) })
    }
    return [
      .figure(
        PageFigure(
          name: "channels",
          caption: page.choose(
            "Attempts per account over the whole horizon; channels nobody uses are left out. ",
            "Intentos por cuenta en todo el horizonte; los canales que nadie usa no aparecen. ")
            + page.whiskers,
          description: chart.description, spec: chart.spec, table: table))
    ]
  }
}
