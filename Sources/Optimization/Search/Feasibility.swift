// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import OutputAnalysis

/// What an evaluation shows about its constraints.
///
/// With z = Φ⁻¹(1 − α/m) for m constraints:
///
///     violated   g_j − z·SE_j > 0 for some j                        (1)
///     met        g_j + z·SE_j ≤ 0 for all j                         (2)
///     open       neither
///
/// Without constraints the answer is *met*.
public enum Feasibility: Int, Hashable, Sendable, Codable {
  /// All constraints are shown to hold.
  case met
  /// Neither shown to hold nor to fail.
  case open
  /// A constraint is shown to fail.
  case violated

  /// Tests the constraints.
  ///
  /// - Parameters:
  ///   - constraints: The estimates of g, all known.
  ///   - level: The level 1 − α of all one-sided tests together.
  public init(_ constraints: [MeanEstimate], level: ConfidenceLevel = .ninetyFive) {
    guard !constraints.isEmpty else {
      self = .met
      return
    }
    let z = -NormalLaw.quantile(level.alpha / Double(constraints.count))
    if constraints.contains(where: { $0.mean - z * $0.standardError > 0 }) {
      self = .violated
    } else {
      self = constraints.allSatisfy { $0.mean + z * $0.standardError <= 0 } ? .met : .open
    }
  }
}
