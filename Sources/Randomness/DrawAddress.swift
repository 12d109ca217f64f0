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
