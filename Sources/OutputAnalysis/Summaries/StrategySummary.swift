// SPDX-License-Identifier: GPL-3.0-or-later

/// What an experiment says about one strategy.
public struct StrategySummary: Hashable, Sendable {
  /// The strategy's name.
  public var name: String
  /// The metrics over all accounts, in the order in which they are to be printed.
  public var metrics: [NamedEstimate]
  /// The recovery curve.
  public var curve: CurveEstimate
  /// The metrics by segment, in the order of the scenario.
  public var segments: [SegmentSummary]
  /// When accounts pay first and what ends them; nil where it was not observed.
  public var timeToPay: TimeToPay?
  /// How it used agents who are few; empty where it needs none.
  public var resources: [ResourceSummary] = []

  /// Creates a summary.
  public init(
    name: String, metrics: [NamedEstimate], curve: CurveEstimate, segments: [SegmentSummary] = [],
    timeToPay: TimeToPay? = nil
  ) {
    self.name = name
    self.metrics = metrics
    self.curve = curve
    self.segments = segments
    self.timeToPay = timeToPay
  }
}
