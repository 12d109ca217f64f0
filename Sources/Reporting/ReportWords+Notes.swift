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
    let words =
      switch outcome.verdict {
      case .pass: language.choose("holds", "se cumple")
      case .fail: language.choose("fails", "no se cumple")
      case .undecided:
        ExpectationWords(language: language, strategies: summary.strategies).undecided(outcome)
      }
    let text = TerminalText.escaped(outcome.text) + "  — " + words
    guard let estimate = outcome.estimate, let interval = outcome.interval else { return text }
    let format = format(outcome.metric ?? "")
    let decimals = format.decimals(error: interval.halfWidth / 2)
    guard !Exactness.isRounding(interval.halfWidth, of: estimate) || outcome.n < 2 else {
      let decimals = format.exactDecimals(estimate)
      let value =
        outcome.isDifference
        ? format.difference(estimate, decimals: decimals)
        : format.value(estimate, decimals: decimals)
      return text
        + language.choose(
          " (exactly \(value) in each of \(replicationWords(outcome.n)))",
          " (exactamente \(value), en \(replicationWords(outcome.n)))")
    }
    // Several looks ask for a higher level than the line names.
    let level = MetricWording.level(interval.level, decimal)
    return text + " (\(estimated(estimate, interval, outcome, decimals))"
      + language.choose(" at \(level)", " al \(level)") + needed(outcome) + ")"
  }

  /// The left side with its interval, as a difference where it is one.
  private func estimated(
    _ estimate: Double, _ interval: ConfidenceInterval, _ outcome: ExpectationOutcome,
    _ decimals: Int
  ) -> String {
    let format = format(outcome.metric ?? "")
    if outcome.isDifference {
      return format.difference(estimate, decimals: decimals) + "; "
        + format.ends(interval.low, interval.high, decimals: decimals)
    }
    let ends = format.valueEnds(format.ofSum(interval), decimals: decimals)
    return format.value(estimate, decimals: decimals) + "; " + ends.low
      + language.choose(" to ", " a ") + ends.high
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
