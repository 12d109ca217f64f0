// SPDX-License-Identifier: GPL-3.0-or-later

/// How candidates are found.
public enum TuningMethod: String, Hashable, Sendable, CaseIterable {
  /// Every combination of values, raced with `SequentialElimination`.
  case grid
  /// Every combination of values, selected from by `KimNelson`.
  case kimNelson = "kim-nelson"
  /// `CrossEntropy`, then a race of the best.
  case crossEntropy = "cross-entropy"
  /// `CovarianceAdaptation`, then a race of the best.
  case covarianceAdaptation = "cma-es"
  /// `BayesianSearch`, then a race of the best.
  case bayesian

  /// Whether every combination of values is a candidate.
  var isGrid: Bool { self == .grid || self == .kimNelson }
}
