// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes intervals narrower at the same cost.
public struct VarianceReduction: Hashable, Sendable {
  /// The control variate; `nil` for none.
  public var control: ControlVariate?
  /// Whether every replication is an antithetic pair.
  public var isAntithetic = false
  /// The points debtors take their attributes from; `nil` for independent ones.
  public var points: AttributePoints?
  /// Whether complaints count by their probabilities.
  public var expectsComplaints = false

  /// Creates a plan without any.
  public init() {}
}

/// Points that fill the space of attributes more evenly than independent ones.
public enum AttributePoints: Hashable, Sendable {
  /// Sobol's sequence, randomised anew in every replication.
  case sobol
}
