// SPDX-License-Identifier: GPL-3.0-or-later

/// The counter-based generator Philox4x32-10: a keyed bijection of 128-bit counters.
///
/// Each of ten rounds multiplies two counter words by fixed odd constants and mixes the halves of the
/// products with the other words and a key that a Weyl sequence advances. A block is a pure function of
/// (counter, key): no state, no order, no lock.
///
/// - Complexity: 20 multiplications and 40 exclusive-ors per block of 128 bits; no memory.
///
/// Reference: J. Salmon, M. Moraes, R. Dror, D. Shaw, *Parallel random numbers: as easy as 1, 2, 3*,
/// SC'11, [doi:10.1145/2063384.2063405](https://doi.org/10.1145/2063384.2063405).
/// Method: <doc:AddressedDraws>.
public enum Philox {
  /// The ten-round block for a counter and a key.
  ///
  /// - Parameters:
  ///   - counter: Four 32-bit words, lowest first; any value.
  ///   - key: The 64-bit key, its low word first; any value.
  /// - Returns: Four words, uniform over all 128-bit values as the counter runs.
  @inlinable @inline(__always)
  public static func block(_ counter: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    var c0 = counter.x
    var c1 = counter.y
    var c2 = counter.z
    var c3 = counter.w
    var k0 = UInt32(truncatingIfNeeded: key)
    var k1 = UInt32(truncatingIfNeeded: key &>> 32)
    for _ in 0..<10 {
      let p0 = UInt64(0xD251_1F53) &* UInt64(c0)
      let p1 = UInt64(0xCD9E_8D57) &* UInt64(c2)
      c0 = UInt32(truncatingIfNeeded: p1 &>> 32) ^ c1 ^ k0
      c2 = UInt32(truncatingIfNeeded: p0 &>> 32) ^ c3 ^ k1
      c1 = UInt32(truncatingIfNeeded: p1)
      c3 = UInt32(truncatingIfNeeded: p0)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }

  /// The blocks of two counters under one key, for little more than the price of one.
  ///
  /// Both go through the rounds side by side, a counter word of each in the low halves of two 64-bit lanes.
  /// Whatever gathers in the high halves is masked before a product, so the numbers are those of
  /// ``block(_:key:)``.
  ///
  /// - Parameters:
  ///   - first: A counter.
  ///   - second: Another counter, or the same.
  ///   - key: The 64-bit key, its low word first; any value.
  /// - Returns: The block of each counter.
  @inlinable @inline(__always)
  public static func blocks(
    _ first: SIMD4<UInt32>, _ second: SIMD4<UInt32>, key: UInt64
  ) -> (SIMD4<UInt32>, SIMD4<UInt32>) {
    let low = SIMD2<UInt64>(repeating: 0xFFFF_FFFF)
    var c0 = SIMD2(UInt64(first.x), UInt64(second.x))
    var c1 = SIMD2(UInt64(first.y), UInt64(second.y))
    var c2 = SIMD2(UInt64(first.z), UInt64(second.z))
    var c3 = SIMD2(UInt64(first.w), UInt64(second.w))
    var k0 = SIMD2(repeating: key)
    var k1 = SIMD2(repeating: key &>> 32)
    // Two rounds a turn: what only changes places is where it was again.
    for _ in 0..<5 {
      let p0 = SIMD2(repeating: 0xD251_1F53) &* (c0 & low)
      let p1 = SIMD2(repeating: 0xCD9E_8D57) &* (c2 & low)
      let q1 = SIMD2(repeating: 0xCD9E_8D57) &* ((p0 &>> 32 ^ c3 ^ k1) & low)
      let q0 = SIMD2(repeating: 0xD251_1F53) &* ((p1 &>> 32 ^ c1 ^ k0) & low)
      k0 &+= SIMD2(repeating: 0x9E37_79B9)
      k1 &+= SIMD2(repeating: 0xBB67_AE85)
      c0 = q1 &>> 32 ^ p1 ^ k0
      c2 = q0 &>> 32 ^ p0 ^ k1
      c1 = q1
      c3 = q0
      k0 &+= SIMD2(repeating: 0x9E37_79B9)
      k1 &+= SIMD2(repeating: 0xBB67_AE85)
    }
    return (words(c0.x, c1.x, c2.x, c3.x), words(c0.y, c1.y, c2.y, c3.y))
  }

  /// The low halves of four words.
  @inlinable @inline(__always)
  static func words(_ c0: UInt64, _ c1: UInt64, _ c2: UInt64, _ c3: UInt64) -> SIMD4<UInt32> {
    SIMD4(
      UInt32(truncatingIfNeeded: c0), UInt32(truncatingIfNeeded: c1),
      UInt32(truncatingIfNeeded: c2), UInt32(truncatingIfNeeded: c3))
  }
}
