// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a search asks for no more candidates.
public enum StopReason: String, Hashable, Sendable, Codable {
  /// Every candidate was evaluated.
  case exhausted
  /// The search distribution has become as narrow as asked.
  case converged
  /// The rounds allowed are used up.
  case rounds
  /// No candidate of many rounds had a value, or the numbers left the range in which the method
  /// works.
  case degenerate
}
