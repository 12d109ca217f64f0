// SPDX-License-Identifier: GPL-3.0-or-later

extension Money {
  /// The amount as decimal text with all minor digits, such as `-1,234.50` or `1234` (yen).
  ///
  /// The same for every locale; reading it back with the same marks gives the same amount. The currency
  /// code is not part of it.
  public func formatted(in currency: Currency, marks: DecimalMarks = .plain) -> String {
    var digits = String(minorUnits.magnitude)
    let missing = currency.minorDigits + 1 - digits.utf8.count
    if missing > 0 {
      digits = String(repeating: "0", count: missing) + digits
    }
    let sign = minorUnits < 0 ? "-" : ""
    let whole = Money.grouped(digits.dropLast(currency.minorDigits), by: marks.groupingText)
    guard currency.minorDigits > 0 else { return sign + whole }
    let point = marks.decimal == .point ? "." : ","
    return sign + whole + point + digits.suffix(currency.minorDigits)
  }

  private static func grouped(_ digits: Substring, by mark: String) -> String {
    guard !mark.isEmpty else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) {
        result += mark
      }
      result.append(digit)
    }
    return result
  }
}
