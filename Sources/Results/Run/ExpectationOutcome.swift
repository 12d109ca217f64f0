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

  /// A metric of a strategy, or of one of its segments, times a factor.
  public struct Term: Hashable, Sendable {
    /// What the metric is multiplied by.
    public var factor: Double
    /// The strategy's name.
    public var strategy: String
    /// The segment's name; nil for all accounts.
    public var segment: String?
    /// The metric's name.
    public var metric: String

    /// Creates a term.
    public init(factor: Double, strategy: String, segment: String?, metric: String) {
      self.factor = factor
      self.strategy = strategy
      self.segment = segment
      self.metric = metric
    }
  }

  /// How a sum is compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// Greater than the bound.
    case above = ">"
    /// Not less than the bound.
    case atLeast = ">="
    /// Less than the bound.
    case below = "<"
    /// Not greater than the bound.
    case atMost = "<="
    /// Between two bounds, ends included.
    case within = "in"
  }

  /// The parts of a line: a sum of metrics, and what it must be.
  public struct Claim: Hashable, Sendable {
    /// The sum on the left; terms on the right were brought over.
    public var terms: [Term]
    /// How it is compared.
    public var comparison: Comparison
    /// The bound, or both ends of an interval.
    public var bounds: [Double]
    /// The level of the interval it is judged on, before it is widened for several looks.
    public var level: Double

    /// Creates a claim.
    public init(terms: [Term], comparison: Comparison, bounds: [Double], level: Double) {
      self.terms = terms
      self.comparison = comparison
      self.bounds = bounds
      self.level = level
    }
  }

  /// The line as the user wrote it.
  public var text: String
  /// Its parts; nil in runs of earlier versions.
  public var claim: Claim?
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
