// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// What a scenario must say for a metric to exist, whatever its strategies do: declared in the room of its lever.
public struct ScenarioNeed: Hashable, Sendable {
  /// The key that says it, by which needs are told apart.
  public let key: String
  /// Why it is not met, as a clause behind "if".
  public let cause: Bilingual
  /// The same as a sentence of its own, such as "the scenario has no `discount`".
  public let lack: String
  /// What brings it about, such as "set `discount`".
  public let help: String
  /// How that is written.
  public let example: String
  /// Whether it is said.
  let isMet: @Sendable (StrategyFacts) -> Bool

  /// Whether both are said by one key.
  public static func == (one: Self, other: Self) -> Bool { one.key == other.key }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
