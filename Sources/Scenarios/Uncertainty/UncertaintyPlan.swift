// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// Which parameters of a scenario are not known for certain, and how often they are drawn.
public struct UncertaintyPlan: Sendable {
  /// A parameter with the law of what it may be.
  public struct Parameter: Sendable {
    /// The parameter's name under `parameters`.
    public var name: String
    /// What it may be.
    public var law: Distribution
  }

  /// How many times the parameters are drawn, ≥ 2.
  public var draws: Int
  /// The replications for each draw, ≥ 2.
  public var replications: Int
  /// The uncertain parameters, at least one.
  public var parameters: [Parameter]
  /// What makes them depend on each other; nil for independence.
  public var copula: GaussianCopula?
}
