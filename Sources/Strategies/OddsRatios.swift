// SPDX-License-Identifier: GPL-3.0-or-later

/// What a strategy does to the monthly moves of a roll-rate chain.
///
/// Each probability of a better move is multiplied by ``cure``, each of a worse one by ``roll``, and the row is made to
/// add up to 1 again.
public struct OddsRatios: Hashable, Sendable {
  /// Factor on the odds of getting better against staying, above 0.
  public var cure: Double
  /// Factor on the odds of getting worse against staying, above 0.
  public var roll: Double

  /// Creates odds ratios; without arguments those that change nothing.
  public init(cure: Double = 1, roll: Double = 1) {
    self.cure = cure
    self.roll = roll
  }
}
