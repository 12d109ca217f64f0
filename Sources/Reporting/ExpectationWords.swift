// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import OutputAnalysis
import Results

/// What a line of `expect` came to, and why it is undecided.
struct ExpectationWords {
  let language: ReportLanguage
  let currency: String
  /// The strategies of the run; empty where only the outcome is known.
  var strategies: [StrategySummary] = []

  /// What is said of an undecided line, with the reason where there is one beside chance.
  func undecided(_ outcome: ExpectationOutcome) -> String {
    if let untested = outcome.untested {
      return language.choose("undecided: not tested", "no decidida: sin comparar")
        + (reason(untested).map { ", " + $0 } ?? "")
    }
    guard outcome.estimate == nil else { return language.choose("undecided", "no decidida") }
    return language.choose("undecided: it has no value", "no decidida: no tiene valor")
      + (lacking(outcome).map { ", " + reason($0) } ?? "")
  }

  /// The left side with its interval.
  ///
  /// - Parameters:
  ///   - outcome: The line.
  ///   - replications: Its replications in words.
  ///   - ending: What follows the level.
  /// - Returns: The words; nil where it has no value.
  func value(
    _ outcome: ExpectationOutcome, _ replications: String, ending: String = ""
  ) -> String? {
    guard let estimate = outcome.estimate, let interval = outcome.interval else { return nil }
    let decimal = DecimalText(language: language)
    let format = MetricFormat(
      metric: Metric(stored: outcome.metric ?? ""), currency: currency, language: language)
    func text(_ value: Double, _ decimals: Int) -> String {
      outcome.isDifference
        ? format.difference(value, decimals: decimals) : format.value(value, decimals: decimals)
    }
    guard !Exactness.isRounding(interval.halfWidth, of: estimate) || outcome.n < 2 else {
      let value = text(estimate, format.exactDecimals(estimate))
      return language.choose(
        "exactly \(value) in each of \(replications)", "exactamente \(value), en \(replications)")
    }
    let decimals = format.decimals(error: interval.halfWidth / 2)
    // Several looks ask for a higher level than the line names.
    let level = MetricWording.level(interval.level, decimal)
    return text(estimate, decimals) + "; " + ends(interval, outcome, format, decimals)
      + language.choose(" at \(level)", " al \(level)") + ending
  }

  private func ends(
    _ interval: ConfidenceInterval, _ outcome: ExpectationOutcome, _ format: MetricFormat,
    _ decimals: Int
  ) -> String {
    guard !outcome.isDifference else {
      return format.ends(interval.low, interval.high, decimals: decimals)
    }
    let ends = format.valueEnds(format.ofSum(interval), decimals: decimals)
    return ends.low + language.choose(" to ", " a ") + ends.high
  }

  private func reason(_ untested: ActivitySummary.Untested) -> String? {
    switch untested {
    case .nobodyPaid: language.choose("since nobody paid anything", "porque nadie pagó nada")
    case .nobodyTouched:
      language.choose("since nobody was touched", "porque no se tocó a nadie")
    case .challengerIdle, .championIdle:
      language.choose(
        "since one of its strategies touched nobody",
        "porque una de sus estrategias no tocó a nadie")
    case .nothingDiffers: nil
    }
  }

  /// The term without which the line has no value; nil where that is not known.
  private func lacking(_ outcome: ExpectationOutcome) -> ExpectationOutcome.Term? {
    let terms = outcome.claim?.terms ?? []
    return terms.count == 1 ? terms[0] : terms.first(where: isWithoutValue)
  }

  private func isWithoutValue(_ term: ExpectationOutcome.Term) -> Bool {
    let strategy = strategies.first { $0.name == term.strategy }
    return strategy?.metrics.first { $0.name == term.metric }?.estimate.mean == nil
  }

  /// A metric without value in any replication: what it is taken of never came about.
  private func reason(_ term: ExpectationOutcome.Term) -> String {
    let name = [term.strategy, term.segment, term.metric].compactMap { $0 }
      .map(TerminalText.escaped).joined(separator: ".")
    let metric = Metric(stored: term.metric)
    if case .agents(let resource) = metric.need {
      let agents = TerminalText.escaped(resource)
      return language.choose(
        "since no touch came to ask for agents of \(agents)",
        "porque ningún contacto llegó a pedir gestores de \(agents)")
    }
    let definition = metric.definition
    return language.choose(
      "since what \(name) is taken of never came about (\(definition.english))",
      "porque nunca se dio aquello de lo que se toma \(name) (\(definition.spanish))")
  }
}
