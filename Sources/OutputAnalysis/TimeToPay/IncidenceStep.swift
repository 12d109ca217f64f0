// SPDX-License-Identifier: GPL-3.0-or-later

/// One step of cumulative incidences, at a time when at least one account ended.
public struct IncidenceStep: Hashable, Sendable {
  /// The time tᵢ.
  public let time: Double
  /// The number nᵢ of accounts at risk just before tᵢ.
  public let atRisk: Int
  /// The number of ends at tᵢ by cause.
  public let events: [Int]
  /// The share that has not ended, from tᵢ to the next step.
  public let survival: Double
  /// The share F_k(tᵢ) that has ended by each cause.
  public let incidence: [Double]
  /// The standard error of each incidence, ≥ 0.
  public let standardError: [Double]

  /// The pointwise interval of one incidence on the log(−log) scale.
  ///
  /// - Parameters:
  ///   - cause: The cause, one of the indices of `incidence`.
  ///   - level: The level 1 − α.
  /// - Returns: Nil where the incidence is 0 or 1.
  /// - Precondition: `cause` is an index of `incidence`.
  public func interval(
    of cause: Int, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    .logLog(
      probability: incidence[cause], standardError: standardError[cause], level: level)
  }
}
