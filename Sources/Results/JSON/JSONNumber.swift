// SPDX-License-Identifier: GPL-3.0-or-later

/// How binary numbers are written in results: JSON and tables alike.
public enum JSONNumber {
  /// The shortest decimal text that reads back as the same number; nil for NaN and infinities.
  ///
  /// Whole numbers have no fraction (`1`, not `1.0`), exponents no padding (`1e-9`), and both zeros are
  /// `0`. The text is the same on every machine and under every locale.
  public static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    let text = value.description
    guard let exponentMark = text.firstIndex(of: "e") else { return withoutPointZero(text[...]) }
    let exponent = Int(text[text.index(after: exponentMark)...]) ?? 0
    return withoutPointZero(text[..<exponentMark]) + "e" + String(exponent)
  }

  private static func withoutPointZero(_ text: Substring) -> String {
    String(text.hasSuffix(".0") ? text.dropLast(2) : text)
  }
}
