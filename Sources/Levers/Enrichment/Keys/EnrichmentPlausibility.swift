// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Portfolios
import Randomness
import Strategies

/// Warns of services that find nothing, or nothing that is of use.
struct EnrichmentPlausibility {
  let scenario: Scenario
  let document: NodeReader
  let strategies: [StrategyReach]

  /// Reports every warning; what is uncertain says nothing for certain.
  func report() {
    guard scenario.uncertainty == nil else { return }
    for (strategy, reached) in zip(scenario.strategies, strategies) {
      for service in strategy.enrichment {
        check(
          service, reached, document["strategies"][strategy.name]["enrichment"][service.name])
      }
    }
  }

  private func check(_ service: Enrichment, _ reached: StrategyReach, _ written: NodeReader) {
    let used = Set(reached.steps.flatMap { $0.channel.channels }.map(line))
    let sought = Set(service.channels.map(line))
    if used.isDisjoint(with: sought) {
      written["channels"].warnOfIdle(
        "no step that acts takes a channel of this service, so nobody uses what it finds",
        help: "name a channel of a step")
    } else if !sought.contains(where: isMissed) {
      written.warnOfIdle(
        "every attempt by its channels gets through to everybody, so there is nothing to look for",
        help: "give the segments a `reach`, such as { agent_call: { beta: { a: 1, b: 9 } } }")
    } else if service.hit == 0 {
      written["hit"].warnOfIdle(
        "the service never finds anything", help: "write the share of inquiries that find something"
      )
    } else if service.afterFailed == 0, service.limit > 1 {
      written["limit"].warnOfIdle(
        "with `after_failed: 0` the service is asked once, when the accounts are placed",
        help: "leave `limit` out, or ask after attempts that fail")
    }
  }

  private func line(_ channel: Int) -> Int { scenario.channels[channel].line ?? channel }

  /// Whether not everybody is reached by a channel.
  private func isMissed(_ channel: Int) -> Bool {
    scenario.portfolio.specification.segments.contains { segment in
      guard segment.reach.indices.contains(channel), let law = segment.reach[channel] else {
        return false
      }
      return law.support.low < 1
    }
  }
}
