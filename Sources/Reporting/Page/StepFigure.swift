// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// Shares that each have their own whole, as points with intervals and a table that names the wholes.
struct StepFigure {
  let name: String
  let metrics: [Metric]
  let caption: String

  func block(_ page: PageContext) -> PageBlock {
    let points = page.points(metrics, label: page.label)
    let chart = IntervalChart(
      description: page.choose("Points with intervals: ", "Puntos con intervalos: ")
        + points.map(\.words).joined(separator: "; ") + ".",
      // An interval of few values may reach where no share can be; the table has all of it.
      points: points.map { $0.clipped(to: 0...1) },
      valueTitle: page.choose("Share, %", "Parte, %"), valueFormat: "~%", domain: 0...1,
      language: page.language)
    var table = page.table(page.choose("Shares", "Partes"), metrics: metrics, label: page.label)
    table.header.append(page.choose("Of what", "De qué"))
    table.wordColumns = [table.header.count - 1]
    for index in metrics.indices {
      table.rows[index].append(page.language.choose(metrics[index].definition))
    }
    return .figure(
      PageFigure(
        name: name, caption: caption, description: chart.description, spec: chart.spec,
        table: table))
  }
}
