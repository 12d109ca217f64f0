// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Functions of the unit cube whose indices are known.
enum SensitivityFunctions {
  /// Ishigami's function with a = 7 and b = 0.1, on (−π, π)³.
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  /// Sobol's function Π (|4x − 2| + a)/(1 + a).
  static func product(_ u: [Double], _ a: [Double]) -> Double {
    zip(u, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// The first and total indices of ``product(_:_:)``, from V_i = 1/(3(1 + a_i)²).
  static func productIndices(_ a: [Double]) -> (first: [Double], total: [Double]) {
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let all = parts.reduce(1) { $0 * (1 + $1) }
    return (parts.map { $0 / (all - 1) }, parts.map { $0 * all / (1 + $0) / (all - 1) })
  }
}
