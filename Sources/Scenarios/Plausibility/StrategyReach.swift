// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Strategies

/// What a strategy can do and cause at most.
struct StrategyReach {
  /// The number of treatments that are not hidden behind one for everybody.
  let treatments: Int
  /// The steps of those treatments that may touch somebody.
  let steps: [Step]
  /// What can happen to an account that the strategy may answer.
  let events: Set<CollectionEvent>

  init(_ strategy: Strategy, _ reach: DaysPastDueReach?, horizon: Int) {
    let first = strategy.treatments.firstIndex { $0.conditions.isEmpty }
    treatments = first.map { $0 + 1 } ?? strategy.treatments.count
    let written = strategy.treatments.prefix(treatments).flatMap(\.path).filter {
      !$0.isSilenced
    }
    var events: Set<CollectionEvent> = [.payment]
    var steps: [Step] = []
    // An answer to an event may cause the other event: look again until nothing is added.
    for _ in CollectionEvent.allCases {
      steps = written.filter { IdleStep($0, reach, events, horizon: horizon) == nil }
      events.formUnion(steps.compactMap(\.offer.kind).flatMap(\.breaches))
    }
    (self.steps, self.events) = (steps, events)
  }
}
