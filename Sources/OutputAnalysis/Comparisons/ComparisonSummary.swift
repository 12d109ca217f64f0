// SPDX-License-Identifier: GPL-3.0-or-later

/// What an experiment says about a challenger against the champion on one metric.
public struct ComparisonSummary: Hashable, Sendable {
  /// The champion's name.
  public var champion: String
  /// The challenger's name.
  public var challenger: String
  /// The metric's name.
  public var metric: String
  /// Challenger minus champion.
  public var difference: DifferenceEstimate
  /// The two-sided p-value; nil when there is nothing to test.
  public var pValue: Double?
  /// The p-value after adjustment for the family of comparisons; nil like `pValue`.
  public var adjustedPValue: Double?
  /// The share of replications the challenger wins; nil without pairs.
  public var probabilityBetter: ProportionEstimate?
  /// The gain of common random numbers; nil when the difference does not vary.
  public var varianceRatio: Double?
  /// The verdict.
  public var verdict: Verdict
  /// The largest difference that does not matter; nil when none was declared.
  public var margin: Double?
  /// The minimum detectable effect at power 0.9; nil when there is nothing to detect.
  public var minimumDetectableEffect: Double?
  /// The difference with a control variate; nil without one.
  public var controlled: ControlledEstimate?

  /// The p-value of "the difference is as large as the margin"; nil without a margin or where it was not asked for.
  public var equivalencePValue: Double?
  /// The stochastic order in which the challenger's replications stand above the champion's; nil for none.
  public var dominance: StochasticDominance.Order?
  /// What the design of the replications gained; nil for a plain one.
  public var gain: SamplingGain?

  /// Creates a summary from its parts.
  public init(
    champion: String, challenger: String, metric: String, difference: DifferenceEstimate,
    pValue: Double?, adjustedPValue: Double?, probabilityBetter: ProportionEstimate?,
    varianceRatio: Double?, verdict: Verdict, margin: Double?, minimumDetectableEffect: Double?,
    controlled: ControlledEstimate? = nil
  ) {
    self.champion = champion
    self.challenger = challenger
    self.metric = metric
    self.difference = difference
    self.pValue = pValue
    self.adjustedPValue = adjustedPValue
    self.probabilityBetter = probabilityBetter
    self.varianceRatio = varianceRatio
    self.verdict = verdict
    self.margin = margin
    self.minimumDetectableEffect = minimumDetectableEffect
    self.controlled = controlled
  }
}
