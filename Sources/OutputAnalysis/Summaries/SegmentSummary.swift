// SPDX-License-Identifier: GPL-3.0-or-later

/// The metrics of one segment under one strategy.
public struct SegmentSummary: Hashable, Sendable {
  /// The segment's name.
  public var name: String
  /// The metrics, in the order in which they are to be printed.
  public var metrics: [NamedEstimate]

  /// Creates a summary.
  public init(name: String, metrics: [NamedEstimate]) {
    self.name = name
    self.metrics = metrics
  }
}
