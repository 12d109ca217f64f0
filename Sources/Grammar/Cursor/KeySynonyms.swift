// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that people write for keys that have another name here.
///
/// Only a key that the place knows is suggested, so a word that could be two keys names the one that stands there.
enum KeySynonyms {
  /// The keys that each word may be meant for, likeliest first.
  static let table: [String: [String]] = [
    "when": ["while"], "if": ["while", "when"], "where": ["while", "when"], "while": ["when"],
    "condition": ["while", "when"], "conditions": ["while", "when"], "cuando": ["while", "when"],
    "si": ["while", "when"], "mientras": ["while", "when"],
    "steps": ["path"], "treatments": ["segments"], "groups": ["segments"],
    "max": ["at_most"], "limit": ["at_most"], "per": ["window"], "period": ["window"],
    "interval": ["every", "window"], "frequency": ["every"], "repeat": ["every"], "cada": ["every"],
    "count": ["times", "at_most"], "hour": ["time"], "hora": ["time"], "end": ["until"],
    "hasta": ["until"], "delay": ["after"], "event": ["on"], "day": ["at"], "canal": ["channel"],
    "runs": ["replications"], "iterations": ["replications"], "simulations": ["replications"],
    "reps": ["replications"], "duration": ["horizon"], "days": ["horizon"],
    "price": ["cost_per_attempt"], "cost": ["cost_per_attempt"], "costo": ["cost_per_attempt"],
    "normal": ["gaussian"], "sd": ["sigma"], "stddev": ["sigma"], "std": ["sigma"],
    "amount": ["balance"], "debt": ["balance"], "saldo": ["balance"], "monto": ["balance"],
    "days_past_due": ["dpd"], "overdue": ["dpd"], "mora": ["dpd"], "income": ["liquidity"],
    "weight": ["share"], "probability": ["weight", "share"], "probabilities": ["weights"],
    "shares": ["weights"], "number": ["instalments", "accounts"], "size": ["accounts"],
  ]

  /// The key that a word is meant for.
  ///
  /// - Parameters:
  ///   - word: The unknown key.
  ///   - keys: The keys that could stand in its place.
  /// - Returns: The likeliest of them; nil where none is meant.
  static func key(for word: String, among keys: [String]) -> String? {
    table[word.lowercased()]?.first { keys.contains($0) }
  }
}
