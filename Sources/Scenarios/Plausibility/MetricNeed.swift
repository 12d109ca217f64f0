// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// What every strategy must have for a metric to have a value.
enum MetricNeed: Hashable {
  case promise
  case plan
  case touch
  case discount

  /// The need of a metric; nil when it asks for nothing that a scenario can lack for certain.
  init?(metric: String) {
    switch metric {
    case Metric.ptpRate.name, Metric.keptRate.name, Metric.keptAmountRate.name: self = .promise
    case Metric.planTakeup.name, Metric.planCompletion.name: self = .plan
    case Metric.deliveryRate.name, Metric.contactRate.name, Metric.rpcRate.name: self = .touch
    case Metric.npv.name, Metric.npvRate.name, Metric.valueU.name: self = .discount
    default: return nil
    }
  }

  /// Whether every strategy meets the need: a difference to the champion takes both.
  func isMet(by scenario: Scenario, _ strategies: [StrategyReach]) -> Bool {
    switch self {
    case .promise: strategies.allSatisfy { $0.events.contains(.brokenPromise) }
    case .plan: strategies.allSatisfy { $0.events.contains(.missedInstalment) }
    case .touch: strategies.allSatisfy { !$0.steps.isEmpty }
    case .discount: scenario.discountRate > 0
    }
  }
}
