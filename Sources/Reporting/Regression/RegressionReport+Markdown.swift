// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension RegressionReport {
  /// The report as Markdown, for a pull request or a step summary.
  public func markdown() -> String {
    let title = language.choose(
      "Outcomes against their baselines", "Resultados frente a sus líneas base")
    let told = faults.map { fault in
      "### ⛔ " + Self.escaped(fault.title) + "\n\n" + Self.escaped(words(fault))
    }
    return (["## \(title)"] + told + outcomes.map(section)).joined(separator: "\n\n") + "\n"
  }

  private func section(_ outcome: RegressionOutcome) -> String {
    let words = RegressionWords(outcome, language)
    let sign =
      switch outcome.verdict {
      case .pass: "✅"
      case .fail: "❌"
      case .undecided: "❔"
      }
    let lines =
      (outcome.verdict == .fail ? words.untested : [])
      + [words.comparison, words.changes].compactMap { $0 }
    let weak = words.findings(.fails) + words.findings(.undecided)
    let told = words.watched + words.findings(.told) + [words.findingHint].compactMap { $0 }
    let items = (weak + words.failures + words.expectations + told).map {
      "- " + Self.escaped($0)
    }
    return
      (["### \(sign) \(Self.escaped(words.headline))"] + lines.map(Self.escaped)
      + [items.joined(separator: "\n"), table(outcome, words), words.reach.map(Self.escaped) ?? ""])
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What moved, and what was watched for it; nothing for equal values.
  private func table(_ outcome: RegressionOutcome, _ words: RegressionWords) -> String {
    let moved = outcome.shifts.filter { $0.verdict != .identical && $0.verdict != .unchanged }
    guard !moved.isEmpty else { return "" }
    let header = language.choose(
      "| Strategy | Metric | Before | Now | Shift | Verdict |",
      "| Estrategia | Métrica | Antes | Ahora | Desplazamiento | Veredicto |")
    let rows = moved.map { shift in
      let format = words.format(shift)
      let decimals = format.decimals(ofDifference: shift.difference, error: shift.standardError)
      let cells = [
        Self.escaped(shift.strategy),
        MetricLabel.text(shift.metric, in: language, currency: outcome.currency),
        shift.before.map { format.value($0, decimals: decimals) } ?? "—",
        shift.now.map { format.value($0, decimals: decimals) } ?? "—",
        shift.difference.map { format.difference($0, decimals: decimals) } ?? "—",
        verdict(shift.verdict)
          + (shift.isGuarding ? "" : language.choose(" (watched)", " (observada)")),
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return ([header, "|---|---|---:|---:|---:|---|"] + rows).joined(separator: "\n")
  }

  private func verdict(_ verdict: OutcomeShift.Verdict) -> String {
    switch verdict {
    case .identical: language.choose("identical", "idéntico")
    case .unchanged: language.choose("no shift shown", "sin desplazamiento visible")
    case .equivalent: language.choose("within the margin", "dentro del margen")
    case .better: language.choose("better", "mejor")
    case .worse: language.choose("**worse**", "**peor**")
    case .undecided: language.choose("undecided", "no decidido")
    case .vanished: language.choose("**no values any more**", "**ya sin valores**")
    }
  }

  /// A text in which Markdown finds no mark of its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in TerminalText.escaped(text) {
      if "\\`*_{}[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
