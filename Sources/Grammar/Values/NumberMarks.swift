// SPDX-License-Identifier: GPL-3.0-or-later

/// What a number with points, commas, blanks or apostrophes may mean, written so that every reader agrees.
///
/// `1.850` is 1850 where a point separates thousands and 1.85 where it separates decimals; `1.234,56` can only be
/// 1234.56. Thousands stand in groups of three behind one to three digits that do not begin with 0.
package struct NumberMarks: Hashable {
  /// The number if its marks separate thousands: `1_850`; nil where they cannot.
  package private(set) var thousands: String?
  /// The number if its last mark separates decimals: `1.85`; nil where it cannot.
  package private(set) var decimals: String?

  /// Whether both readings are possible.
  package var isOpen: Bool { thousands != nil && decimals != nil }

  /// What to write for each reading.
  ///
  /// - Parameter isWhole: Whether only a whole number can be meant.
  /// - Returns: One line, or none where the text is no number in any reading.
  package func help(isWhole: Bool = false) -> [String] {
    switch (thousands, decimals) {
    case (let thousands?, let decimals?) where !isWhole:
      ["write `\(thousands)` for thousands or `\(decimals)` for decimals"]
    case (let thousands?, _): ["write `\(thousands)`"]
    case (nil, let decimals?) where !isWhole: ["write `\(decimals)`"]
    default: []
    }
  }

  /// A number, or a comparison with one, written so that its point can only separate decimals; any other text as it is.
  static func unmistakable(_ text: String) -> String {
    let number = text.drop { "<>=! ".contains($0) }
    let marks = Self(String(number))
    guard marks.isOpen, let decimals = marks.decimals else { return text }
    return text.dropLast(number.count) + decimals
  }

  /// Reads a text of digits and marks; without either reading for any other text.
  package init(_ text: String) {
    let sign = text.hasPrefix("-") ? "-" : ""
    let body = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    var groups = [""]
    var marks: [Unicode.Scalar] = []
    for scalar in body.unicodeScalars {
      if scalar.isDigit {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if Self.marks.contains(scalar) {
        marks.append(scalar)
        groups.append("")
      } else {
        return
      }
    }
    guard let last = marks.last, groups.allSatisfy({ !$0.isEmpty }) else { return }
    if Set(marks).count == 1, Self.areThousands(groups) {
      thousands = sign + groups.joined(separator: "_")
    }
    guard last == "." || last == ",", marks.filter({ $0 == last }).count == 1 else { return }
    let whole = groups.dropLast()
    guard whole.count == 1 || (Set(marks.dropLast()).count == 1 && Self.areThousands(Array(whole)))
    else { return }
    decimals = sign + Self.decimals(Array(whole), groups[groups.count - 1])
  }

  private static let marks: Set<Unicode.Scalar> = [".", ",", " ", "'", "’", "\u{A0}", "\u{202F}"]

  private static func areThousands(_ groups: [String]) -> Bool {
    groups.count > 1 && (1...3).contains(groups[0].count) && !groups[0].hasPrefix("0")
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The number with a point: never with exactly three digits behind it, which would leave it open again.
  private static func decimals(_ whole: [String], _ fraction: String) -> String {
    var digits = Substring(fraction)
    while digits.hasSuffix("0") { digits.removeLast() }
    var first = whole[0].drop { $0 == "0" }
    if first.isEmpty { first = "0" }
    let number = ([String(first)] + whole.dropFirst()).joined(separator: "_")
    guard !digits.isEmpty else { return number }
    return "\(number).\(digits)" + (digits.count == 3 && first != "0" ? "0" : "")
  }
}
