// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The decimal digits to which an estimate agrees with an exact value: −log₁₀ of the relative error.
///
/// The error is absolute when the exact value is 0. Between 0 and 15.95, the digits of a `Double`;
/// 0 when either number is not finite.
public func digitsOfAgreement(_ estimate: Double, _ exact: Double) -> Double {
  let error = abs(estimate - exact) / (exact == 0 ? 1 : abs(exact))
  guard error.isFinite else { return 0 }
  guard error > 0 else { return 15.95 }
  return min(15.95, max(0, -log10(error)))
}
