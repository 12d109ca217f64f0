// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Vocabulary

extension BehaviorModel {
  /// The metrics every strategy has under this model and that can be better or worse.
  var comparableMetrics: [Metric] {
    switch self {
    case .intensity: Metric.comparable
    case .rollRate(let model):
      [.recoveryRate, .lostBalanceRate, .npv, .npvRate]
        + model.states.map { .rollRate(state: $0.name) }
        + model.states.dropFirst().map { .cureRate(state: $0.name) }
    case .paymentRun: [.lossRate, .recoveryRate, .npv, .npvRate]
    }
  }

  /// The metrics that are neither better nor worse.
  var neutralMetrics: [Metric] {
    switch self {
    case .intensity:
      [
        .paymentsPerAccount, .penetration, .contactsPerAccount, .suppressedContacts,
        .complaintsPer1000Contacts, .smallBalanceRate,
      ] + Metric.ofProcess
    case .rollRate(let model):
      [.monthsToEnd] + model.ends.map { .endRate($0) } + model.ends.map { .endBalanceRate($0) }
    case .paymentRun: [.givenUpRate, .monthsToGivingUp, .paymentsPerAccount]
    }
  }
}
