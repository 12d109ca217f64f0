// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes decimal numbers as a language does: `−1,234.5` or `−1.234,5`.
///
/// The locale of the process plays no part.
struct DecimalText: Hashable, Sendable {
  let language: ReportLanguage

  /// A number with a fixed number of decimals and groups of three digits.
  ///
  /// A value that rounds to zero has no sign, neither `+` nor `−`.
  ///
  /// - Parameters:
  ///   - value: Any finite number.
  ///   - decimals: The digits of the fraction, 0 … 15.
  ///   - isSigned: Whether a positive number has a `+`.
  /// - Returns: The text; `—` for NaN and infinities.
  func text(_ value: Double, decimals: Int, isSigned: Bool = false) -> String {
    guard value.isFinite else { return "—" }
    let digits = Self.fixed(value.magnitude, decimals: decimals)
    let parts = digits.split(separator: ".")
    let whole = grouped(parts[0])
    let fraction = parts.count > 1 ? language.choose(".", ",") + parts[1] : ""
    return sign(value, digits, isSigned) + whole + fraction
  }

  /// A whole number with groups of three digits.
  func text(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude)[...])
  }

  /// A share in percent: `12.5%`, or `12,5 %` in Spanish.
  func percent(_ share: Double, decimals: Int) -> String {
    text(share * 100, decimals: decimals) + percentSign
  }

  /// The percent sign with what stands before it.
  var percentSign: String { language.choose("%", "\u{A0}%") }

  private func sign(_ value: Double, _ digits: String, _ isSigned: Bool) -> String {
    let isZero = !digits.contains { ("1"..."9").contains($0) }
    guard !isZero else { return "" }
    return value < 0 ? "−" : isSigned ? "+" : ""
  }

  private func grouped(_ digits: Substring) -> String {
    let mark = language.choose(",", ".")
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += mark }
      result.append(digit)
    }
    return result
  }

  /// Correctly rounded decimal digits with a point, from C's `%.*f`.
  private static func fixed(_ magnitude: Double, decimals: Int) -> String {
    // 309 digits of the largest number, the point and the decimals.
    var buffer = [CChar](repeating: 0, count: 340)
    let decimals = Int32(min(max(decimals, 0), 15))
    withVaList([decimals, magnitude]) { arguments in
      _ = vsnprintf(&buffer, buffer.count, "%.*f", arguments)
    }
    let digits = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    // A program may have set a locale with a comma.
    return String(decoding: digits.map { $0 == UInt8(ascii: ",") ? 0x2E : $0 }, as: UTF8.self)
  }
}
