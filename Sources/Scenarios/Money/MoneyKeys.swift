// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar

/// The keys of a scenario whose values are amounts of money.
enum MoneyKeys {
  /// The keys declared with an amount, or a comparison with one: `cost_per_attempt`, `floor`, `complaint_cost`.
  static let amounts: Set<String> = Set(
    ReferenceWalk(ScenarioReader.grammar.description).sections.flatMap(\.fields)
      .filter { $0.value.expected.hasSuffix(Grammar<Double>.money.expected) }
      .map(\.key))

  /// The keys whose numbers may have been meant a thousand times larger: amounts, and what those of a preset are multiplied by.
  static let scaled: Set<String> = amounts.union(["exchange_rate"])

  /// The keys of a segment whose laws are of money.
  static let laws: Set<String> = ["balance", "liquidity"]

  /// The parameters of a law that have no unit, whatever the law is of.
  static let pureNumbers: Set<String> = [
    "sigma", "cv", "shape", "a", "b", "weight", "weights",
  ]
}
