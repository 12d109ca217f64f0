// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import OutputAnalysis

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

/// Values that a method wants evaluated.
public struct Candidate: Hashable, Sendable, Codable {
  /// The running number within the search, from 0.
  public let number: Int
  /// One value per parameter, in the order of the space.
  public let values: [ParameterValue]

  /// Creates a candidate, as when a stored search is read.
  public init(number: Int, values: [ParameterValue]) {
    self.number = number
    self.values = values
  }
}

/// A mean over replications with its standard error.
public struct MeanEstimate: Hashable, Sendable {
  /// The mean; NaN when there is none.
  public var mean: Double
  /// Its standard error, ≥ 0; 0 for an exact value.
  public var standardError: Double

  /// Creates an estimate.
  public init(_ mean: Double, standardError: Double = 0) {
    self.mean = mean
    self.standardError = standardError
  }

  /// Whether both numbers are finite and the error is not negative.
  public var isKnown: Bool { mean.isFinite && standardError.isFinite && standardError >= 0 }
}

extension MeanEstimate: Codable {
  private enum CodingKeys: String, CodingKey {
    case mean
    case standardError
  }

  /// Reads an estimate; an absent number is NaN, which JSON cannot write.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    mean = try container.decodeIfPresent(Double.self, forKey: .mean) ?? .nan
    standardError = try container.decodeIfPresent(Double.self, forKey: .standardError) ?? .nan
  }

  /// Writes the numbers that are finite.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if mean.isFinite { try container.encode(mean, forKey: .mean) }
    if standardError.isFinite { try container.encode(standardError, forKey: .standardError) }
  }
}

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

/// The place of an evaluation among others; smaller is better.
///
/// The rule is Deb's, with tests in place of signs: what is not shown to violate a constraint comes
/// first, by its mean; then what violates, by the sum of its positive g; last what has no value. An
/// infeasible candidate never passes a feasible one, however good its objective.
///
/// Source: K. Deb, *Computer Methods in Applied Mechanics and Engineering* 186 (2000) 311–338.
public struct Standing: Hashable, Comparable, Sendable {
  private let rank: Int
  private let value: Double

  /// Ranks an evaluation.
  ///
  /// - Parameters:
  ///   - evaluation: The evaluation.
  ///   - level: The level of the tests of ``Feasibility``.
  public init(_ evaluation: Evaluation, level: ConfidenceLevel = .ninetyFive) {
    guard evaluation.objective.isKnown, evaluation.constraints.allSatisfy(\.isKnown) else {
      (rank, value) = (2, 0)
      return
    }
    if Feasibility(evaluation.constraints, level: level) == .violated {
      (rank, value) = (1, evaluation.constraints.reduce(0) { $0 + max(0, $1.mean) })
    } else {
      (rank, value) = (0, evaluation.objective.mean)
    }
  }

  /// Whether the evaluation has no value.
  public var isUnknown: Bool { rank == 2 }

  /// Compares by class, then by value.
  public static func < (left: Self, right: Self) -> Bool {
    (left.rank, left.value) < (right.rank, right.value)
  }
}
