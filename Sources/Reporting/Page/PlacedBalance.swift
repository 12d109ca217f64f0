// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// The placed balance of a portfolio, from what a run stores.
///
/// No document states it, but it follows from definitions: with C the cost per account, N the accounts, r and n the
/// recovery and the net recovery rate,
///
///     balance = N C / (r − n)
///
/// and where the net present value is reported, its amount over its rate. Both are exact but for rounding.
enum PlacedBalance {
  /// The mean over replications, in currency units; nil where neither formula has a value.
  static func mean(_ documents: RunDocuments) -> Double? {
    byReplication(documents).map { $0.reduce(0, +) / Double($0.count) }
  }

  /// The balance of each replication, which is the same under every strategy; nil unless all are known.
  static func byReplication(_ documents: RunDocuments) -> [Double]? {
    documents.results.summary.strategies.lazy.compactMap { balances($0.name, documents) }.first
  }

  /// The balances by one strategy's numbers; nil unless all are known, as where it costs nothing.
  private static func balances(_ strategy: String, _ documents: RunDocuments) -> [Double]? {
    let series = Dictionary(
      documents.replications.filter { $0.strategy == strategy }.map { ($0.metric, $0.values) }
    ) { first, _ in first }
    let accounts = Double(documents.results.summary.accounts)
    let values = byValue(series) ?? byCost(series, accounts) ?? []
    let isKnown = !values.isEmpty && values.allSatisfy { $0.isFinite && $0 > 0 }
    return isKnown ? values : nil
  }

  private static func byValue(_ series: [String: [Double?]]) -> [Double]? {
    guard let amounts = series["npv"], let rates = series["npv_rate"] else { return nil }
    return zip(amounts, rates).map { ($0 ?? .nan) / ($1 ?? .nan) }
  }

  private static func byCost(_ series: [String: [Double?]], _ accounts: Double) -> [Double]? {
    guard let costs = series["cost_per_account"], let gross = series["recovery_rate"],
      let net = series["net_recovery_rate"]
    else { return nil }
    return costs.indices.map { index in
      accounts * (costs[index] ?? .nan) / ((gross[index] ?? .nan) - (net[index] ?? .nan))
    }
  }
}
