// SPDX-License-Identifier: GPL-3.0-or-later

/// What the scenario or its data warned of before the run.
public struct RunWarning: Hashable, Sendable {
  /// The code, which `recobro explain` has a page for; nil in runs of earlier versions.
  public var code: String?
  /// One line that makes sense alone, in English.
  public var text: String

  /// Creates a warning.
  public init(code: String?, text: String) {
    self.code = code
    self.text = text
  }
}

/// What the numbers of a run warn of, as facts that reports put into words.
///
/// A note depends on the summary alone, so that equal runs have equal notes.
public enum RunNote: Hashable, Sendable {
  /// The replications came to their maximum before the interval of a metric was as narrow as asked.
  case precisionNotReached(metric: String)
  /// The run ended without a value of the metric whose precision it was to reach.
  case precisionUnknown(metric: String, strategies: [String], replications: Int)
  /// A strategy has no value of a metric in some replications, which its mean leaves out; `others` more are like it.
  case valuesMissing(metric: String, strategy: String, missing: Int, present: Int, others: Int)
  /// Common random numbers widen the interval of a difference: the ratio of variances is below 1.
  case pairingHarmful(metric: String, varianceRatio: Double)
}

/// A preset of which a scenario uses numbers, as the version that ran it had it.
public struct PresetText: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Its numbers with the source of each.
  public var text: String

  /// Creates a preset.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
