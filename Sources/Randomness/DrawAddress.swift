// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the draws of one entity in one replication live.
///
/// A draw is a pure function of (seed; decision point, occurrence, replication, identity):
///
///     key      = seed                                                    (64 bit)
///     counter  = [point 8 | occurrence 24, replication 32, identity 64]  (128 bit)
///
/// so it depends neither on who drew before, nor on threads, blocks or observation, and it is the same
/// under every strategy. Identity is a 64-bit hash (``Identity``), not a row number.
///
/// This is not a generator: it holds no position. Reading it twice gives the same numbers.
///
/// The top bit of the replication is no part of the counter: set, it complements every lane, so that each uniform
/// number u becomes 1 − u. See ``mirror(_:)``.
///
/// Method: <doc:AddressedDraws>.
@frozen public struct DrawAddress: Hashable, Sendable {
  /// The master seed; any value.
  public let seed: UInt64
  /// The replication, from 0 and below 2³¹; beyond that the mirror image of the one 2³¹ lower.
  public let replication: UInt32
  /// The 64-bit identity of the debtor, account or portfolio.
  public let identity: UInt64

  /// Creates the address of an entity in a replication.
  @inlinable public init(seed: UInt64, replication: UInt32, identity: UInt64) {
    self.seed = seed
    self.replication = replication
    self.identity = identity
  }

  /// The block of four 32-bit lanes for one occurrence of a decision.
  ///
  /// - Parameters:
  ///   - point: What is decided.
  ///   - occurrence: Which time it is decided, counted within the point; its low 24 bits count.
  /// - Returns: Four independent words, the same at every call.
  @inlinable @inline(__always)
  public func block(_ point: DecisionPoint, _ occurrence: UInt32) -> SIMD4<UInt32> {
    Self.lanes(counter(point, occurrence), key: seed)
  }

  /// The blocks of two decisions that are needed together, cheaper than one after the other.
  ///
  /// - Parameters:
  ///   - first: A point and its occurrence.
  ///   - second: Another point or occurrence.
  /// - Returns: The blocks that ``block(_:_:)`` gives for each.
  @inlinable @inline(__always)
  public func blocks(
    _ first: (point: DecisionPoint, occurrence: UInt32),
    _ second: (point: DecisionPoint, occurrence: UInt32)
  ) -> (SIMD4<UInt32>, SIMD4<UInt32>) {
    let blocks = Philox.blocks(
      Self.unmirrored(counter(first.point, first.occurrence)),
      Self.unmirrored(counter(second.point, second.occurrence)), key: seed)
    let mask = SIMD4(repeating: Self.mask(replication))
    return (blocks.0 ^ mask, blocks.1 ^ mask)
  }

  /// The 128-bit counter of an occurrence, lowest word first, with the mirror's bit still in it.
  @inlinable @inline(__always)
  func counter(_ point: DecisionPoint, _ occurrence: UInt32) -> SIMD4<UInt32> {
    SIMD4(
      point.rawValue &<< 24 | occurrence & 0xFF_FFFF, replication,
      UInt32(truncatingIfNeeded: identity), UInt32(truncatingIfNeeded: identity &>> 32))
  }
}

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

/// Fixed 64-bit hashes that name debtors and accounts in draw addresses.
///
/// Swift's own `Hasher` is seeded anew in every process and must never reach an address.
public enum Identity {
  /// The FNV-1a hash of a text's UTF-8 bytes, finished by ``mixed(_:)``.
  ///
  /// FNV-1a alone keeps texts that differ in the last letter close together; the finisher spreads them.
  public static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }

  /// The identity of the `ordinal`-th part of an entity: an account of a debtor, a debtor of a segment.
  ///
  /// For a fixed parent this is a bijection of the ordinal, so parts of one parent never collide.
  @inlinable public static func part(_ ordinal: UInt64, of parent: UInt64) -> UInt64 {
    mixed(parent &+ (ordinal &+ 1) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A bijection of 64-bit words in which every input bit reaches every output bit.
  ///
  /// Reference: the finisher of splitmix64; G. Steele, D. Lea, C. Flood, *Fast splittable pseudorandom
  /// number generators*, OOPSLA 2014,
  /// [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195).
  @inlinable public static func mixed(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
