// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// One metric of one strategy against its baseline.
public struct MetricShift: Hashable, Sendable {
  /// The strategy's name.
  public var strategy: String
  /// The metric's name.
  public var metric: String
  /// The mean of the baseline; nil without values.
  ///
  /// Where there is a difference, of the replications that were compared: in pairs, those with a value in both runs.
  public var before: Double?
  /// The mean now, likewise.
  public var now: Double?
  /// The difference of the two means; nil without values to compare.
  public var difference: Double?
  /// Its standard error.
  public var standardError: Double?
  /// Its interval at the level of one test of the family.
  public var interval: ConfidenceInterval?
  /// The smallest shift this comparison finds with probability 0.9.
  public var minimumDetectableEffect: Double?
  /// The largest shift that does not matter; nil when none was declared.
  public var margin: Double?
  /// The verdict.
  public var verdict: OutcomeShift.Verdict
  /// Whether the metric guards: one that is only watched is told and fails nothing.
  public var isGuarding = true

  /// Creates a shift.
  public init(
    strategy: String, metric: String, before: Double?, now: Double?, difference: Double?,
    standardError: Double?, interval: ConfidenceInterval?, minimumDetectableEffect: Double?,
    margin: Double?, verdict: OutcomeShift.Verdict
  ) {
    self.strategy = strategy
    self.metric = metric
    self.before = before
    self.now = now
    self.difference = difference
    self.standardError = standardError
    self.interval = interval
    self.minimumDetectableEffect = minimumDetectableEffect
    self.margin = margin
    self.verdict = verdict
  }

  /// Whether a gate must not let this pass.
  public var fails: Bool { isGuarding && isLoss }

  /// Whether it was shown to be worse, or gone, guarding or not.
  public var isLoss: Bool { verdict == .worse || verdict == .vanished }
}
