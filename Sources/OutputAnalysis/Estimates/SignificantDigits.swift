// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How many digits of an estimate mean something.
public enum SignificantDigits {
  /// The decimals at which the standard error shows two significant digits.
  ///
  /// A mean is printed with as many decimals as its error: 0.0003 gives 5, as in 0.41237 ± 0.00030;
  /// 0.23 gives 2; 0.0996 gives 2, because it rounds to 0.10. Errors from 9.95 on give 0: the digits
  /// before the point are never replaced by zeros.
  ///
  /// - Parameter standardError: The standard error, > 0 and finite.
  /// - Returns: A number in 0 … 15; nil when the error is 0, nil, negative or not finite, and no digit
  ///   is more trustworthy than another.
  public static func decimals(forStandardError standardError: Double?) -> Int? {
    place(ofStandardError: standardError).map { max($0, 0) }
  }

  /// The place of the second significant digit of a standard error, behind the point if positive.
  ///
  /// 0.0003 gives 5 and 0.23 gives 2, as for ``decimals(forStandardError:)``; 510 gives −1: a mean with that error is
  /// known to tens.
  ///
  /// - Parameter standardError: The standard error, > 0 and finite.
  /// - Returns: A number in −308 … 15; nil when the error is 0, nil, negative or not finite.
  public static func place(ofStandardError standardError: Double?) -> Int? {
    guard let standardError, standardError > 0, standardError.isFinite else { return nil }
    let exponent = log10(standardError).rounded(.down)
    let digits = (standardError / pow(10, exponent - 1)).rounded()
    // 99.6 rounds up to 100, which has one digit more.
    let decimals = digits >= 100 ? -exponent : 1 - exponent
    return Int(min(max(decimals, -308), 15))
  }

  /// The next number of two significant digits that is not below, such as 0.032 for 0.0312.
  ///
  /// - Parameter value: A finite number > 0; others come back as they are.
  /// - Returns: A number ≥ value, but for a rounding of its last digit.
  public static func roundedUp(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value }
    let place = Int(log10(value).rounded(.down)) - 1
    let power = pow(10, Double(abs(place)))
    // A number of two digits stays where it is, rounding of its quotient left aside.
    let digits = ((place < 0 ? value * power : value / power) - 1e-9).rounded(.up)
    return place < 0 ? digits / power : digits * power
  }
}
