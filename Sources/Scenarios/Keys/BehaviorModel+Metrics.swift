// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Measures
import Strategies

extension BehaviorModel {
  /// The metrics every strategy has under this model and that can be better or worse.
  var comparableMetrics: [Metric] { ownMetrics.filter { $0.direction != .neutral } }

  /// The metrics that are neither better nor worse.
  var neutralMetrics: [Metric] { ownMetrics.filter { $0.direction == .neutral } }

  /// The metrics of strategies whose touches compete for the time of agents, and of those that learn.
  var capacityMetrics: [Metric] { measured.capacity + measured.learning }

  /// The metrics whose precision may end a run.
  var watchableMetrics: [Metric] {
    comparableMetrics + neutralMetrics.filter(\.isOfProcess) + capacityMetrics
  }

  /// The metrics of single channels, causes, rules and resources of a strategy.
  func parts(
    _ facts: StrategyFacts, channels: [String], messages: [String], rules: [String],
    packs: ContactRules,
    blocked: Set<BlockedTouch>,
    resources: [String]
  ) -> [Metric] {
    guard intensity != nil else { return [] }
    var facts = facts
    facts.channels = channels.map { StrategyFacts.Channel(name: $0) }
    (facts.rules, facts.blocked) = (rules, blocked)
    facts.messages = messages.map { StrategyFacts.Message(name: $0) }
    (facts.packRules, facts.observesRules) = (packs.rules.count, packs.isObserved)
    facts.resources = resources.map { StrategyFacts.Resource(name: $0) }
    return (measured.families + measured.capacityFamilies).flatMap { $0.metrics(facts) }
  }

  private var ownMetrics: [Metric] {
    measured.metrics.filter { !$0.isAuxiliary }
      + (intensity == nil ? measured.families.flatMap { $0.metrics(facts(PaymentFacts())) } : [])
  }

  private var measured: MeasuredModel {
    switch self {
    case .intensity, .own: .intensity
    case .rollRate: .rollRate
    case .paymentRun: .paymentRun
    }
  }

  /// What decides which metrics there are, whatever strategies do.
  func facts(
    _ payments: PaymentFacts, observesRules: Bool = false, strategies: [Strategy] = [],
    answers: [ContactAnswers?] = []
  ) -> StrategyFacts {
    var facts = StrategyFacts(measured, horizon: 0)
    facts.hasEnrichment = strategies.contains { !$0.enrichment.isEmpty }
    facts.hasInbound = answers.contains { $0 != nil }
    (facts.payments, facts.observesRules) = (payments, observesRules)
    facts.states = rollRate?.states.map(\.name) ?? []
    facts.ends = rollRate?.ends ?? []
    facts.asks = intensity?.queries != nil
    return facts
  }
}
