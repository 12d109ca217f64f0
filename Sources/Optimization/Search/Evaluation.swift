// SPDX-License-Identifier: GPL-3.0-or-later

/// What the simulation said of a candidate.
///
/// The objective is minimised. A constraint is the mean of some g that must not exceed 0, such as
/// complaints less the limit; give several in comparable units, for their excesses are added.
public struct Evaluation: Hashable, Sendable, Codable {
  /// The candidate.
  public var candidate: Candidate
  /// The objective.
  public var objective: MeanEstimate
  /// The constraints g ≤ 0, the same ones in the same order for every candidate.
  public var constraints: [MeanEstimate]

  /// Creates an evaluation.
  public init(_ candidate: Candidate, objective: MeanEstimate, constraints: [MeanEstimate] = []) {
    self.candidate = candidate
    self.objective = objective
    self.constraints = constraints
  }
}
