// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies

/// Warns of lines that nobody calls.
struct InboundPlausibility {
  let scenario: Scenario
  let document: NodeReader
  let strategies: [StrategyReach]

  /// Reports every warning; what is uncertain says nothing for certain.
  func report() {
    guard scenario.uncertainty == nil else { return }
    for (strategy, reached) in zip(scenario.strategies, strategies) where strategy.inbound != nil {
      warnOfAbsence(of: strategy)
      guard !reached.steps.contains(where: isAnswered) else { continue }
      document["strategies"][strategy.name]["inbound"].warnOfIdle(
        "no contact of `\(strategy.name)` makes anybody call, so nobody does",
        help: "give a channel of its steps `answers`, such as { share: 8%, after: 6 hours }")
    }
  }

  /// A line on which nobody is ever there.
  private func warnOfAbsence(of strategy: Strategy) {
    guard let line = strategy.inbound else { return }
    let team = scenario.channels[line.channel].resource.map { scenario.team($0, of: strategy) }
    let service = ServiceHours(line.hours, team, from: scenario.start, count: scenario.horizon)
    guard let absence = service.absence(of: team) else { return }
    document["strategies"][strategy.name]["inbound"]["hours"].report(
      .nobodyAtWork, severity: .warning, "nobody ever answers this line: \(absence.reason)",
      "never open when somebody works",
      help: ["open `hours` on days of the run on which somebody works"], notes: [absence.note])
  }

  /// Whether a step's contacts make anybody call.
  private func isAnswered(_ step: Step) -> Bool {
    let stated = step.message.flatMap { scenario.messages[$0].answers }
    return step.channel.channels.contains {
      (stated ?? scenario.channels[$0].answers)?.share ?? 0 > 0
    }
  }
}
