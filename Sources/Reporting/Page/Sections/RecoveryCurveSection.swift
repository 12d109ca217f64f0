// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// The share of the placed balance recovered by day, with the spread between portfolios.
enum RecoveryCurveSection: PageSection {
  static let anchor = "recovery"

  static func title(_ page: PageContext) -> String {
    page.choose("Recovery by day", "Recuperación por día")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let lines = page.summary.strategies.enumerated().compactMap { line($0, $1.curve, page) }
    guard !lines.isEmpty else { return [] }
    let chart = CurveChart(
      description: description(page), lines: lines,
      valueTitle: page.choose(
        "Share of the placed balance recovered, %", "Parte del saldo asignado recuperada, %"),
      valueFormat: "~%", language: page.language)
    return [
      .figure(
        PageFigure(
          name: "recovery",
          caption: page.choose(
            "Mean recovery by day. The band holds 90% of the simulated portfolios.",
            "Recuperación media por día. La banda contiene el 90 % de las carteras simuladas."),
          gesture: page.curveGesture,
          description: chart.description, spec: chart.spec, table: table(page)))
    ]
  }

  private static func line(
    _ index: Int, _ curve: CurveEstimate, _ page: PageContext
  ) -> CurveChart.Line? {
    guard curve.day.count > 1, curve.mean.contains(where: { $0 != nil }) else { return nil }
    return CurveChart.Line(
      strategy: index, name: page.name(index), day: curve.day, mean: curve.mean, low: curve.p05,
      high: curve.p95, tip: { page.cell(curve, $0, of: .recoveryRate) })
  }

  private static func table(_ page: PageContext) -> PageTable {
    let days = page.summary.strategies.first?.curve.day ?? []
    let shown = Milestones.positions(in: days.count)
    return PageTable(
      caption: page.choose("Recovery by day", "Recuperación por día") + " (" + page.halfWidths
        + ")",
      header: [page.choose("Day", "Día")] + page.names,
      rows: shown.map { day in
        [page.decimal.text(days[day])]
          + page.summary.strategies.map { strategy in
            day < strategy.curve.day.count ? page.cell(strategy.curve, day, of: .recoveryRate) : "—"
          }
      })
  }

  private static func description(_ page: PageContext) -> String {
    let ends = page.summary.strategies.enumerated().map { index, strategy in
      page.name(index) + ": "
        + page.cell(strategy.curve, strategy.curve.day.count - 1, of: .recoveryRate)
    }
    let last = page.decimal.text(page.summary.strategies.first?.curve.day.last ?? 0)
    return page.choose(
      "Line chart of the share of the placed balance recovered by day. On day \(last): ",
      "Gráfico de líneas de la parte del saldo recuperada por día. El día \(last): ")
      + ends.joined(separator: "; ") + "."
  }
}
