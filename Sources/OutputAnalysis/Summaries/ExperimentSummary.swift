// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything an experiment found, in plain values.
///
/// Experiments fill it, results store it, reports draw it. It holds no raw replications.
public struct ExperimentSummary: Hashable, Sendable {
  /// The scenario's name.
  public var name: String
  /// The master seed.
  public var seed: UInt64
  /// The replications simulated.
  public var replications: Int
  /// The accounts of one replication.
  public var accounts: Int
  /// The currency's three letters.
  public var currency: String
  /// The strategies, champion first.
  public var strategies: [StrategySummary]
  /// Each challenger against the champion, by metric.
  public var comparisons: [ComparisonSummary]
  /// How the number of replications came about; nil when it was given.
  public var stopping: StoppingSummary?
  /// What a run that ends with the selection of the best has selected; nil for other runs.
  public var selection: SelectionSummary?
  /// Which strategy is the best; nil for one strategy or too few replications.
  public var best: BestSummary?
  /// The recovery curve of each challenger less the champion's.
  public var differenceCurves: [DifferenceCurve]
  /// Each challenger against the champion by segment and metric; exploratory.
  public var segmentComparisons: [SegmentComparison]
  /// What each step of the strategies brings; nil when nobody asked.
  public var attribution: AttributionSummary?
  /// What is left when parameters are not known for certain; nil when all are.
  public var uncertainty: UncertaintySummary?
  /// What happened at all; nil where it was not observed, as in runs of earlier versions.
  public var activity: ActivitySummary?
  /// The mean over replications of what was owed at the start, in currency units; nil where it was not observed, as in
  /// runs of earlier versions.
  public var placedBalance: Double?
  /// The same by account in each replication, whatever the strategy; empty where it was not observed.
  public var placedBalancePerAccount: [Double] = []
  /// What more agents bring to strategies that differ in nothing else.
  public var staffing: [StaffingGain] = []
  /// What one replication is made of.
  public var design = ReplicationDesign.plain
  /// What variants of the scenario make of its strategies; nil for a single world.
  public var variants: VariantsSummary?
  /// What its chance is made of.
  public var unit = SamplingUnit.replications

  /// Creates a summary.
  public init(
    name: String, seed: UInt64, replications: Int, accounts: Int, currency: String,
    strategies: [StrategySummary], comparisons: [ComparisonSummary],
    stopping: StoppingSummary? = nil, best: BestSummary? = nil,
    differenceCurves: [DifferenceCurve] = [], segmentComparisons: [SegmentComparison] = []
  ) {
    self.name = name
    self.seed = seed
    self.replications = replications
    self.accounts = accounts
    self.currency = currency
    self.strategies = strategies
    self.comparisons = comparisons
    self.stopping = stopping
    self.best = best
    self.differenceCurves = differenceCurves
    self.segmentComparisons = segmentComparisons
  }
}
