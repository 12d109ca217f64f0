// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a behaviour, strategies and settings do not make a model.
public enum ModelError: Error, Hashable, Sendable {
  /// Payments would bring ever more payments: the branching ratio is not below 1.
  case explosive(branchingRatio: Double)
  /// λ(0) lies below λ∞ while the baseline is not a constant above the difference.
  case negativeIntensity(initial: Double)
  /// A parameter lies outside its range.
  case parameter(name: String, value: Double, requirement: String)
}
