// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Portfolios
import Strategies
import Vocabulary

/// What a strategy must have for a metric to have a value, or another value than 0.
enum MetricNeed: Hashable {
  case promise
  case plan
  case touch
  case conversation
  case discount
  case vulnerable
  case channel(String)
  case resource

  /// The need of a metric; nil when it asks for nothing that a scenario can lack for certain.
  init?(metric: String) {
    switch metric {
    case Metric.ptpRate.name, Metric.keptRate.name, Metric.keptAmountRate.name: self = .promise
    case Metric.planTakeup.name, Metric.planCompletion.name: self = .plan
    case Metric.deliveryRate.name, Metric.contactRate.name,
      Metric.complaintsPer1000Contacts.name, Metric.penetration.name,
      Metric.contactsPerAccount.name, Metric.suppressedContacts.name,
      Metric.optOutsPer1000.name, Metric.complaintsPer1000.name:
      self = .touch
    case Metric.rpcRate.name: self = .conversation
    case Metric.npv.name, Metric.npvRate.name, Metric.valueU.name: self = .discount
    case Metric.vulnerableContactsPerUnit.name, Metric.vulnerableBurdenRatio.name:
      self = .vulnerable
    case let name where Metric.ofCapacity.contains { $0.name == name }: self = .resource
    default:
      guard let member = Self.member(of: metric) else { return nil }
      self = member
    }
  }

  /// The need of a metric of a single channel or rule.
  private static func member(of metric: String) -> MetricNeed? {
    let base = Metric.base(of: metric)
    guard base != metric else { return nil }
    let name = String(metric.dropFirst(base.count + 1).dropLast())
    switch base {
    case Metric.contactsPerAccount.name: return .channel(name)
    case Metric.costPerAccount.name: return name == "complaints" ? .touch : .channel(name)
    case Metric.suppressedContacts.name: return .touch
    default: return nil
    }
  }

  /// Whether a metric is 0 for certain where the need is not met; else it has no value.
  static func isZeroWithout(_ metric: String) -> Bool {
    let zero: [Metric] = [
      .penetration, .contactsPerAccount, .suppressedContacts, .optOutsPer1000, .complaintsPer1000,
    ]
    return metric.hasSuffix("]") || zero.contains { $0.name == metric }
  }

  /// Whether every strategy meets the need: a difference to the champion takes both.
  func isMet(by scenario: Scenario, _ strategies: [StrategyReach]) -> Bool {
    strategies.allSatisfy { isMet(by: $0.steps, in: scenario) }
  }

  /// Whether a strategy of these steps meets the need.
  func isMet(by steps: [Step], in scenario: Scenario) -> Bool {
    let breaches = steps.flatMap(\.offer.breaches)
    let channels = Set(steps.flatMap { $0.channel.channels }).map { scenario.channels[$0] }
    return switch self {
    case .promise: breaches.contains(.brokenPromise)
    case .plan: breaches.contains(.missedInstalment)
    case .touch: !steps.isEmpty
    case .conversation: channels.contains { $0.converses }
    case .channel(let name): channels.contains { $0.name == name }
    case .discount: scenario.discountRate > 0
    case .vulnerable: scenario.hasVulnerable
    case .resource: channels.contains { $0.resource != nil }
    }
  }
}

extension Scenario {
  /// Whether some debtor may be vulnerable.
  fileprivate var hasVulnerable: Bool {
    if case .imported(let mapping, _) = portfolio, mapping.columns.vulnerable != nil { return true }
    return portfolio.specification.segments.contains { $0.share > 0 && $0.vulnerable > 0 }
  }
}
