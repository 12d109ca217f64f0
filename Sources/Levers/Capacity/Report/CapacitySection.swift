// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// How agents who are few were used, what waited for them, and how many pay for themselves.
enum CapacitySection: PageSection {
  static let anchor = "capacity"

  static func title(_ page: PageContext) -> String {
    page.choose("Agents", "Gestores")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let users = page.report.strategiesWithAgents
    guard !users.isEmpty else { return [] }
    let resources = page.report.resourcesWithAgents
    return page.report.capacitySentences.map { .text($0) }
      + page.report.capacityTables.map { .table(table($0, page)) }
      + resources.enumerated().flatMap { number, resource in
        figures(resource, number: resources.count == 1 ? nil : number + 1, users, page)
      }
  }

  /// What waits for agents and how their time is used, day by day; with their name where there are others.
  ///
  /// Files and places in the page have the resource's number: a name in a stored run may come from anybody.
  private static func figures(
    _ resource: String, number: Int?, _ users: [Int], _ page: PageContext
  ) -> [PageBlock] {
    let mark = number == nil ? "" : " (\(TerminalText.escaped(resource)))"
    let file = number.map { "-\($0)" } ?? ""
    return [
      figure(
        "backlog" + file, resource, \.backlog, users, page,
        title: page.choose(
          "Touches waiting at the end of the day", "Contactos en espera al final del día") + mark,
        caption: page.choose(
          "Touches still waiting when the day ends, also on days on which nobody works. The band holds 90% of the simulated portfolios.",
          "Contactos que siguen en espera al terminar el día, también en días en que nadie trabaja. La banda contiene el 90 % de las carteras simuladas."
        ), metric: .backlog),
      figure(
        "utilisation" + file, resource, \.utilisation, users, page,
        title: page.choose("Agents' time in use, %", "Tiempo de gestores en uso, %") + mark,
        caption: page.choose(
          "Minutes of calls over minutes of presence, on days on which somebody works; above 100% the last call of a day overran.",
          "Minutos de llamadas sobre minutos de presencia, en días en que alguien trabaja; sobre el 100 % la última llamada del día se alargó."
        ), metric: .agentUtilisation, format: "~%"),
    ].compactMap { $0 }
  }

  private static func table(_ capacity: CapacityTable, _ page: PageContext) -> PageTable {
    let cells = capacity.users.map(capacity.cells)
    return PageTable(
      caption: capacity.title + " (" + page.halfWidths + ")",
      header: [page.choose("Measure", "Medida")] + capacity.users.map { page.name($0) },
      rows: capacity.labels.enumerated().map { row, label in
        [label.capitalizedFirst] + cells.map { $0[row] }
      })
  }

  /// A series by day of a resource, a line for each strategy that uses it.
  private static func figure(
    _ name: String, _ resource: String, _ series: KeyPath<ResourceSummary, CurveEstimate>,
    _ users: [Int], _ page: PageContext, title: String, caption: String, metric: Metric,
    format: String = "~s"
  ) -> PageBlock? {
    let lines = users.compactMap { index -> CurveChart.Line? in
      guard
        let curve = page.summary.strategies[index].resources.first(where: { $0.name == resource })?[
          keyPath: series], curve.day.count > 1, curve.mean.contains(where: { ($0 ?? 0) != 0 })
      else { return nil }
      return CurveChart.Line(
        strategy: index, name: page.name(index), day: curve.day, mean: curve.mean, low: curve.p05,
        high: curve.p95, tip: { page.cell(curve, $0, of: metric) })
    }
    guard let first = lines.first else { return nil }
    let shown = Milestones.positions(in: first.day.count)
    let chart = CurveChart(
      description: title + ": " + lines.map(\.name).joined(separator: "; ") + ".", lines: lines,
      valueTitle: title, valueFormat: format, language: page.language)
    return .figure(
      PageFigure(
        name: name, caption: caption, gesture: page.curveGesture, description: chart.description,
        spec: chart.spec,
        table: PageTable(
          caption: title, header: [page.choose("Day", "Día")] + lines.map(\.name),
          rows: shown.map { day in
            [page.decimal.text(first.day[day])] + lines.map { $0.tip(day) }
          })))
  }
}
