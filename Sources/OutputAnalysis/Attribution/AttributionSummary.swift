// SPDX-License-Identifier: GPL-3.0-or-later

/// What each step of the strategies brings, by the lives of the same debtors without it.
///
/// Method: <doc:Attribution>.
public struct AttributionSummary: Hashable, Sendable {
  /// The replications in which every strategy was simulated with and without its steps.
  public var replications: Int
  /// The strategies that touch anybody, in the order of the scenario.
  public var strategies: [StrategyAttribution]

  /// Whether a strategy has several steps, whose effects leave a remainder.
  public var hasRemainders: Bool { strategies.contains { $0.contributions.count > 1 } }

  /// Creates a summary.
  public init(replications: Int, strategies: [StrategyAttribution]) {
    self.replications = replications
    self.strategies = strategies
  }
}
