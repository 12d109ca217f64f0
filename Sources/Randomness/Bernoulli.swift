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
}
