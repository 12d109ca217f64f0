// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// When accounts first pay something, and what has ended them by the horizon.
enum TimeToPaySection: PageSection {
  static let anchor = "time-to-pay"

  static func title(_ page: PageContext) -> String {
    page.choose("Time to pay", "Tiempo hasta pagar")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let times = page.summary.strategies.compactMap(\.timeToPay)
    guard times.count == page.summary.strategies.count,
      times.first?.firstPayment.share.count ?? 0 > 1
    else { return [] }
    let chart = CurveChart(
      description: page.choose(
        "Line chart of the share of accounts that have paid something, by day, for ",
        "Gráfico de líneas de la parte de las cuentas que han pagado algo, por día, para ")
        + page.strategyList + ".",
      lines: times.indices.map { line($0, times[$0].firstPayment, page) },
      valueTitle: page.choose(
        "Accounts with a first payment, %", "Cuentas con un primer pago, %"),
      valueFormat: "~%", language: page.language)
    return [
      .figure(
        PageFigure(
          name: "time-to-pay",
          caption: page.choose(
            "Share of accounts that have paid something by each day, with 95% intervals.",
            "Parte de las cuentas que han pagado algo hasta cada día, con intervalos del 95 %."),
          gesture: page.curveGesture,
          description: chart.description, spec: chart.spec, table: table(page))),
      .note(
        page.choose(
          "In the mean days to the first payment and until paid off, accounts that never pay, or are still open, count the "
            + "whole horizon.",
          "En la media de días hasta el primer pago y hasta saldar, las cuentas que nunca pagan, o siguen abiertas, cuentan "
            + "todo el horizonte.")),
    ]
  }

  private static func line(
    _ index: Int, _ incidence: DailyIncidence, _ page: PageContext
  ) -> CurveChart.Line {
    let format = page.report.format(.closedRate)
    return CurveChart.Line(
      strategy: index, name: page.name(index), day: Array(incidence.share.indices),
      mean: incidence.share, low: incidence.interval.map { $0?.low },
      high: incidence.interval.map { $0?.high },
      tip: { day in
        format.mean(
          incidence.share[day], incidence.interval[day],
          decimals: format.decimals(error: incidence.standardError[day]))
      })
  }

  /// The rows of a report: the median day, and how accounts have ended.
  private static func table(_ page: PageContext) -> PageTable {
    PageTable(
      caption: page.choose(
        "Median day of the first payment, and shares of accounts by how they ended (± half of the 95% interval, or its ends where they lie unevenly)",
        "Día mediano del primer pago y partes de las cuentas según su final (± mitad del intervalo del 95 %, o sus extremos si quedan desiguales)"
      ),
      header: [page.choose("Accounts", "Cuentas")] + page.names,
      rows: page.report.timeToPayRows.map { row in
        [row.label.capitalizedFirst] + page.summary.strategies.indices.map(row.cell)
      } + days(page))
  }

  /// The shares of the chart on some days.
  private static func days(_ page: PageContext) -> [[String]] {
    let lines = page.summary.strategies.indices.compactMap { index in
      page.summary.strategies[index].timeToPay.map { line(index, $0.firstPayment, page) }
    }
    let last = lines.map(\.day.count).min() ?? 0
    return Milestones.positions(in: last).dropFirst().map { day in
      let number = page.decimal.text(day)
      return [page.choose("First payment by day \(number)", "Primer pago hasta el día \(number)")]
        + lines.map { $0.tip(day) }
    }
  }
}
