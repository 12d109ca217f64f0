// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// Uniform numbers in the open interval (0, 1) from the lanes of a block.
///
/// Both forms are centred in their cell, so 0 and 1 never occur and quantiles stay finite.
public enum Uniform {
  /// (n + ½)·2⁻³² from one lane, for yes-or-no decisions.
  @inlinable @inline(__always)
  public static func coarse(_ lane: UInt32) -> Double {
    (Double(lane) + 0.5) * 0x1p-32
  }

  /// (n + ½)·2⁻⁵² from the top 52 bits of two lanes, for times and amounts; at most 1 − 2⁻⁵³.
  @inlinable @inline(__always)
  public static func fine(_ low: UInt32, _ high: UInt32) -> Double {
    let bits = UInt64(high) &<< 32 | UInt64(low)
    // Through Int64: the conversion of a signed integer is one instruction.
    return (Double(Int64(bitPattern: bits &>> 12)) + 0.5) * 0x1p-52
  }
}

/// The standard normal law, for code that draws and does not otherwise need GSL.
public enum Normal {
  /// Φ(x).
  public static func cdf(_ x: Double) -> Double { NormalLaw.cdf(x) }

  /// Φ⁻¹(p) for p in (0, 1).
  public static func quantile(_ p: Double) -> Double { NormalLaw.quantile(p) }
}

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

/// A sequence of independent 32-bit words, four to a block.
///
/// Decisions written against this protocol can be tested with a source that refuses to be touched.
public protocol LaneSource: ~Copyable {
  /// The next word, uniform on 0 … 2³² − 1.
  mutating func nextLane() -> UInt32

  /// The next uniform number in the open interval (0, 1), from two words of one block.
  mutating func nextOpenUniform() -> Double
}

extension LaneSource where Self: ~Copyable {
  /// Whether something of probability `p` happens; draws one word, and none when p ≤ 0 or p ≥ 1.
  ///
  /// See ``Bernoulli/happens(_:_:)``.
  @inlinable public mutating func happens(_ p: Double) -> Bool {
    Bernoulli.happens(p, nextLane())
  }
}
