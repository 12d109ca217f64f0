// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// What became of one line of a scenario's `expect`.
public struct ExpectationOutcome: Hashable, Sendable {
  /// The three outcomes.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The interval supports the expectation.
    case pass
    /// The interval contradicts it.
    case fail
    /// The interval does neither.
    case undecided
  }

  /// The line as the user wrote it.
  public var text: String
  /// The metric whose unit the left side has; nil when it mixes units.
  public var metric: String?
  /// Whether the left side takes as much away as it adds, so that shares differ by percentage points.
  public var isDifference = false
  /// The outcome.
  public var verdict: Verdict
  /// The estimate of the line's left side; nil if undefined.
  public var estimate: Double?
  /// The interval of the estimate, at the level the line asks for; nil if undefined.
  public var interval: ConfidenceInterval?

  /// The replications in which the left side has a value.
  public var n: Int
  /// About how many replications would decide an undecided line if its estimate stayed; nil if unknown.
  public var replicationsNeeded: Int?
  /// Why the line claims something about what never happened, which leaves it undecided; nil where it does not.
  public var untested: ActivitySummary.Untested?

  /// Creates an outcome.
  public init(
    text: String, metric: String? = nil, verdict: Verdict, estimate: Double?,
    interval: ConfidenceInterval?, n: Int,
    replicationsNeeded: Int? = nil
  ) {
    self.text = text
    self.metric = metric
    self.verdict = verdict
    self.estimate = estimate
    self.interval = interval
    self.n = n
    self.replicationsNeeded = replicationsNeeded
  }
}
