// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
public import Results

extension ReportWords {
  func expectationLines(in terminal: TerminalLayout) -> [String] {
    guard !expectations.isEmpty else { return [] }
    let caption = language.choose("Expectations", "Expectativas")
    let lines = expectations.flatMap { outcome in
      TextWrap.lines(
        sign(outcome.verdict) + expectation(outcome), columns: terminal.columns, indentation: 2)
    }
    return [terminal.style.apply(.heading, to: caption)] + lines
  }

  func sign(_ verdict: ExpectationOutcome.Verdict) -> String {
    switch verdict {
    case .pass: "✓ "
    case .fail: "✗ "
    case .undecided: "? "
    }
  }

  func expectation(_ outcome: ExpectationOutcome) -> String {
    let told = ExpectationWords(
      language: language, currency: summary.currency, strategies: summary.strategies)
    let words =
      switch outcome.verdict {
      case .pass: language.choose("holds", "se cumple")
      case .fail: language.choose("fails", "no se cumple")
      case .undecided: told.undecided(outcome)
      }
    let value = told.value(outcome, replicationWords(outcome.n), ending: needed(outcome))
    return TerminalText.escaped(outcome.text) + "  — " + words + (value.map { " (\($0))" } ?? "")
  }

  /// How many replications would decide, where that can be said.
  private func needed(_ outcome: ExpectationOutcome) -> String {
    guard let needed = outcome.replicationsNeeded else { return "" }
    let number = replicationWords(needed)
    return summary.design.isAntithetic
      ? language.choose("; about \(number) would decide", "; unos \(number) la decidirían")
      : language.choose("; about \(number) would decide", "; unas \(number) la decidirían")
  }

  /// What the numbers themselves warn of.
  ///
  /// It depends on the summary alone, so that equal runs have equal notes.
  public var notes: [RunNote] { [stoppingNote, missingNote, pairingNote].compactMap(\.self) }

  /// Warnings of this run, and what its numbers lack.
  func noteLines(in terminal: TerminalLayout) -> [String] {
    let word = language.choose("warning: ", "aviso: ")
    let lines = (warnings.map(TerminalText.escaped) + notes.map(text)).flatMap { note in
      TextWrap.lines(word + note, columns: terminal.columns, indentation: 2)
    }
    return lines + (looksSentence.map { TextWrap.lines($0, columns: terminal.columns) } ?? [])
  }

  /// Why intervals of differences are wider after looking several times.
  var looksSentence: String? {
    guard let stopping = summary.stopping, stopping.lookCount > 1 else { return nil }
    let level = MetricWording.level(stopping.levelOfEachLook, decimal)
    let looks = decimal.text(stopping.lookCount)
    return language.choose(
      "Intervals of differences hold at \(level), so that all \(looks) planned looks together hold "
        + "at 95%.",
      "Los intervalos de las diferencias valen al \(level), para que las \(looks) miradas previstas "
        + "valgan juntas al 95 %.")
  }

  /// That the run ended before it was as sure as asked.
  var stoppingNote: RunNote? {
    guard let stopping = summary.stopping, !stopping.isReached else { return nil }
    return stopping.withoutValue.isEmpty
      ? .precisionNotReached(metric: stopping.metric)
      : .precisionUnknown(
        metric: stopping.metric, strategies: stopping.withoutValue,
        replications: summary.replications)
  }

  private var missingNote: RunNote? {
    let shown = Set(shownMetrics)
    // A metric without any value is a dash in every table: a strategy without plans has no plans to complete.
    let incomplete = summary.strategies.flatMap { strategy in
      strategy.metrics
        .filter { shown.contains($0.metric) && $0.estimate.missing > 0 && $0.estimate.n > 0 }
        .map { (strategy.name, $0) }
    }
    let worst = incomplete.max { $0.1.estimate.missing < $1.1.estimate.missing }
    return worst.map { strategy, metric in
      .valuesMissing(
        metric: metric.name, strategy: strategy, missing: metric.estimate.missing,
        present: metric.estimate.n, others: incomplete.count - 1)
    }
  }

  private var pairingNote: RunNote? {
    guard let comparison = summary.comparisons.first(where: \.isPairingHarmful),
      let ratio = comparison.varianceRatio
    else { return nil }
    return .pairingHarmful(metric: comparison.metric, varianceRatio: ratio)
  }
}
