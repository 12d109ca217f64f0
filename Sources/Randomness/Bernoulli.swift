// SPDX-License-Identifier: GPL-3.0-or-later

/// Yes-or-no decisions.
public enum Bernoulli {
  /// Whether something of probability `p` happens.
  ///
  ///     happens  ⇔  (n + ½)·2⁻³² < p                                     for 0 < p < 1
  ///
  /// True with probability p to within 2⁻³³. Increasing in p: with the same lane, what happens at p
  /// happens at every larger p, which couples strategies that differ in p only.
  ///
  /// Certain outcomes draw nothing: `lane` is evaluated only for 0 < p < 1.
  ///
  /// - Parameters:
  ///   - p: A probability. At most 0 never happens, at least 1 always, NaN never.
  ///   - lane: One 32-bit word of a block, read on demand.
  /// - Returns: Whether it happens.
  @inlinable @inline(__always)
  public static func happens(_ p: Double, _ lane: @autoclosure () -> UInt32) -> Bool {
    p >= 1 || (p > 0 && Uniform.coarse(lane()) < p)
  }

  /// How many of the 2³² lanes let something of probability `p` happen: exactly those below this number.
  ///
  ///     happens(p, n)  ⇔  n < lanes(p) = ⌈2³²·p − ½⌉                     for 0 < p < 1
  ///
  /// The same decision as ``happens(_:_:)`` for every lane, in integers, for a probability used many times.
  ///
  /// - Parameter p: A probability. At most 0 or NaN gives 0, at least 1 gives 2³².
  /// - Returns: From 0 to 2³².
  @inlinable @inline(__always)
  public static func lanes(_ p: Double) -> UInt64 {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 &<< 32 }
    // Both steps are exact where they matter: scaling by a power of two, and the subtraction above ¼.
    let end = p * 0x1p32 - 0.5
    let whole = Int64(end)
    return UInt64(Double(whole) < end ? whole + 1 : whole)
  }
}
