// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
public import Measures
import Portfolios
import Strategies

extension MetricNeed {
  /// Whether every strategy meets the need: a difference to the champion takes both.
  func isMet(by scenario: Scenario, _ strategies: [StrategyReach]) -> Bool {
    strategies.allSatisfy { isMet(by: $0.steps, in: scenario) }
  }

  /// Whether a strategy of these steps meets the need.
  func isMet(by steps: [Step], in scenario: Scenario) -> Bool {
    let channels = Set(steps.flatMap { $0.channel.channels }).map { scenario.channels[$0] }
    return switch self {
    case .offer(let kind):
      steps.contains { $0.offer.kind == kind }
        || scenario.isCalledIn
          && scenario.strategies.contains { $0.inbound?.offer.kind == kind }
    // Whoever waits for an answer may complain without having been touched.
    case .touch: !steps.isEmpty || scenario.facts.asks
    case .conversation: channels.contains { $0.converses }
    case .channel(let name): channels.contains { $0.name == name }
    case .scenario: isMet(by: scenario.facts)
    case .vulnerable: scenario.hasVulnerable
    case .message(let name):
      steps.contains { $0.message.map { scenario.messages[$0].name == name } ?? false }
    case .notice: steps.contains { $0.notice != nil }
    case .learning: steps.contains { $0.channel.bandit != nil }
    case .resource:
      channels.contains { $0.resource != nil } || !scenario.answeringResources.isEmpty
    case .agents(let name):
      channels.contains { $0.resource.map { scenario.resources[$0].name == name } ?? false }
        || scenario.answeringResources.contains { scenario.resources[$0].name == name }
    }
  }
}

extension Scenario {
  /// What decides which metrics there are, whatever strategies do.
  public var facts: StrategyFacts {
    behavior.facts(
      PaymentFacts(behavior, discountRate, warmUp), observesRules: rules.isObserved,
      strategies: strategies, answers: channels.map(\.answers) + messages.map(\.answers))
  }

  /// Whether a contact may make debtors call.
  public var isCalledIn: Bool { facts.hasInbound }

  /// The resources whose agents answer what debtors ask, or their calls.
  var answeringResources: Set<Int> {
    strategies.reduce(into: []) { $0.formUnion($1.answeringResources(channels)) }
  }

  /// Whether some debtor may be vulnerable.
  fileprivate var hasVulnerable: Bool {
    if case .imported(let mapping, _) = portfolio, mapping.columns.vulnerable != nil { return true }
    return portfolio.specification.segments.contains { $0.share > 0 && $0.vulnerable > 0 }
  }
}
