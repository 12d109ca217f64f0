// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// The recovery curve of each challenger less the champion's.
enum DifferenceCurveSection: PageSection {
  static let anchor = "difference"

  static func title(_ page: PageContext) -> String {
    page.choose("When the difference arises", "Cuándo surge la diferencia")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let curves = page.summary.differenceCurves.filter { curve in
      curve.band.mean.count > 1 && curve.band.mean.contains { $0 != nil }
    }
    guard let first = curves.first else { return [] }
    let champion = page.name(first.champion)
    let level = MetricWording.level(first.band.level, page.decimal)
    let chart = CurveChart(
      description: description(curves, page), lines: curves.map { line($0, page) },
      valueTitle: page.choose("Challenger less champion, pp", "Retadora menos campeona, pp"),
      valueFormat: "+~f", marksZero: true, language: page.language)
    return [
      .figure(
        PageFigure(
          name: "difference",
          caption: page.choose(
            "Recovery less that of \(champion), on the same debtors. The band holds the whole curve with \(level) confidence: "
              + "where it lies off zero, the difference is not chance.",
            "Recuperación menos la de \(champion), sobre los mismos deudores. La banda contiene la curva entera con una confianza "
              + "del \(level): donde se aparta del cero, la diferencia no es azar."),
          gesture: page.curveGesture,
          description: chart.description, spec: chart.spec, table: table(curves, page)))
    ]
  }

  private static func line(_ curve: DifferenceCurve, _ page: PageContext) -> CurveChart.Line {
    let band = curve.band
    // Differences of shares are shown in percentage points.
    return CurveChart.Line(
      strategy: page.index(curve.challenger), name: page.name(curve.challenger),
      day: Array(band.mean.indices), mean: band.mean.map { $0.map { $0 * 100 } },
      low: band.simultaneous.map { $0.map { $0.low * 100 } },
      high: band.simultaneous.map { $0.map { $0.high * 100 } },
      tip: { cell(band, $0, page) })
  }

  /// `+2.68 pp (+2.57 to +2.79)`, with the ends of the band.
  private static func cell(_ band: CurveBand, _ day: Int, _ page: PageContext) -> String {
    var difference = DifferenceEstimate(
      mean: band.mean[day], standardError: band.standardError[day],
      interval: band.simultaneous[day], n: page.summary.replications)
    // A band that was refused says nothing of what did not vary.
    if difference.interval == nil { difference.fact = .noSpread }
    return page.difference(difference, of: .recoveryRate)
  }

  private static func table(_ curves: [DifferenceCurve], _ page: PageContext) -> PageTable {
    PageTable(
      caption: page.choose(
        "Difference in recovery by day (with the ends of the band)",
        "Diferencia de recuperación por día (con los extremos de la banda)"),
      header: [page.choose("Day", "Día")] + curves.map { page.name($0.challenger) },
      rows: Milestones.positions(in: curves.map(\.band.mean.count).max() ?? 0).map { day in
        [page.decimal.text(day)]
          + curves.map { day < $0.band.mean.count ? cell($0.band, day, page) : "—" }
      })
  }

  private static func description(_ curves: [DifferenceCurve], _ page: PageContext) -> String {
    let ends = curves.map { curve in
      page.name(curve.challenger) + ": " + cell(curve.band, curve.band.mean.count - 1, page)
    }
    return page.choose(
      "Line chart of the difference in recovery by day. On the last day: ",
      "Gráfico de líneas de la diferencia de recuperación por día. El último día: ")
      + ends.joined(separator: "; ") + "."
  }
}
