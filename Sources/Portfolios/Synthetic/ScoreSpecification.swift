// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A risk score that tells some latent types from the others, as well as its Gini coefficient says.
///
/// Accounts of the types told apart have x ~ N(d, 1), all others x ~ N(0, 1). With equal variances the area under the
/// receiver operating curve is Φ(d/√2), and
///
///     Gini = 2Φ(d/√2) − 1,  hence  d = √2 · Φ⁻¹((1 + Gini)/2).
///
/// The score is the probability of being one of the types told apart given x, by Bayes' rule with their share π in the segment,
///
///     s = 1 / (1 + (1 − π)/π · e^(−d·x + d²/2)),
///
/// so that of all accounts with a score of s the share s is of them. Who has it sees neither type nor future.
///
/// Reference: D. Hand, *Measuring classifier performance*, Machine Learning 77 (2009), section 2.
public struct ScoreSpecification: Hashable, Sendable {
  /// Gini coefficient of the score within the segment, in [0, 1).
  public var gini: Double
  /// The latent types told apart, by their raw values.
  public var types: Set<UInt8>

  /// Creates a specification.
  public init(gini: Double, types: Set<UInt8>) {
    self.gini = gini
    self.types = types
  }

  /// d: how many standard deviations the means lie apart.
  public var separation: Double { 2.0.squareRoot() * Normal.quantile((1 + gini) / 2) }
}

/// How the scores of one segment are made.
struct ScoreMaker {
  private let types: Set<UInt8>
  private let separation: Double
  /// ln((1 − π)/π): infinite where all or none are told apart.
  private let odds: Double

  init(_ score: ScoreSpecification, shares: [Double]) {
    types = score.types
    separation = score.separation
    let share = shares.enumerated().reduce(0) {
      score.types.contains(UInt8($1.offset)) ? $0 + $1.element : $0
    }
    odds = log((1 - share) / share)
  }

  /// The score of an account in (0, 1).
  func score(_ address: DrawAddress, type: UInt8) -> Double {
    let lanes = address.block(.score, 0)
    let noise = Normal.quantile(Uniform.fine(lanes.x, lanes.y))
    let x = noise + (types.contains(type) ? separation : 0)
    let score = 1 / (1 + exp(odds - separation * x + separation * separation / 2))
    return min(max(score, 0x1p-52), 1 - 0x1p-52)
  }
}
