// SPDX-License-Identifier: GPL-3.0-or-later

/// The values of one metric under one strategy, one per replication.
public struct ReplicationSeries: Hashable, Sendable {
  /// The strategy's name.
  public var strategy: String
  /// The metric's name.
  public var metric: String
  /// The value of each replication in order; nil and NaN where it is undefined.
  public var values: [Double?]

  /// Creates a series.
  public init(strategy: String, metric: String, values: [Double?]) {
    self.strategy = strategy
    self.metric = metric
    self.values = values
  }
}
