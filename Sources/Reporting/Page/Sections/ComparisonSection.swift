// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// Every metric of every challenger against the champion, with interval and verdict.
enum ComparisonSection: PageSection {
  static let anchor = "comparison"

  static func title(_ page: PageContext) -> String {
    page.choose("Differences to the champion", "Diferencias con la campeona")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let comparisons = page.report.shownComparisons
    let challengers = page.names.indices.filter { index in
      comparisons.contains { $0.challenger == page.summary.strategies[index].name }
    }
    return challengers.map { index in
      let rows = comparisons.filter { $0.challenger == page.summary.strategies[index].name }
      return .table(table(rows, page))
    }
      + (challengers.isEmpty
        ? []
        : [
          key(page, comparisons), page.report.exactNote, page.report.occasionNote,
          page.report.variantNote, page.report.multiplicityNote,
        ].compactMap { $0 }.map(
          PageBlock.note))
  }

  private static func key(_ page: PageContext, _ comparisons: [ComparisonSummary]) -> String {
    let hasEffects = comparisons.contains {
      page.report.detectable($0, page.report.format($0.metric)) != nil
    }
    let effects = page.choose(
      " ≥: the difference this run finds with 90% probability.",
      " ≥: la diferencia que esta corrida detecta con una probabilidad del 90 %.")
    return page.choose(
      "Wins: the share of simulated portfolios in which the challenger did better, or, with ties or fewer than 20 of them, in how many it did "
        + "better/worse/alike.",
      "Gana: la parte de las carteras simuladas en que la retadora fue mejor o, con empates o menos de 20, en cuántas fue "
        + "mejor/peor/igual.") + (hasEffects ? effects : "")
  }

  private static func table(_ rows: [ComparisonSummary], _ page: PageContext) -> PageTable {
    let (challenger, champion) = (
      page.name(rows.first?.challenger ?? ""), page.name(rows.first?.champion ?? "")
    )
    return PageTable(
      caption: page.choose(
        "\(challenger) less \(champion)", "\(challenger) menos \(champion)"),
      header: [
        page.choose("Metric", "Métrica"), page.choose("Verdict", "Veredicto"),
        page.choose("Difference", "Diferencia"),
        page.report.differenceLevel.map {
          page.choose("\($0) interval", "Intervalo del \($0)")
        } ?? page.choose("Interval", "Intervalo"),
        page.choose("Wins", "Gana"),
      ], rows: rows.map { row($0, page) }, wordColumns: [1])
  }

  private static func row(_ comparison: ComparisonSummary, _ page: PageContext) -> [String] {
    let format = page.report.format(comparison.metric)
    let words = DifferenceWords(comparison.difference, of: format, in: page.language)
    let isOpen =
      !MetricWording.isNeutral(comparison.metric) && !comparison.difference.isExact
      && comparison.difference.n > 1
    let wins = isOpen ? comparison.probabilityBetter : nil
    return [
      page.label(comparison.metric), page.report.verdictWords(comparison, format), words.value,
      words.interval, page.report.wins(wins),
    ]
  }
}
