// SPDX-License-Identifier: GPL-3.0-or-later

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
