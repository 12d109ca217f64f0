// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension PriorityExpression.Unary {
  /// The function's value.
  public func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .negative: -x
    case .log: logarithm(x)
    case .exp: exponential(x)
    case .sqrt: x.squareRoot()
    case .abs: Swift.abs(x)
    }
  }
}

extension PriorityExpression.Binary {
  /// The function's value; not a number where an argument is none.
  public func callAsFunction(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .sum: x + y
    case .difference: x - y
    case .product: x * y
    case .quotient: x / y
    case .power: pow(x, y)
    case .min: x.isNaN || y.isNaN ? .nan : Swift.min(x, y)
    case .max: x.isNaN || y.isNaN ? .nan : Swift.max(x, y)
    }
  }
}

// Outside of the enumerations, whose cases bear these names.

private func logarithm(_ x: Double) -> Double { log(x) }

private func exponential(_ x: Double) -> Double { exp(x) }
