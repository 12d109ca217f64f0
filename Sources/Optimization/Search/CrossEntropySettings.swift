// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// The parameters of ``CrossEntropy``.
public struct CrossEntropySettings: Hashable, Sendable {
  /// The samples N per round, ≥ 4; nil for ten per number and ten per word beyond the first, at
  /// least 30.
  public let samples: Int?
  /// The share ρ of the elite, in (0, 1).
  public let elite: Double
  /// The rate a of means and probabilities, in (0, 1].
  public let smoothing: Double
  /// The rate b of deviations, in (0, 1].
  public let deviationSmoothing: Double
  /// The exponent q of deviations, in 1 … 50.
  public let deviationPower: Int
  /// The deviation, in shares of the range, at which the search has converged; in (0, 0.1].
  public let tolerance: Double
  /// The largest number of rounds, ≥ 1.
  public let rounds: Int

  /// The defaults.
  public init() {
    samples = nil
    elite = 0.2
    smoothing = 0.7
    deviationSmoothing = 0.9
    deviationPower = 5
    tolerance = 1e-3
    rounds = 200
  }

  /// Sets the parameters.
  ///
  /// - Parameters:
  ///   - samples: The samples N per round, ≥ 4, or nil.
  ///   - elite: The share ρ of the elite, in (0, 1).
  ///   - smoothing: The rate a of means and probabilities, in (0, 1].
  ///   - deviationSmoothing: The rate b of deviations, in (0, 1].
  ///   - deviationPower: The exponent q of deviations, in 1 … 50.
  ///   - tolerance: The deviation at which the search has converged, in (0, 0.1].
  ///   - rounds: The largest number of rounds, ≥ 1.
  /// - Throws: ParameterError outside these domains.
  public init(
    samples: Int? = nil, elite: Double = 0.2, smoothing: Double = 0.7,
    deviationSmoothing: Double = 0.9, deviationPower: Int = 5, tolerance: Double = 1e-3,
    rounds: Int = 200
  ) throws(ParameterError) {
    try require("samples", Double(samples ?? 4), "at least 4") { $0 >= 4 }
    try require("elite", elite, "in (0, 1)") { $0 > 0 && $0 < 1 }
    try require("smoothing", smoothing, "in (0, 1]") { $0 > 0 && $0 <= 1 }
    try require("deviation smoothing", deviationSmoothing, "in (0, 1]") { $0 > 0 && $0 <= 1 }
    try require("deviation power", Double(deviationPower), "in 1 … 50") { $0 >= 1 && $0 <= 50 }
    try require("tolerance", tolerance, "in (0, 0.1]") { $0 > 0 && $0 <= 0.1 }
    try require("rounds", Double(rounds), "at least 1") { $0 >= 1 }
    self.samples = samples
    self.elite = elite
    self.smoothing = smoothing
    self.deviationSmoothing = deviationSmoothing
    self.deviationPower = deviationPower
    self.tolerance = tolerance
    self.rounds = rounds
  }
}
