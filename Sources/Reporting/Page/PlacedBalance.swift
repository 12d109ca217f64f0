// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results

/// The placed balance of runs of earlier versions, which do not state it but from whose replications it follows.
///
/// With c the cost per account, r and n the recovery and the net recovery rate of a replication, its placed balance per
/// account is
///
///     b = c / (r − n)
///
/// exact but for rounding, whatever accounts the replication has drawn.
enum PlacedBalance {
  /// The placed balance per account of each replication, in currency units, which is the same under every strategy; nil
  /// unless all are known, as where nothing costs anything.
  static func perAccount(_ documents: RunDocuments) -> [Double]? {
    documents.results.summary.strategies.lazy.compactMap { strategy in
      known(byCost(series(strategy.name, documents)))
    }.first
  }

  /// The mean placed balance, in currency units; nil where it does not follow.
  ///
  /// Where the accounts are drawn anew in each replication it is that of as many accounts as the file has.
  static func mean(_ documents: RunDocuments) -> Double? {
    let accounts = Double(documents.results.summary.accounts)
    let balances =
      perAccount(documents).map { $0.map { $0 * accounts } }
      ?? documents.results.summary.strategies.lazy.compactMap { strategy in
        known(byValue(series(strategy.name, documents)))
      }.first
    return balances.map { $0.reduce(0, +) / Double($0.count) }
  }

  private static func series(
    _ strategy: String, _ documents: RunDocuments
  ) -> [String: [Double?]] {
    Dictionary(
      documents.replications.filter { $0.strategy == strategy }.map { ($0.metric, $0.values) }
    ) { first, _ in first }
  }

  private static func known(_ values: [Double]?) -> [Double]? {
    guard let values, !values.isEmpty else { return nil }
    return values.allSatisfy { $0.isFinite && $0 > 0 } ? values : nil
  }

  /// A net present value over its rate.
  private static func byValue(_ series: [String: [Double?]]) -> [Double]? {
    guard let amounts = series[Metric.npv.name], let rates = series[Metric.npvRate.name] else {
      return nil
    }
    return zip(amounts, rates).map { ($0 ?? .nan) / ($1 ?? .nan) }
  }

  private static func byCost(_ series: [String: [Double?]]) -> [Double]? {
    guard let costs = series[Metric.costPerAccount.name],
      let gross = series[Metric.recoveryRate.name],
      let net = series[Metric.netRecoveryRate.name]
    else { return nil }
    return costs.indices.map { index in
      (costs[index] ?? .nan) / ((gross[index] ?? .nan) - (net[index] ?? .nan))
    }
  }
}

extension ExperimentSummary {
  /// Takes what a run of an earlier version does not state from what follows of it.
  mutating func takePlacedBalance(of documents: RunDocuments) {
    if placedBalancePerAccount.isEmpty {
      placedBalancePerAccount = PlacedBalance.perAccount(documents) ?? []
    }
    placedBalance = placedBalance ?? PlacedBalance.mean(documents)
  }
}
