// SPDX-License-Identifier: GPL-3.0-or-later

/// How often strategies are simulated again without each of their steps.
public struct AttributionPlan: Hashable, Sendable {
  /// The replications, ≥ 2, from the run's first one on.
  public var replications: Int

  /// Creates a plan.
  public init(replications: Int) { self.replications = replications }
}
