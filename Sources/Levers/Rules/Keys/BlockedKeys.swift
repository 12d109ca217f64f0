// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Strategies

extension BlockedTouch {
  /// `skip`, `postpone` or `next_channel`.
  static var words: Grammar<BlockedTouch> { .choice("an answer to a blocked touch") }

  /// The key of a step, which may leave it to its strategy.
  static func field(en: String, es: String) -> Field<BlockedTouch?> {
    Field(optional: "blocked", words, en: en, es: es)
  }
}

/// Warns of answers to blocked touches that can never be given.
struct BlockedPlausibility {
  let scenario: Scenario
  let document: NodeReader
  let strategies: [StrategyReach]

  /// Reports every warning.
  func report() {
    for (strategy, reached) in zip(scenario.strategies, strategies) where !reached.steps.isEmpty {
      check(strategy)
    }
  }

  /// Each step that says so itself, and the strategy where none of the steps that leave it to the strategy can use it.
  private func check(_ strategy: Strategy) {
    let written = document["strategies"][strategy.name]
    var common: [String?] = []
    for (number, treatment) in strategy.treatments.enumerated() {
      let isPath = written.node.entry("path") != nil
      let path = (isPath ? written : written["segments"][number])["path"]
      for (position, step) in treatment.path.enumerated() {
        let reason = idleness(of: step, strategy)
        guard path[position].node.entry("blocked") != nil else {
          common.append(reason)
          continue
        }
        if let reason { warn(path[position]["blocked"], reason) }
      }
    }
    if written.node.entry("blocked") != nil, let first = common.first, let first,
      common.allSatisfy({ $0 != nil })
    {
      warn(written["blocked"], first)
    }
  }

  private func warn(_ place: NodeReader, _ reason: String) {
    place.report(
      .idleKey, severity: .warning, reason, "has no effect", help: ["leave `blocked` out"])
  }

  /// Why a step's blocked touches are lost all the same; nil where they may not be.
  private func idleness(of step: Step, _ strategy: Strategy) -> String? {
    switch step.blocked {
    case .skip: nil
    case .postpone where !isRuled(strategy):
      "no limit and no contact rule holds a touch back, so none is put off"
    case .postpone where step.every == 1 && !step.isOnCalendar:
      "the step touches every day, and a touch is put off no further than to the day before the next"
    case .postpone: nil
    case .nextChannel where Set(step.substitutes + step.channel.channels).count < 2:
      "the step has one channel, so none takes its place"
    case .nextChannel where !isRuled(strategy) && !isConsentAsked:
      "no limit, no contact rule and no lack of consent holds a touch back, so no channel takes the place of another"
    case .nextChannel: nil
    }
  }

  private func isRuled(_ strategy: Strategy) -> Bool {
    !strategy.limits.isEmpty || !scenario.rules.rules.isEmpty && !scenario.rules.isObserved
  }

  /// Whether some debtor may lack consent to a channel, or withdraw it.
  private var isConsentAsked: Bool {
    guard case .synthetic(let portfolio) = scenario.portfolio else { return true }
    return scenario.channels.contains { $0.optOut > 0 }
      || portfolio.segments.contains { segment in segment.consent.contains { $0 < 1 } }
  }
}
