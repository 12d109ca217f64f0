// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The inverse distribution function of a partial payment's relative size.
///
/// Families that have a closed form are inlined, smooth ones are tabulated, all others go through GSL.
enum PartialPayment {
  /// low + span·u.
  case uniform(low: Double, span: Double)
  /// low + span·(1 − (1 − u)²): a scaled beta(1, ½).
  case square(low: Double, span: Double)
  /// low + span·(1 − (1 − u)^power): a scaled beta(1, 1/power).
  case power(low: Double, span: Double, power: Double)
  /// A smooth law as cubics; the table's owner keeps it alive.
  case table(UnsafePointer<ShareTable.Cubic>)
  /// Any other law.
  case general(Distribution)

  /// The share at probability `u` in (0, 1).
  @inline(__always)
  func share(_ u: Double) -> Double {
    switch self {
    case .uniform(let low, let span): low + span * u
    case .square(let low, let span): low + span * (1 - (1 - u) * (1 - u))
    case .power(let low, let span, let power): low + span * (1 - pow(1 - u, power))
    case .table(let cubics): ShareTable.share(u, cubics)
    case .general(let distribution): distribution.quantile(u)
    }
  }
}
