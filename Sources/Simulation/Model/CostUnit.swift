// SPDX-License-Identifier: GPL-3.0-or-later

/// The grain of the cost ledger: a ten-thousandth of a minor unit, so that a message of 0.0075 is exact.
public enum CostUnit {
  /// Cost units in one minor unit.
  public static let perMinorUnit: Int64 = 10_000

  /// A currency amount in cost units, rounded to the nearest.
  ///
  /// - Parameters:
  ///   - amount: Currency units, finite, below 10⁹.
  ///   - minorPerUnit: Minor units in a currency unit, such as 100.
  /// - Returns: Cost units.
  static func units(ofCurrency amount: Double, minorPerUnit: Double) -> Int64 {
    Int64((amount * minorPerUnit * Double(perMinorUnit)).rounded())
  }
}
