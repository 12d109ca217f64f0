// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension TerminalReport {
  var differenceLines: [String] {
    let shown = Set(shownMetrics)
    let comparisons = summary.comparisons.filter { shown.contains($0.metric) }
    guard let first = comparisons.first else { return [] }
    let champion = strategyName(first.champion)
    let caption =
      language.choose("Differences to \(champion)", "Diferencias con \(champion)")
      + (differenceLevel.map {
        language.choose(", intervals of \($0)", ", intervalos del \($0)")
      } ?? "")
    var lines = [style.apply(.heading, to: caption)]
    for challenger in challengers(comparisons) {
      lines += differences(comparisons.filter { $0.challenger == challenger }, of: challenger)
    }
    let key = language.choose(
      "wins: share of portfolios; VR: variance ratio, the gain of common random numbers; "
        + "≥: the difference this run finds with 90% probability",
      "gana: parte de las carteras; RV: razón de varianzas, la ganancia de los números aleatorios "
        + "comunes; ≥: la diferencia que esta corrida detecta con probabilidad del 90 %")
    return lines
      + [key, multiplicityNote].compactMap { $0 }
      .flatMap { TextWrap.lines($0, columns: usedColumns) }
  }

  /// The level of the intervals of differences: `95%`, or more after several looks; nil without an interval.
  var differenceLevel: String? {
    summary.comparisons.lazy.compactMap(\.difference.interval).first.map {
      MetricWording.level($0.level, decimal)
    }
  }

  /// Why an interval may lie off zero and its verdict be undecided; nil where there is one challenger.
  var multiplicityNote: String? {
    let count = challengers(summary.comparisons).count
    guard count > 1 else { return nil }
    return language.choose(
      "Verdicts allow for \(count) challengers (Holm), intervals stand for themselves: one may lie off zero and the "
        + "verdict be undecided.",
      "Los veredictos tienen en cuenta las \(count) retadoras (Holm), los intervalos no: uno puede excluir el cero y el "
        + "veredicto quedar sin decidir.")
  }

  private func challengers(_ comparisons: [ComparisonSummary]) -> [String] {
    var names: [String] = []
    for comparison in comparisons where !names.contains(comparison.challenger) {
      names.append(comparison.challenger)
    }
    return names
  }

  /// The table of one challenger, without its last columns but one where it would be too wide.
  private func differences(_ comparisons: [ComparisonSummary], of challenger: String) -> [String] {
    let header = [
      strategyName(challenger, limit: 26), language.choose("difference", "diferencia"),
      language.choose("interval", "intervalo"), language.choose("wins", "gana"),
      language.choose("VR", "RV"), language.choose("verdict", "veredicto"),
    ]
    let cells = comparisons.map(row)
    var lines: [String] = []
    for columns in [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 5], [0, 1, 2, 5], [0, 1, 5]] {
      var table = TextTable(
        header: columns.map { header[$0] }, leftColumns: [0, columns.count - 1])
      for row in cells { table.append(columns.map { row[$0] }) }
      lines = table.lines()
      if lines.allSatisfy({ TerminalText.width($0) <= usedColumns }) { break }
    }
    return lines
  }

  private func row(_ comparison: ComparisonSummary) -> [String] {
    let format = format(comparison.metric)
    let decimals = format.decimals(error: comparison.difference.standardError)
    let interval = comparison.difference.interval.map { interval in
      format.bareDifference(interval.low, decimals: decimals) + language.choose(" to ", " a ")
        + format.bareDifference(interval.high, decimals: decimals)
    }
    let wins = MetricWording.isNeutral(comparison.metric) ? nil : comparison.probabilityBetter
    return [
      label(comparison.metric),
      comparison.difference.mean.map { format.difference($0, decimals: decimals) } ?? "—",
      interval ?? "—",
      wins.map { decimal.percent($0.value, decimals: 0) } ?? "—",
      comparison.varianceRatio.map { decimal.text($0, decimals: 1) } ?? "—",
      verdictWords(comparison, format),
    ]
  }

  /// The verdict in words; a metric without a better direction is only higher or lower.
  func verdictWords(_ comparison: ComparisonSummary, _ format: MetricFormat) -> String {
    let isUp = (comparison.difference.mean ?? 0) > 0
    let isNeutral = MetricWording.isNeutral(comparison.metric)
    let up = language.choose("higher", "mayor")
    let down = language.choose("lower", "menor")
    let direction = isUp ? up : down
    let margin = comparison.margin.map(format.threshold) ?? ""
    let within = language.choose(", within ", ", dentro de ") + margin
    switch comparison.verdict {
    case .better: return isNeutral ? direction : language.choose("better", "mejor")
    case .worse: return isNeutral ? direction : language.choose("worse", "peor")
    case .betterWithinMargin:
      return (isNeutral ? direction : language.choose("better", "mejor")) + within
    case .worseWithinMargin:
      return (isNeutral ? direction : language.choose("worse", "peor")) + within
    case .equivalent:
      return language.choose("equivalent within ", "equivalente dentro de ") + margin
    case .identical: return language.choose("the same", "lo mismo")
    case .undecided, .notToldApart:
      let words =
        comparison.verdict == .undecided
        ? language.choose("undecided", "no decidido")
        : language.choose("not told apart", "no se distinguen")
      guard let effect = comparison.minimumDetectableEffect else { return words }
      return words + " (≥ " + format.threshold(effect) + ")"
    }
  }
}
