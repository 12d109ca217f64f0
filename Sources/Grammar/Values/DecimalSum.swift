// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum of numbers that were written in decimal digits, without the dust of binary ones.
///
/// 0.333 + 0.333 + 0.333 misses 1 by exactly 0.001, in doubles by a little more. Numbers are taken as whole multiples of
/// 10⁻¹⁵, which is what a decimal number of that many digits is.
package struct DecimalSum {
  private static let perUnit = 1e15
  private let units: Int128

  /// The sum of numbers up to a million each.
  package init(_ numbers: [Double]) {
    units = numbers.reduce(into: Int128(0)) { $0 += Self.units($1) }
  }

  /// The sum as the nearest double.
  package var value: Double { Double(units) / Self.perUnit }

  /// Whether the sum is 1 or misses it by at most a tolerance, ends included.
  package func isOne(within tolerance: Double) -> Bool {
    let miss = units - Self.units(1)
    return (miss < 0 ? -miss : miss) <= Self.units(tolerance)
  }

  /// Whether numbers have no digits beyond a step such as 0.001.
  package static func areMultiples(_ numbers: [Double], of step: Double) -> Bool {
    numbers.allSatisfy { units($0) % units(step) == 0 }
  }

  private static func units(_ number: Double) -> Int128 {
    Int128(exactly: (number * perUnit).rounded()) ?? 0
  }
}
