// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import OutputAnalysis
import Results

/// Why a line of `expect` is undecided.
struct ExpectationWords {
  let language: ReportLanguage
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
    let definition = Metric(stored: term.metric).definition
    return language.choose(
      "since what \(name) is taken of never came about (\(definition.english))",
      "porque nunca se dio aquello de lo que se toma \(name) (\(definition.spanish))")
  }
}
