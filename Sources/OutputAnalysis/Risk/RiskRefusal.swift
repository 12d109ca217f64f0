// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a risk was not estimated.
public enum RiskRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The share α lies outside (0, 1) or is not a number.
  case shareOutsideDomain(Double)
  /// Fewer than 50 replications lie in the worst share.
  case tooFewReplications(present: Int, needed: Int)
  /// The values are so large that their mean or spread is not finite.
  case notFinite

  /// One sentence with the reason and what would be right.
  public var description: String {
    switch self {
    case .shareOutsideDomain(let share):
      "the worst share is \(share); it must be in (0, 1)"
    case .tooFewReplications(let present, let needed):
      "\(present) replications have a value; the worst share needs at least \(needed)"
    case .notFinite:
      "the values are too large for a finite mean and spread"
    }
  }
}
