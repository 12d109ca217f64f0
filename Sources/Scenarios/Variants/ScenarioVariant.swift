// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// The scenario in another world: under another law, price list, portfolio or date.
public struct ScenarioVariant: Sendable {
  /// The name.
  public var name: String
  /// The scenario under the variant's settings.
  public var scenario: Scenario
  /// The positions of the strategies that are simulated in it.
  public var strategies: [Int]
}

extension Scenario {
  /// What stands between the names of a strategy and a variant.
  static let variantSeparator: Character = "@"

  /// The names under which results list strategies.
  public var armNames: [String] {
    guard !variants.isEmpty else { return strategies.map(\.name) }
    return variants.flatMap { variant in
      variant.strategies.map { Self.armName(strategies[$0].name, variant.name) }
    }
  }

  /// The name of a strategy in a variant: `careful@law`.
  static func armName(_ strategy: String, _ variant: String) -> String {
    "\(strategy)\(variantSeparator)\(variant)"
  }
}
