// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

extension ReportWords {
  func differenceLines(in terminal: TerminalLayout) -> [String] {
    let comparisons = shownComparisons
    guard let first = comparisons.first else { return [] }
    let champion = strategyName(first.champion)
    let caption =
      language.choose("Differences to \(champion)", "Diferencias con \(champion)")
      + (differenceLevel.map {
        language.choose(", intervals of \($0)", ", intervalos del \($0)")
      } ?? "")
    var lines = [terminal.style.apply(.heading, to: caption)]
    var shownColumns: Set<Int> = []
    for challenger in challengers(comparisons) {
      let table = differences(
        comparisons.filter { $0.challenger == challenger }, of: challenger, in: terminal)
      lines += table.lines
      shownColumns.formUnion(table.columns)
    }
    let hasEffects = comparisons.contains { detectable($0, format($0.metric)) != nil }
    let key = differenceLevel == nil ? nil : key(shownColumns, hasEffects)
    return lines
      + [key, variantNote, multiplicityNote].compactMap { $0 }
      .flatMap { TextWrap.lines($0, columns: terminal.columns) }
  }

  /// What the columns shown mean.
  private func key(_ columns: Set<Int>, _ hasEffects: Bool) -> String? {
    let parts = [
      columns.contains(3)
        ? winsCaption : nil,
      columns.contains(4)
        ? language.choose(
          "VR: variance ratio, the gain of common random numbers",
          "RV: razón de varianzas, la ganancia de los números aleatorios comunes") : nil,
      hasEffects
        ? language.choose(
          "≥: the difference this run finds with 90% probability",
          "≥: la diferencia que esta corrida detecta con probabilidad del 90 %") : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The level of the intervals of differences: `95%`, or more after several looks; nil without an interval.
  var differenceLevel: String? {
    // What is exact has no interval.
    summary.comparisons.lazy.filter { !$0.difference.isExact }
      .compactMap(\.difference.interval).first.map {
        MetricWording.level($0.level, decimal)
      }
  }

  /// What of the many comparisons is corrected and what is not, once for the whole report; nil where there is only one.
  var multiplicityNote: String? {
    // Where nothing has an interval nothing is judged.
    guard differenceLevel != nil else { return nil }
    // What is exact is not a matter of chance.
    let judged = shownComparisons.filter { $0.verdict != .notTested && !$0.difference.isExact }
    let count = challengers(judged).count
    guard count > 0 else { return nil }
    let others = judged.map(\.metric).uniqued().filter { $0 != leadingComparison?.metric }.count
    let parts = [count > 1 ? corrected(count) : nil, uncorrected(others)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func corrected(_ challengers: Int) -> String {
    language.choose(
      "Verdicts allow for \(challengers) challengers on each measure (Holm), intervals stand for themselves: one may lie "
        + "off zero and the verdict be undecided.",
      "Los veredictos tienen en cuenta las \(challengers) retadoras en cada medida (Holm), los intervalos no: uno puede "
        + "excluir el cero y el veredicto quedar sin decidir.")
  }

  /// What is judged besides the headline without a correction, and how much of it chance alone would call different.
  private func uncorrected(_ measures: Int) -> String? {
    // Of the other metrics no report shows segments.
    let segments = summary.segmentComparisons.count {
      $0.metric == leadingComparison?.metric && $0.difference.interval != nil
    }
    let lines = expectations.count
    let level = summary.comparisons.lazy.compactMap(\.difference.interval).first?.level
    let alpha = (level ?? .ninetyFive).alpha
    let parts = [
      measures > 0
        ? language.choose(
          measures == 1 ? "1 further measure" : "\(decimal.text(measures)) further measures",
          measures == 1 ? "1 medida más" : "\(decimal.text(measures)) medidas más") : nil,
      lines > 0
        ? language.choose(
          lines == 1 ? "1 line of `expect`" : "\(decimal.text(lines)) lines of `expect`",
          lines == 1 ? "1 línea de `expect`" : "\(decimal.text(lines)) líneas de `expect`") : nil,
      segments > 0
        ? language.choose(
          segments == 1
            ? "1 interval by segment" : "\(decimal.text(segments)) intervals by segment",
          segments == 1
            ? "1 intervalo por segmento" : "\(decimal.text(segments)) intervalos por segmento")
        : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let expected = alpha * Double(measures + lines + segments)
    let number = decimal.text(expected, decimals: expected < 9.95 ? 1 : 0)
    let share = MetricWording.chance(level ?? .ninetyFive, decimal)
    let named = parts.joined(separator: ", ")
    let subject = leadingComparison.map { label($0.metric) } ?? ""
    return language.choose(
      "Not corrected besides \(subject): \(named). At \(share) each, chance alone would make about \(number) of them "
        + "look different where nothing differs.",
      "Sin corregir, además de \(subject): \(named). Al \(share) cada cosa, el azar por sí solo haría ver distintas "
        + "unas \(number) donde nada difiere.")
  }

  private func challengers(_ comparisons: [ComparisonSummary]) -> [String] {
    var names: [String] = []
    for comparison in comparisons where !names.contains(comparison.challenger) {
      names.append(comparison.challenger)
    }
    return names
  }

  /// The table of one challenger, without its last columns but one where it would be too wide.
  private func differences(
    _ comparisons: [ComparisonSummary], of challenger: String, in terminal: TerminalLayout
  ) -> (lines: [String], columns: [Int]) {
    let header = [
      strategyName(challenger, limit: 26), language.choose("difference", "diferencia"),
      language.choose("interval", "intervalo"), language.choose("wins", "gana"),
      language.choose("VR", "RV"), language.choose("verdict", "veredicto"),
    ]
    let cells = comparisons.map(row)
    var shown: (lines: [String], columns: [Int]) = ([], [])
    for columns in [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 5], [0, 1, 2, 5], [0, 1, 5]] {
      var table = TextTable(
        header: columns.map { header[$0] }, leftColumns: [0, columns.count - 1])
      for row in cells { table.append(columns.map { row[$0] }) }
      shown = (table.lines(), columns)
      if shown.lines.allSatisfy({ TerminalText.width($0) <= terminal.columns }) { break }
    }
    return shown
  }

  private func row(_ comparison: ComparisonSummary) -> [String] {
    let format = format(comparison.metric)
    let words = DifferenceWords(comparison.difference, of: format, in: language)
    let isOpen =
      !MetricWording.isNeutral(comparison.metric) && !comparison.difference.isExact
      && comparison.difference.n > 1
    let wins = isOpen ? comparison.probabilityBetter : nil
    return [
      label(comparison.metric), words.value, words.interval,
      self.wins(wins),
      comparison.varianceRatio.map { decimal.text($0, decimals: 1) } ?? "—",
      verdictWords(comparison, format),
    ]
  }

  /// What `wins` are: counts where some portfolios are alike or there are few.
  private var winsCaption: String {
    let isCounted = summary.comparisons.contains {
      $0.probabilityBetter?.contest.map { $0.alike > 0 || $0.total < 20 } ?? false
    }
    return language.choose("wins: share of portfolios", "gana: parte de las carteras")
      + (isCounted ? language.choose(", or better/worse/alike", ", o mejor/peor/igual") : "")
  }

  /// The difference that a comparison without a verdict would find; nil for others, and for what no difference can reach.
  func detectable(_ comparison: ComparisonSummary, _ format: MetricFormat) -> String? {
    guard [.undecided, .notToldApart].contains(comparison.verdict) else { return nil }
    return comparison.minimumDetectableEffect.flatMap(format.detectable)
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
    case .identical: return language.choose("the same in each", "igual en todas")
    case .undecided, .notToldApart:
      let words =
        comparison.verdict == .undecided
        ? language.choose("undecided", "no decidido")
        : language.choose("not told apart", "no se distinguen")
      return words + (detectable(comparison, format).map { " (≥ " + $0 + ")" } ?? "")
    case .notTested: return language.choose("not tested", "sin comparar")
    }
  }
}
