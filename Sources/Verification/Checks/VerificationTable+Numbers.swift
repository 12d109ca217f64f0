// SPDX-License-Identifier: GPL-3.0-or-later

extension VerificationTable {
  /// `value` with six decimals, and fewer where that would be more than six significant digits.
  static func significant(_ value: Double) -> String {
    var decimals = 6
    var bound = 0.999_999_5
    while decimals > 1, abs(value) >= bound { (decimals, bound) = (decimals - 1, bound * 10) }
    return fixed(value, decimals)
  }

  /// `value` with so many decimals, independent of the locale; never "-0.00".
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * power).rounded()
    // Beyond 2⁵³ there are no decimals to show; infinities and NaN name themselves.
    guard scaled < 0x1p53 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
