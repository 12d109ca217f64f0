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
  /// Whether persons follow its paths, with all their accounts.
  let treatsPersons: Bool

  init(_ strategy: Strategy, _ reach: DaysPastDueReach?, horizon: Int) {
    let first = strategy.treatments.firstIndex { $0.conditions.isEmpty }
    treatments = first.map { $0 + 1 } ?? strategy.treatments.count
    treatsPersons = strategy.treatsPersons
    let written = strategy.treatments.prefix(treatments).flatMap(\.path).filter {
      !$0.isSilenced
    }
    var events: Set<CollectionEvent> = [.payment, .partialPayment]
    let awaited = written.compactMap(\.awaited)
    var steps: [Step] = []
    // An answer to an event may cause the other event: look again until nothing is added.
    for _ in CollectionEvent.allCases {
      steps = written.filter { IdleStep($0, reach, events, horizon: horizon) == nil }
      let offered =
        steps.compactMap(\.offer.kind) + [strategy.inbound?.offer.kind].compactMap { $0 }
      events.formUnion(offered.flatMap(\.breaches))
      events.formUnion(awaited.filter { $0.mayFollow(steps) })
    }
    (self.steps, self.events) = (steps, events)
  }
}

extension Step {
  /// The event that it answers; nil where it answers none.
  fileprivate var awaited: CollectionEvent? {
    if case .event(let event, _) = trigger { event } else { nil }
  }
}

extension CollectionEvent {
  /// Whether some of the touches of these steps may bring it about.
  fileprivate func mayFollow(_ steps: [Step]) -> Bool {
    switch self {
    case .failedAttempts, .readAndIgnored: !steps.isEmpty
    case .linkOpened: steps.contains { $0.message != nil }
    case .noticeServed: steps.contains { $0.notice != nil }
    case .late: steps.contains { $0.offer != .none }
    case .broken, .missedInstalment, .payment, .partialPayment: false
    }
  }
}
