// SPDX-License-Identifier: GPL-3.0-or-later

/// Walks over a decimal number: sign, digits with `_` between them, fraction, exponent.
struct NumberScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var sign = ""
  private var whole = ""
  private var rest = ""

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// What stands before the unit of a number, an exponent included: `1e3` of `1e3 days`, and `1` of `1 euro`.
  ///
  /// - Parameters:
  ///   - text: The number with its unit.
  ///   - isOfNumber: Whether a character but an exponent's letter belongs to the number.
  /// - Returns: The text before the unit.
  static func number(before text: String, _ isOfNumber: (Character) -> Bool) -> Substring {
    let end = text.indices.first { index in
      let character = text[index]
      guard !isOfNumber(character) else { return false }
      let tail = text[text.index(after: index)...].drop { $0 == "-" || $0 == "+" }
      let isAfterDigit = index > text.startIndex && text[text.index(before: index)].isNumber
      return !("eE".contains(character) && isAfterDigit && tail.first?.isNumber ?? false)
    }
    return text[..<(end ?? text.endIndex)]
  }

  /// Whether the whole text is a number.
  mutating func scan() -> Bool {
    if let first = current, first == "-" || first == "+" {
      if first == "-" { sign = "-" }
      index += 1
    }
    // `.5` is 0.5, as in YAML and most programs.
    let isBareFraction = current == "." && index + 1 < scalars.count && scalars[index + 1].isDigit
    guard let digits = isBareFraction ? "0" : scanDigits(separated: true) else { return false }
    whole = digits
    if current == "." {
      index += 1
      guard let fraction = scanDigits(separated: true) else { return false }
      rest += "." + fraction
    }
    guard scanExponent() else { return false }
    return index == scalars.count
  }

  /// The number without underscores and plus sign.
  var plain: String { sign + whole + rest }

  /// Whether a zero stands before other digits.
  var hasLeadingZero: Bool { whole.count > 1 && whole.hasPrefix("0") }

  /// The number as it should be written.
  var withoutLeadingZeros: String {
    let trimmed = whole.drop { $0 == "0" }
    return sign + (trimmed.isEmpty ? "0" : String(trimmed)) + rest
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func scanDigits(separated: Bool) -> String? {
    var digits = ""
    while let scalar = current {
      if scalar.isDigit {
        digits.unicodeScalars.append(scalar)
      } else {
        let isBetween = index + 1 < scalars.count && scalars[index + 1].isDigit && !digits.isEmpty
        guard scalar == "_", separated, isBetween else { break }
      }
      index += 1
    }
    return digits.isEmpty ? nil : digits
  }

  private mutating func scanExponent() -> Bool {
    guard current == "e" || current == "E" else { return true }
    index += 1
    rest += "e"
    if let scalar = current, scalar == "-" || scalar == "+" {
      rest.unicodeScalars.append(scalar)
      index += 1
    }
    guard let digits = scanDigits(separated: false) else { return false }
    rest += digits
    return true
  }
}
