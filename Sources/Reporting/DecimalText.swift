// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes decimal numbers as a language does: `−1,234.5` or `−1.234,5`.
///
/// It is the one place that decides how many digits are shown: never more than ``mostDigits`` significant ones, whatever
/// the caller asks for. The locale of the process plays no part.
struct DecimalText: Hashable, Sendable {
  let language: ReportLanguage
  /// The most significant digits of a number; counts and amounts in whole units are exempt.
  static let mostDigits = 6

  /// A number with a fixed number of decimals and groups of three digits.
  ///
  /// A value that rounds to zero has no sign, neither `+` nor `−`. Where so many decimals would make more than
  /// ``mostDigits`` significant digits there are fewer.
  ///
  /// - Parameters:
  ///   - value: Any finite number.
  ///   - decimals: The digits of the fraction, at most 15; a negative number rounds to tens, hundreds and so on.
  ///   - isSigned: Whether a positive number has a `+`.
  ///   - keepsUnits: Whether the digits of whole units all stay, as in counts and amounts of money.
  /// - Returns: The text; `—` for NaN and infinities.
  func text(
    _ value: Double, decimals: Int, isSigned: Bool = false, keepsUnits: Bool = false
  ) -> String {
    guard value.isFinite else { return "—" }
    let digits = Self.digits(value.magnitude, decimals: decimals, keepsUnits: keepsUnits)
    let parts = digits.split(separator: ".")
    let whole = grouped(parts[0])
    let fraction = parts.count > 1 ? language.choose(".", ",") + parts[1] : ""
    return sign(value, digits, isSigned) + whole + fraction
  }

  /// A whole number with groups of three digits.
  func text(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude)[...])
  }

  /// A count with its noun: `1 replication`, `12 réplicas nuevas`.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - english: The noun in English, whose plural ends in s.
  ///   - spanish: The noun in Spanish, of whose words every plural ends in s.
  /// - Returns: The number and the noun.
  func counted(_ count: Int, _ english: String, _ spanish: String) -> String {
    guard count != 1 else { return "1 " + language.choose(english, spanish) }
    let plural = spanish.split(separator: " ").map { $0 + "s" }.joined(separator: " ")
    return text(count) + " " + language.choose(english + "s", plural)
  }

  /// A probability estimated from draws in whole percent; never 0 or 100 %, of which draws cannot tell.
  func chance(_ probability: Double) -> String {
    if probability < 0.005 { return "<" + percent(0.01, decimals: 0) }
    return probability > 0.995
      ? ">" + percent(0.99, decimals: 0) : percent(probability, decimals: 0)
  }

  /// `1 replication`, `200 réplicas`.
  func replications(_ count: Int) -> String { counted(count, "replication", "réplica") }

  /// `1 account`, `2,000 cuentas`.
  func accounts(_ count: Int) -> String { counted(count, "account", "cuenta") }

  /// A share in percent: `12.5%`, or `12,5 %` in Spanish.
  ///
  /// What is neither none nor all never reads so: `<1%`, `>99.9%`.
  func percent(_ share: Double, decimals: Int) -> String {
    let all = text(100, decimals: decimals)
    let shown = text(share * 100, decimals: decimals)
    // Sums of shares miss 1 by what rounding leaves.
    guard share > 0, share < 1 - 1e-12, decimals >= 0 else { return shown + percentSign }
    func step(_ places: Int) -> Double { (0..<places).reduce(1.0) { step, _ in step / 10 } }
    if !shown.contains(where: { ("1"..."9").contains($0) }) {
      return "<" + text(step(decimals), decimals: decimals) + percentSign
    }
    guard shown == all else { return shown + percentSign }
    // 99.9999 has as many digits as are shown.
    let places = min(decimals, Self.mostDigits - 2)
    return ">" + text(100 - step(places), decimals: places) + percentSign
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

  /// The digits of a number with at most so many decimals and at most ``mostDigits`` significant digits.
  private static func digits(_ magnitude: Double, decimals: Int, keepsUnits: Bool) -> String {
    var decimals = decimals
    while decimals > 0 {
      let text = fixed(magnitude, decimals: decimals)
      let significant = text.drop { $0 == "0" || $0 == "." }.count { $0 != "." }
      guard significant > mostDigits else { return text }
      // Rounding may add a digit, so one decimal less may have to become two.
      decimals -= max(1, min(significant - mostDigits, decimals))
    }
    let whole = fixed(magnitude, decimals: 0)
    let excess = keepsUnits ? 0 : max(0, whole.count - mostDigits)
    let zeros = max(-decimals, excess)
    guard zeros > 0 else { return whole }
    guard zeros < 309 else { return "0" }
    // 10^zeros is exact up to 22, and beyond that no digit of a report depends on it.
    let step = (0..<zeros).reduce(1.0) { step, _ in step * 10 }
    return fixed((magnitude / step).rounded() * step, decimals: 0)
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
