// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What is left when the assumptions are not certain.
enum UncertaintySection: PageSection {
  static let anchor = "uncertainty"

  static func title(_ page: PageContext) -> String {
    page.choose("If the assumptions are not certain", "Si los supuestos no son seguros")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    guard let uncertainty = page.summary.uncertainty, !page.report.testedContrasts.isEmpty else {
      return []
    }
    let sentences = page.report.testedContrasts.map { contrast in
      PageBlock.text(page.report.sentences(contrast, uncertainty).joined(separator: " "))
    }
    let points = points(uncertainty, page)
    guard !points.isEmpty else { return sentences + [.table(table(uncertainty, page))] }
    let chart = IntervalChart(
      description: page.choose(
        "Rank correlation of the difference with each uncertain parameter: ",
        "Correlación de rangos de la diferencia con cada parámetro incierto: ")
        + points.map(\.words).joined(separator: "; ") + ".",
      points: points,
      valueTitle: page.choose("Rank correlation, −1 to 1", "Correlación de rangos, −1 a 1"),
      valueFormat: "~f", mark: 0, domain: -1...1, language: page.language)
    let draws = page.decimal.text(uncertainty.draws.count)
    return sentences + [
      .figure(
        PageFigure(
          name: "uncertainty",
          caption: page.choose(
            "How strongly the challenger's lead in \(page.report.label(uncertainty.metric)) moves with each parameter over "
              + "\(draws) draws.",
            "Con qué fuerza la ventaja de la retadora en \(page.report.label(uncertainty.metric)) se mueve con cada "
              + "parámetro en \(draws) sorteos."),
          description: chart.description, spec: chart.spec, table: table(uncertainty, page)))
    ]
  }

  private static func points(
    _ uncertainty: UncertaintySummary, _ page: PageContext
  ) -> [IntervalChart.Point] {
    page.report.testedContrasts.flatMap { contrast in
      zip(uncertainty.parameters, contrast.correlations).compactMap { parameter, correlation in
        guard let correlation else { return nil }
        // The whisker reaches from zero, so that length shows strength.
        return IntervalChart.Point(
          label: TerminalText.escaped(parameter), strategy: page.index(contrast.challenger),
          name: page.name(contrast.challenger), value: correlation, low: min(0, correlation),
          high: max(0, correlation),
          tip: page.decimal.text(correlation, decimals: 2, isSigned: true))
      }
    }
  }

  private static func table(_ uncertainty: UncertaintySummary, _ page: PageContext) -> PageTable {
    let contrasts = page.report.testedContrasts
    let format = page.report.format(uncertainty.metric)
    let range = contrasts.map { contrast -> String in
      let decimals = format.decimals(error: contrast.split.parameters.squareRoot() / 5)
      return contrast.range.map { range in
        format.difference(range.lowerBound, decimals: decimals) + page.choose(" to ", " a ")
          + format.difference(range.upperBound, decimals: decimals)
      } ?? "—"
    }
    let correlations = uncertainty.parameters.indices.map { index in
      [
        page.choose("Correlation with ", "Correlación con ")
          + TerminalText.escaped(uncertainty.parameters[index])
      ]
        + contrasts.map { contrast in
          contrast.correlations[index].map {
            page.decimal.text($0, decimals: 2, isSigned: true)
          } ?? "—"
        }
    }
    return PageTable(
      caption: page.choose(
        "Challengers against \(page.name(uncertainty.champion)) over the draws",
        "Retadoras frente a \(page.name(uncertainty.champion)) en los sorteos"),
      header: [page.choose("Quantity", "Cantidad")] + contrasts.map { page.name($0.challenger) },
      rows: [
        [page.choose("Better in so many draws", "Mejor en tantos sorteos")]
          + contrasts.map { contrast in
            guard let contest = contrast.contest else {
              return page.decimal.percent(contrast.betterShare, decimals: 0)
            }
            let words = page.report.words(contest)
            return "\(words.count) (\(words.certainty))" + words.rest
          },
        [page.choose("Middle 90% of the differences", "90 % central de las diferencias")] + range,
      ] + correlations)
  }
}
