// SPDX-License-Identifier: GPL-3.0-or-later

/// One step of a survival curve, at a time when at least one account ended.
public struct SurvivalStep: Hashable, Sendable {
  /// The time tᵢ.
  public let time: Double
  /// The number nᵢ of accounts at risk just before tᵢ.
  public let atRisk: Int
  /// The number dᵢ of ends at tᵢ, ≥ 1.
  public let events: Int
  /// The share S(tᵢ) that has not ended, from tᵢ to the next step.
  public let survival: Double
  /// Greenwood's standard error of `survival`; nil where that is 0.
  public let standardError: Double?

  /// The pointwise interval of `survival` on the log(−log) scale.
  ///
  /// It holds at this time alone, not for the whole curve.
  ///
  /// - Parameter level: The level 1 − α.
  /// - Returns: Ends inside (0, 1); nil where the survival is 0.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    standardError.flatMap { .logLog(probability: survival, standardError: $0, level: level) }
  }
}
