// SPDX-License-Identifier: GPL-3.0-or-later

/// What other readers of YAML, of 1.1 and 1.2, make of a plain scalar.
enum YAMLTyping {
  /// Whether some reader takes a text for a number, truth value, null or date.
  static func isTyped(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    return words.contains(text.lowercased()) || first.isDigit || first == "." || first == "-"
      || first == "+"
  }

  /// Whether some reader takes a value of a grammar of ours for another value.
  ///
  /// Numbers, `true` and `false` are what they are; `10:00` is 600 in YAML 1.1, a date becomes a point in time, and
  /// `010` is 8.
  static func isMisread(_ text: String) -> Bool {
    let lowered = text.lowercased()
    if lowered != "true", lowered != "false", words.contains(lowered) { return true }
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    guard digits.unicodeScalars.first?.isDigit == true else { return false }
    return isSexagesimal(digits) || isDate(digits) || isOctal(digits) || digits.contains("_")
  }

  /// A number as readers of YAML 1.1 know it: `1e-07` is a text to them, `1.0e-07` is not; nil for all others.
  static func portableNumber(_ text: String) -> String? {
    guard let exponent = text.firstIndex(of: "e"), !text.contains("."), Double(text) != nil else {
      return nil
    }
    let power = text[text.index(after: exponent)...]
    let sign = power.hasPrefix("-") || power.hasPrefix("+") ? "" : "+"
    return text[..<exponent] + ".0e" + sign + power
  }

  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n", "~", "nan", "inf",
  ]

  private static func isSexagesimal(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.unicodeScalars.allSatisfy { $0.isDigit || $0 == "." || $0 == "_" }
      }
  }

  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.prefix { $0 != " " && $0 != "T" }.split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4
      && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }

  private static func isOctal(_ text: Substring) -> Bool {
    text.count > 1 && text.hasPrefix("0")
      && text.unicodeScalars.allSatisfy { $0.isDigit || $0 == "_" }
  }
}
