// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// The values of one metric under one strategy, one per replication.
public struct ReplicationSeries: Hashable, Sendable {
  /// The strategy's name.
  public var strategy: String
  /// The metric's name.
  public var metric: String
  /// The value of each replication in order; nil and NaN where it is undefined.
  public var values: [Double?]
  /// What the values divide and count; nil where that was not kept.
  public var sample: RatioSample?

  /// Creates a series of plain values.
  public init(strategy: String, metric: String, values: [Double?]) {
    self.strategy = strategy
    self.metric = metric
    self.values = values
  }

  /// The series without what its values are made of.
  public var plain: ReplicationSeries {
    ReplicationSeries(strategy: strategy, metric: metric, values: values)
  }

  /// What the estimate is made of: the ratios, or where they were not kept their values, of which nothing is counted.
  public var ratios: RatioSample { sample ?? RatioSample(values: values.map { $0 ?? .nan }) }
}
