// SPDX-License-Identifier: GPL-3.0-or-later

/// What one replication of an experiment is made of.
///
/// Replications are independent and alike under every design, so intervals of means are the same. What differs is what
/// their spread says: only that of plain replications is the spread of real portfolios.
///
/// Method: <doc:VarianceReduction>.
public struct ReplicationDesign: Hashable, Sendable {
  /// Whether a replication is a pair: its values are the means of one simulation and of its mirror image.
  public var isAntithetic: Bool
  /// Whether the debtors of a replication share out the attributes evenly, by randomised Sobol' points.
  public var hasSobolPoints: Bool

  /// Creates a design.
  public init(isAntithetic: Bool = false, hasSobolPoints: Bool = false) {
    self.isAntithetic = isAntithetic
    self.hasSobolPoints = hasSobolPoints
  }

  /// One simulation of independent debtors.
  public static let plain = ReplicationDesign()

  /// How often the portfolio is simulated in one replication.
  public var members: Int { isAntithetic ? 2 : 1 }
}
