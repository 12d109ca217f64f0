// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

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
