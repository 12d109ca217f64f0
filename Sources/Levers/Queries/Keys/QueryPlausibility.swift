// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Strategies

/// Warns of questions that never come, and of answers that nobody asks for.
struct QueryPlausibility {
  let scenario: Scenario
  let document: NodeReader

  /// Reports every warning; what is uncertain says nothing for certain.
  func report() {
    guard scenario.uncertainty == nil, let model = scenario.behavior.intensity else { return }
    let written = document["behavior"]["queries"]
    guard let queries = model.queries else {
      warnOfAnswers()
      return
    }
    for strategy in scenario.strategies { warnOfLateAgents(of: strategy, queries) }
    if !queries.isAsked {
      written.warnOfIdle(
        "debtors ask neither unprompted nor after touches, so nobody has anything to answer",
        help: "write `per_day` or `after_touch`")
    } else if queries.perDay == 0 {
      written["by_hour"].warnOfIdle(
        "nobody asks unprompted, and questions after touches come when the touch does",
        help: "write `per_day`")
    }
  }

  /// Agents who never answer, or only when every question was given up.
  private func warnOfLateAgents(of strategy: Strategy, _ queries: Queries) {
    guard let agents = strategy.queries?.agents else { return }
    let written = document["strategies"][strategy.name]["queries"]["agents"]
    let team = agents.resource.map { scenario.team($0, of: strategy) }
    let service = ServiceHours(
      agents.hours, team, from: scenario.start, count: scenario.horizon)
    if let absence = service.absence(of: team) {
      written["hours"].report(
        .nobodyAtWork, severity: .warning,
        "these agents answer nothing: \(absence.reason)", "never open when somebody works",
        help: ["open `hours` on days of the run on which somebody works"], notes: [absence.note])
      return
    }
    let wait = service.shortestWait(takes: agents.takes)
    guard wait.map({ $0 > queries.patience }) ?? true else { return }
    let least =
      wait.map { "is never less than \(span($0))" }
      ?? "is more than the run has"
    written["answers_within"].report(
      .nobodyAtWork, severity: .warning,
      "these agents answer nothing: every question is given up before",
      "too late for every question",
      help: ["lower `answers_within`, open longer `hours`, or raise `behavior.queries.patience`"],
      notes: [
        "\(span(agents.takes)) of their `hours` pass from a question to its answer, which \(least); a question is given up after \(span(queries.patience))"
      ])
  }

  /// A time in days, or in hours where it is short.
  private func span(_ days: Double) -> String {
    let (number, unit) = days < 2 ? (days * 24, "hour") : (days, "day")
    let shown = (number * 1e3).rounded() / 1e3
    return "\(NumberText.shown(shown)) \(unit)\(shown == 1 ? "" : "s")"
  }

  private func warnOfAnswers() {
    for strategy in scenario.strategies where strategy.queries != nil {
      document["strategies"][strategy.name]["queries"].warnOfIdle(
        "without `behavior.queries` debtors ask nothing, so nobody has anything to answer",
        help: "give `behavior` its `queries`")
    }
  }
}
