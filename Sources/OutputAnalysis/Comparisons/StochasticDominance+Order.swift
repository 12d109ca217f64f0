// SPDX-License-Identifier: GPL-3.0-or-later

extension StochasticDominance {
  /// The strongest order that holds in a sample.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Whoever likes more prefers the challenger.
    case first
    /// Whoever likes more and dislikes risk prefers the challenger.
    case second
  }

  /// The strongest order that holds; nil for none.
  public var order: Order? { isFirstOrder ? .first : isSecondOrder ? .second : nil }
}
