// SPDX-License-Identifier: GPL-3.0-or-later

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
