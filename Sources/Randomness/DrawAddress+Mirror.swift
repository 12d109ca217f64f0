// SPDX-License-Identifier: GPL-3.0-or-later

/// Antithetic replications: the same addresses, every lane complemented.
///
/// ~n for a lane n turns (n + ½)·2⁻³² into exactly 1 minus it, and so for 52 bits. Complementing is a bijection, so a
/// mirrored lane is as uniform as the lane: every sampler keeps its law, rejection samplers too.
extension DrawAddress {
  /// The bit of a replication's number that stands for its mirror image.
  @inlinable public static var mirrorBit: UInt32 { 1 << 31 }

  /// The mirror image of a replication.
  ///
  /// - Parameter replication: A number below 2³¹.
  /// - Returns: The number whose lanes are the complements.
  @inlinable public static func mirror(_ replication: UInt32) -> UInt32 {
    replication | mirrorBit
  }

  /// The address of the replication itself, whether this one is mirrored or not.
  @inlinable public var unmirrored: DrawAddress {
    DrawAddress(seed: seed, replication: replication & ~Self.mirrorBit, identity: identity)
  }

  /// The lanes of a counter whose replication may be mirrored.
  @inlinable @inline(__always)
  static func lanes(_ counter: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    Philox.block(unmirrored(counter), key: key) ^ SIMD4(repeating: mask(counter.y))
  }

  /// The counter without the mirror's bit.
  @inlinable @inline(__always)
  static func unmirrored(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    SIMD4(counter.x, counter.y & ~mirrorBit, counter.z, counter.w)
  }

  /// What lanes are combined with: all ones in a mirror image, zeros elsewhere.
  @inlinable @inline(__always)
  static func mask(_ replication: UInt32) -> UInt32 {
    UInt32(bitPattern: Int32(bitPattern: replication) &>> 31)
  }
}
