// SPDX-License-Identifier: GPL-3.0-or-later

/// Colours and weights of a terminal; without colour every text stays as it is.
struct TerminalStyle: Sendable {
  /// What a text is marked with.
  enum Mark: Sendable {
    case heading
    case good
    case bad
    /// The colour of the strategy at this position.
    case strategy(Int)
  }

  let hasColor: Bool

  func apply(_ mark: Mark, to text: String) -> String {
    guard hasColor, !text.isEmpty else { return text }
    return "\u{1B}[\(code(mark))m\(text)\u{1B}[0m"
  }

  private func code(_ mark: Mark) -> String {
    switch mark {
    case .heading: "1"
    case .good: "1;32"
    case .bad: "1;31"
    // Blue, magenta, cyan, yellow, green, red: told apart best in this order on dark and light.
    case .strategy(let index): ["34", "35", "36", "33", "32", "31"][index % 6]
    }
  }
}

/// The letter that stands for a strategy in tables and sketches.
enum StrategyGlyph {
  /// Where curves of several strategies meet.
  static let shared: Character = "*"

  /// `A` … `Z`, then `a` … `z`, then `#` for all further ones.
  static func letter(_ index: Int) -> Character {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return index < letters.count ? letters[index] : "#"
  }
}
