// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// How much outcomes vary between portfolios, how bad the worst are, and which strategy is likely the best.
enum RiskSection: PageSection {
  static let anchor = "risk"

  static func title(_ page: PageContext) -> String {
    page.choose("Risk between portfolios", "Riesgo entre carteras")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let named = page.summary.best?.metric ?? page.report.leadingComparison?.metric
    let metric = named.map { Metric(stored: $0) } ?? page.report.headline
    let points = page.summary.strategies.indices.compactMap { point($0, metric, page) }
    guard !points.isEmpty, page.summary.replications > 1 else { return [] }
    let isShare = page.report.format(metric).isShare
    let label = page.label(metric)
    let chart = IntervalChart(
      description: page.choose(
        "Median of \(label) with the middle 90% of the simulated portfolios: ",
        "Mediana de \(label) con el 90 % central de las carteras simuladas: ")
        + points.map { "\($0.name): \($0.tip)" }.joined(separator: "; ") + ".",
      points: points, valueTitle: label + (isShare ? ", %" : ""),
      valueFormat: isShare ? "~%" : "~f", language: page.language)
    return [
      .figure(
        PageFigure(
          name: "risk",
          caption: page.choose(
            "\(label): every thin line is a simulated portfolio, the thick one spans the middle 90% of them, the mark is the "
              + "median. This is the luck of one portfolio, not the error of the mean.",
            "\(label): cada línea fina es una cartera simulada, la gruesa abarca el 90 % central de ellas y la marca es la "
              + "mediana. Es la suerte de una sola cartera, no el error de la media."),
          description: chart.description, spec: chart.spec,
          table: table(metric, page)))
    ]
  }

  private static func point(
    _ strategy: Int, _ metric: Metric, _ page: PageContext
  ) -> IntervalChart.Point? {
    guard let estimate = page.estimate(metric, of: strategy), let quantiles = estimate.quantiles
    else { return nil }
    return IntervalChart.Point(
      label: page.name(strategy), strategy: strategy, name: page.name(strategy),
      value: quantiles.p50, low: quantiles.p05, high: quantiles.p95,
      tip: page.value(quantiles.p50, low: quantiles.p05, high: quantiles.p95, of: metric),
      outcomes: outcomes(metric, of: page.summary.strategies[strategy].name, page))
  }

  /// The portfolios; of many, as many evenly spaced ones in order of their outcome.
  private static func outcomes(
    _ metric: Metric, of strategy: String, _ page: PageContext
  ) -> [Double] {
    let values = (page.series(metric, of: strategy) ?? []).compactMap { $0 }.sorted()
    guard values.count > mostOutcomes else { return values }
    return (0..<mostOutcomes).map { values[$0 * (values.count - 1) / (mostOutcomes - 1)] }
  }

  private static let mostOutcomes = 100

  // MARK: Table

  private static func table(_ metric: Metric, _ page: PageContext) -> PageTable {
    let estimates = page.summary.strategies.indices.map { page.estimate(metric, of: $0) }
    let intervals = estimates.map { $0?.risk?.quantileIntervals }
    var rows = [
      row(page.choose("5% quantile", "Cuantil del 5 %"), metric, page) {
        (estimates[$0]?.quantiles?.p05, intervals[$0]?.p05)
      },
      row(page.choose("Median", "Mediana"), metric, page) {
        (estimates[$0]?.quantiles?.p50, intervals[$0]?.p50)
      },
      row(page.choose("95% quantile", "Cuantil del 95 %"), metric, page) {
        (estimates[$0]?.quantiles?.p95, intervals[$0]?.p95)
      },
    ]
    if estimates.contains(where: { $0?.risk?.tail != nil }) {
      rows.append(
        row(page.choose("Mean of the worst 5%", "Media del peor 5 %"), metric, page) {
          (estimates[$0]?.risk?.tail?.value, estimates[$0]?.risk?.tail?.interval)
        })
    }
    return PageTable(
      caption: page.choose(
        "\(page.label(metric)) over \(page.report.replicationWords(page.summary.replications)); intervals of 95% where "
          + "there are enough",
        "\(page.label(metric)) en \(page.report.replicationWords(page.summary.replications)); intervalos del 95 % donde "
          + "hay suficientes"),
      header: [page.choose("Quantity", "Cantidad")] + page.names, rows: rows + best(page))
  }

  private static func row(
    _ label: String, _ metric: Metric, _ page: PageContext,
    _ number: (Int) -> (value: Double?, interval: ConfidenceInterval?)
  ) -> [String] {
    [label]
      + page.summary.strategies.indices.map { strategy in
        let (value, interval) = number(strategy)
        guard let value else { return "—" }
        let format = page.report.format(metric)
        guard let interval else {
          let error = page.estimate(metric, of: strategy)?.standardError
          return format.value(value, decimals: format.decimals(error: error))
        }
        return page.value(value, low: interval.low, high: interval.high, of: metric)
      }
  }

  /// The probability of being the best and what choosing otherwise costs, where the run tells them.
  private static func best(_ page: PageContext) -> [[String]] {
    guard let best = page.summary.best else { return [] }
    let format = page.report.format(best.metric)
    let standings = page.summary.strategies.map { strategy in
      best.standings.first { $0.strategy == strategy.name }
    }
    return [
      [page.choose("Probability of being the best", "Probabilidad de ser la mejor")]
        + standings.map { $0.map { page.decimal.chance($0.probability) } ?? "—" },
      [page.choose("Expected regret if chosen", "Pérdida esperada si se elige")]
        + standings.map { standing in
          standing.map { $0.regret == 0 ? "0" : format.threshold($0.regret) } ?? "—"
        },
    ]
  }
}
