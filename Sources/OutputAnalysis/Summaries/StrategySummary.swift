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

/// A challenger against the champion on one metric in one segment: where a difference comes from.
///
/// A table of segments × metrics × challengers has many rows, of which some look different by chance.
/// The adjusted p-value controls the expected share of false ones (Benjamini and Hochberg); such a table
/// is *exploratory* and no ground for a verdict.
///
/// Method: <doc:ComparingStrategies>.
public struct SegmentComparison: Hashable, Sendable {
  /// The champion's name.
  public var champion: String
  /// The challenger's name.
  public var challenger: String
  /// The segment's name.
  public var segment: String
  /// The metric's name.
  public var metric: String
  /// Challenger minus champion.
  public var difference: DifferenceEstimate
  /// The two-sided p-value; nil when there is nothing to test.
  public var pValue: Double?
  /// Benjamini and Hochberg's p-value over the whole table; nil like `pValue`.
  public var adjustedPValue: Double?

  /// Creates a row.
  public init(
    champion: String, challenger: String, segment: String, metric: String,
    difference: DifferenceEstimate, pValue: Double?, adjustedPValue: Double? = nil
  ) {
    self.champion = champion
    self.challenger = challenger
    self.segment = segment
    self.metric = metric
    self.difference = difference
    self.pValue = pValue
    self.adjustedPValue = adjustedPValue
  }

  /// Fills in the adjusted p-values of a whole table.
  public static func adjust(_ table: inout [SegmentComparison]) {
    let adjusted = Multiplicity.benjaminiHochberg(table.map(\.pValue))
    for index in table.indices { table[index].adjustedPValue = adjusted[index] }
  }
}
