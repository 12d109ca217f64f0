// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results

/// A card for each strategy with the five numbers a manager asks for.
enum StrategyCardsSection: PageSection {
  static let anchor = "strategies"

  static func title(_ page: PageContext) -> String { page.choose("Strategies", "Estrategias") }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let present = Metric.shown(in: .card).filter { metric in
      page.summary.strategies.indices.contains { page.estimate(metric, of: $0)?.mean != nil }
    }
    guard !present.isEmpty else { return [] }
    let cards = page.summary.strategies.indices.map { card($0, present, page) }
    return [
      .markup("<div class=\"cards\">\(cards)</div>"),
      .note(key(page)),
    ]
  }

  private static func key(_ page: PageContext) -> String {
    let means = page.choose(
      "± half of the 95% interval of the mean, or its ends where they lie unevenly.",
      "± mitad del intervalo del 95 % de la media, o sus extremos si quedan desiguales.")
    guard let level = page.report.differenceLevel else { return means }
    return means + " "
      + page.choose(
        "Below each number of a challenger: its difference to the champion, ± half of the \(level) interval, with the "
          + "verdict.",
        "Debajo de cada número de una retadora: su diferencia con la campeona, ± mitad del intervalo del \(level), y el "
          + "veredicto.")
  }

  private static func card(_ strategy: Int, _ metrics: [Metric], _ page: PageContext) -> Markup {
    let name = page.summary.strategies[strategy].name
    // A hyphen stands for a strategy that says nothing of itself.
    let text =
      page.scenario.value("strategies", name, "summary").flatMap { $0 == "-" ? nil : $0 } ?? ""
    let rows = metrics.map { row($0, strategy, page) }
    let letter = String(StrategyGlyph.letter(strategy))
    let role = role(strategy, page)
    return """
      <article class="card" style="--rows:\(metrics.count + 2)"><header><span class="glyph" style="--mark:\(ChartStyle.color(strategy))" \
      aria-hidden="true">\(letter)</span><div><h3>\(TerminalText.escaped(name))</h3>\
      <p class="role">\(role)</p></div></header><p class="summary">\(TerminalText.escaped(text))</p>
      <dl>\(rows)</dl></article>

      """
  }

  private static func role(_ strategy: Int, _ page: PageContext) -> String {
    guard page.summary.strategies.count > 1 else {
      return page.choose("Strategy", "Estrategia") + " A"
    }
    let letter = String(StrategyGlyph.letter(strategy))
    let isChampion =
      page.summary.comparisons.first?.champion
      == page.summary.strategies[strategy].name
    return letter + " · "
      + (isChampion ? page.choose("champion", "campeona") : page.choose("challenger", "retadora"))
  }

  private static func row(_ metric: Metric, _ strategy: Int, _ page: PageContext) -> Markup {
    let difference = page.comparisons(metric).first {
      $0.challenger == page.summary.strategies[strategy].name
    }
    let estimate = page.estimate(metric, of: strategy)
    let words = estimate.flatMap { EstimateWords($0, of: metric, page.report) }
    let value = words?.value ?? (estimate?.fact == .noExposure ? page.report.noOccasion : "—")
    return """
      <div><dt>\(page.label(metric))</dt><dd><b>\(value)</b><small>\(words?.note ?? "")</small>\
      \(difference.map { change($0, page) } ?? "")</dd></div>

      """
  }

  private static func change(_ comparison: ComparisonSummary, _ page: PageContext) -> Markup {
    guard comparison.difference.mean != nil else { return "" }
    let format = page.report.format(comparison.metric)
    let difference = DifferenceWords(comparison.difference, of: format, in: page.language)
    let style =
      MetricWording.isNeutral(comparison.metric) ? "neutral" : comparison.verdict.rawValue
    let size = comparison.difference.isTie ? "" : difference.short + " "
    return """
      <span class="change \(style)">\(size)\
      <b>\(words(comparison, page, format))</b></span>
      """
  }

  /// The verdict; what an undecided one could have found stands in the table of differences.
  private static func words(
    _ comparison: ComparisonSummary, _ page: PageContext, _ format: MetricFormat
  ) -> String {
    var comparison = comparison
    comparison.minimumDetectableEffect = nil
    return page.report.verdictWords(comparison, format)
  }
}
