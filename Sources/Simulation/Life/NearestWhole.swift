// SPDX-License-Identifier: GPL-3.0-or-later

/// Rounding of amounts, without the C library's function: the hot loops round at every payday and payment.
extension Double {
  /// The nearest whole number, halves away from zero, as `Int64(rounded())`.
  ///
  /// What is left after the whole part is exact, so that no half is missed.
  ///
  /// - Precondition: The number is finite and fits into 64 bits.
  @inline(__always)
  var nearest: Int64 {
    let whole = Int64(self)
    let left = self - Double(whole)
    // Twice what is left is below 1 or not, without a branch that nobody could predict.
    return whole &+ Int64(left + left)
  }
}
