// SPDX-License-Identifier: GPL-3.0-or-later

/// What to do after some replications.
public enum StoppingDecision: Hashable, Sendable {
  /// Simulate until this many replications, then look again.
  case proceed(to: Int)
  /// Stop: every interval meets the target.
  case reached([ConfidenceInterval])
  /// Stop at the maximum: some interval does not meet the target or does not exist.
  case exhausted([ConfidenceInterval?])
}
