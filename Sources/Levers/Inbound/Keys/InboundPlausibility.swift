// SPDX-License-Identifier: GPL-3.0-or-later

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
      guard !reached.steps.contains(where: isAnswered) else { continue }
      document["strategies"][strategy.name]["inbound"].warnOfIdle(
        "no contact of `\(strategy.name)` makes anybody call, so nobody does",
        help: "give a channel of its steps `answers`, such as { share: 8%, after: 6 hours }")
    }
  }

  /// Whether a step's contacts make anybody call.
  private func isAnswered(_ step: Step) -> Bool {
    let stated = step.message.flatMap { scenario.messages[$0].answers }
    return step.channel.channels.contains {
      (stated ?? scenario.channels[$0].answers)?.share ?? 0 > 0
    }
  }
}
