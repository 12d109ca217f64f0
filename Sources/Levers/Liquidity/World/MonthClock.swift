// SPDX-License-Identifier: GPL-3.0-or-later

/// The clock of the models that move once a month: a month is exactly 1/12 year.
///
/// Money is discounted at m/12 years. On the calendar of days, month m ends with day ⌈m·365.25/12⌉, which only
/// places it on recovery curves.
///
/// Method: <doc:PaymentRun>, equation (1).
public enum MonthClock {
  /// The elapsed day at whose end a month ends.
  ///
  /// - Parameter month: At least 0.
  /// - Returns: ⌈month·365.25/12⌉, from whole numbers alone.
  public static func day(ofMonth month: Int) -> Int { (month * 1_461 + 47) / 48 }

  /// How many whole months end by an elapsed day.
  ///
  /// - Parameter days: At least 0.
  /// - Returns: The largest month that ends by then.
  public static func months(within days: Int) -> Int { days * 48 / 1_461 }

  /// The days of a year by which a continuous rate per day becomes a rate per year.
  static let daysPerYear = 365.0

  /// The exponent ρt of a month's discount factor e^(−ρt).
  ///
  /// - Parameters:
  ///   - month: At least 0.
  ///   - rate: Continuous rate ρ per day, of years of 365 days as everywhere.
  /// - Returns: ρ·365·month/12, so that an annual effective rate f gives (1 + f)^(−month/12).
  public static func discountExponent(ofMonth month: Int, rate: Double) -> Double {
    rate * daysPerYear * Double(month) / 12
  }
}
