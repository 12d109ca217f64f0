// SPDX-License-Identifier: GPL-3.0-or-later

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
