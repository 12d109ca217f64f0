// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// Words that people write for keys that have another name here.
///
/// Only a key that the place knows is suggested, so a word that could be two keys names the one that stands there.
package enum KeySynonyms {
  /// The keys that each word may be meant for, likeliest first.
  static let table: [String: [String]] = [
    "when": ["while"], "if": ["while", "when"], "where": ["while", "when"], "while": ["when"],
    "condition": ["while", "when"], "conditions": ["while", "when"], "cuando": ["while", "when"],
    "si": ["while", "when"], "mientras": ["while", "when"],
    "steps": ["path"], "treatments": ["segments"], "groups": ["segments"],
    "max": ["at_most", "high"], "limit": ["at_most"], "per": ["window"], "period": ["window"],
    "interval": ["every", "window"], "frequency": ["every"], "repeat": ["every"], "cada": ["every"],
    "count": ["times", "at_most"], "hour": ["time"], "hora": ["time"], "end": ["until"],
    "hasta": ["until"], "delay": ["after"], "event": ["on"], "day": ["at"], "canal": ["channel"],
    "runs": ["replications"], "iterations": ["replications"], "simulations": ["replications"],
    "reps": ["replications"], "duration": ["horizon"], "days": ["horizon"],
    "price": ["cost_per_attempt"], "cost": ["cost_per_attempt"], "costo": ["cost_per_attempt"],
    "normal": ["gaussian"], "erlang": ["gamma"], "exp": ["exponential"], "expo": ["exponential"],
    "sd": ["sigma", "cv"], "stddev": ["sd", "sigma"], "std": ["sd", "sigma"],
    "sigma": ["sd"], "alpha": ["a", "shape"], "beta": ["b"], "k": ["shape"], "theta": ["scale"],
    "mu": ["mean", "median"], "average": ["mean"], "media": ["mean"],
    "mediana": ["median"], "min": ["low", "minimum"], "from": ["low"], "to": ["high"],
    "lower": ["low"], "upper": ["high"], "minimum": ["low"], "maximum": ["high"],
    "amount": ["balance"], "debt": ["balance"], "saldo": ["balance"], "monto": ["balance"],
    "days_past_due": ["dpd"], "overdue": ["dpd"], "mora": ["dpd"], "income": ["liquidity"],
    "weight": ["share"], "probability": ["weight", "share"], "probabilities": ["weights"],
    "shares": ["weights"], "number": ["instalments", "accounts"], "size": ["accounts"],
  ]

  /// Days of the week as people shorten them, and their Spanish names.
  private static let days: [(day: String, words: [String])] = [
    ("monday", ["mon", "lunes", "lun"]), ("tuesday", ["tue", "tues", "martes", "mar"]),
    ("wednesday", ["wed", "miercoles", "mie"]),
    ("thursday", ["thu", "thur", "thurs", "jueves", "jue"]),
    ("friday", ["fri", "viernes", "vie"]), ("saturday", ["sat", "sabado", "sab"]),
    ("sunday", ["sun", "domingo", "dom"]),
  ]

  /// The day of the week that a word is for: `monday` for `Mon`, `miércoles` or `monday` itself in capitals.
  package static func weekday(_ word: String) -> String? {
    let plain = NameFolding.folded(word).lowercased()
    return days.first { $0.day == plain || $0.words.contains(plain) }?.day
  }

  /// The key that a word is meant for.
  ///
  /// - Parameters:
  ///   - word: The unknown key.
  ///   - keys: The keys that could stand in its place.
  /// - Returns: The likeliest of them; nil where none is meant.
  static func key(for word: String, among keys: [String]) -> String? {
    table[word.lowercased()]?.first { keys.contains($0) }
      ?? weekday(word).flatMap { keys.contains($0) ? $0 : nil }
  }
}
