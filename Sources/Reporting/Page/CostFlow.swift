// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// From what is recovered to what is left, in currency units per account, replication by replication.
///
/// With b the placed balance per account of a replication, gross is b times the recovery rate, and net is gross less what each
/// cause costs: the parts add up exactly in every replication.
struct CostFlow {
  /// What is recovered per account.
  let gross: [Double?]
  /// The costs per account, by channel and other cause.
  let costs: [(metric: Metric, values: [Double?])]
  /// What is left per account.
  let net: [Double?]

  /// The flow of a strategy; nil where the run does not have its parts.
  init?(_ page: PageContext, strategy: String, causes: [Metric]) {
    let balances = page.summary.placedBalancePerAccount
    guard !balances.isEmpty, let recovery = page.series(.recoveryRate, of: strategy),
      let spent = page.series(.costPerAccount, of: strategy)
    else { return nil }
    gross = zip(recovery, balances).map { rate, balance in rate.map { $0 * balance } }
    net = zip(gross, spent).map { amount, cost in
      amount.flatMap { gross in cost.map { gross - $0 } }
    }
    // What a strategy has no occasion for, such as wages where nobody is employed, costs it nothing.
    costs = causes.map { cause in
      let values = page.series(cause, of: strategy) ?? balances.map { _ in nil }
      return (cause, values.map { $0 ?? 0 })
    }
  }

  /// What costs something under some strategy, in the order of the run.
  static func causes(_ page: PageContext) -> [Metric] {
    let own = CostCause.all.compactMap(\.ownMetric)
    return page.shown { $0.isMember(of: .costPerAccount) || own.contains($0) }
  }
}
