// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension ReportWords {
  /// What each step brings to the first metric of the attribution, a table for each strategy.
  func attributionLines(in terminal: TerminalLayout) -> [String] {
    guard let attribution = summary.attribution,
      let metric = attribution.strategies.first?.all.first?.metric
    else { return [] }
    let replications = replicationWords(attribution.replications)
    let caption = language.choose(
      "What each step brings to the \(label(metric)), by the same lives without it (\(replications))",
      "Lo que aporta cada paso a la \(label(metric)), por las mismas vidas sin él (\(replications))"
    )
    return TextWrap.lines(caption, columns: terminal.columns).map {
      terminal.style.apply(.heading, to: $0)
    }
      + attribution.strategies.flatMap { attributionTable($0, in: terminal) }
      + (attribution.hasRemainders ? TextWrap.lines(remainderKey, columns: terminal.columns) : [])
      + (freedMinutes.map { TextWrap.lines($0, columns: terminal.columns) } ?? [])
  }

  /// What a remainder means.
  var remainderKey: String {
    language.choose(
      "remainder: what the effects of single steps leave of the whole; above zero steps stand in for each other, below it "
        + "they need each other",
      "resto: lo que los efectos de los pasos dejan del total; por encima de cero los pasos se sustituyen, por debajo se "
        + "necesitan")
  }

  /// The steps of a strategy with their effects, then, of several, all together and the remainder.
  ///
  /// - Parameters:
  ///   - strategy: The strategy.
  ///   - name: How a step is called.
  /// - Returns: The rows of a table or a chart.
  func attributionRows(
    _ strategy: StrategyAttribution, name: (AttributedStep) -> String
  ) -> [(label: String, effects: [StrategyAttribution.Effect])] {
    let steps = strategy.contributions.map { (label: name($0.step), effects: $0.effects) }
    // A single step is all there is.
    guard steps.count > 1 else { return steps }
    return steps + [
      (language.choose("all touches together", "todos los contactos juntos"), strategy.all),
      (language.choose("remainder", "resto"), strategy.remainder),
    ]
  }

  private func attributionTable(
    _ strategy: StrategyAttribution, in terminal: TerminalLayout
  ) -> [String] {
    let rows = attributionRows(strategy, name: StepWording(language: language).text).compactMap {
      row in
      row.effects.first.map { [row.label, text($0)] }
    }
    let numbers = rows.map { TerminalText.width($0[1]) }.max() ?? 0
    var table = TextTable(
      header: [strategyName(strategy.strategy), language.choose("difference", "diferencia")],
      leftColumns: [0])
    for row in rows {
      table.append([
        TerminalText.truncated(row[0], to: max(20, terminal.columns - numbers - 2)), row[1],
      ])
    }
    return table.lines()
  }

  /// An effect with half of its interval.
  ///
  /// What a step brings follows from no scenario: replications that agree leave its error unknown, not zero.
  func text(_ effect: StrategyAttribution.Effect) -> String {
    let words = DifferenceWords(effect.difference, of: format(effect.metric), in: language)
    guard effect.difference.isExact else { return words.short }
    let n = decimal.text(effect.difference.n)
    return words.value + language.choose(" in all \(n)", " en las \(n)")
  }
}
