// SPDX-License-Identifier: GPL-3.0-or-later

/// What the keys of a scenario whose values are bare numbers expect, for advice given before any value is read.
enum NumberKeys {
  /// What values of a key look like in every place it has; nil where a place takes something else than a bare number.
  static func expected(_ key: String) -> String? {
    guard let found = expectations[key], found.count == 1, let text = found.first,
      text.hasPrefix("a number") || text.hasPrefix("a whole number")
    else { return nil }
    return text
  }

  /// Whether a number could be the value of a key, as far as its declaration says.
  static func accepts(_ key: String, _ number: String) -> Bool {
    guard let text = expected(key), let value = Double(number.filter { $0 != "_" }) else {
      return true
    }
    if text.hasPrefix("a whole number"), value != value.rounded() { return false }
    let words = text.split(separator: " ")
    func bound(after word: String) -> Double? {
      words.firstIndex(of: Substring(word)).flatMap { index in
        words.indices.contains(index + 1) ? Double(words[index + 1]) : nil
      }
    }
    return value >= bound(after: "from") ?? value && value <= bound(after: "to") ?? value
  }

  private static let expectations: [String: Set<String>] = {
    var expectations: [String: Set<String>] = [:]
    for field in ReferenceWalk(ScenarioReader.grammar.description).sections.flatMap(\.fields) {
      expectations[field.key, default: []].insert(field.value.expected)
    }
    return expectations
  }()
}
