// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The lanes of one draw address in order: a small value, created where it is needed and dropped.
///
/// A stream made for one *occurrence* has the four lanes of that block. A stream made by *number* has the
/// 4,096 blocks of occurrences 4,096·number … 4,096·number + 4,095, for decisions that need an unknown
/// number of words. No block is computed before its first lane is read.
///
/// Two streams at the same address give the same numbers: copying one is not a way to get more luck.
@frozen public struct AddressedStream: LaneSource, Hashable, Sendable {
  /// How many blocks a numbered stream has.
  public static let blocksPerStream: UInt32 = 4096

  /// The entity and replication.
  public let address: DrawAddress
  /// What is decided.
  public let point: DecisionPoint
  /// The occurrence of the next block.
  @usableFromInline var occurrence: UInt32
  @usableFromInline var blocksLeft: UInt32
  @usableFromInline var lanes: SIMD4<UInt32>
  /// The next lane in `lanes`; 4 when a block must be computed first.
  @usableFromInline var position: Int

  /// The four lanes of one occurrence.
  @inlinable public init(at address: DrawAddress, _ point: DecisionPoint, occurrence: UInt32) {
    self.init(address, point, occurrence, blocks: 1)
  }

  /// The sequence of 4,096 blocks with a number.
  ///
  /// - Parameters:
  ///   - address: The entity and replication.
  ///   - point: What is decided.
  ///   - stream: The stream's number within the point, below 4,096.
  @inlinable public init(at address: DrawAddress, _ point: DecisionPoint, stream: UInt32) {
    precondition(stream < 4096, "a decision point has 4,096 streams")
    self.init(address, point, stream &* Self.blocksPerStream, blocks: Self.blocksPerStream)
  }

  @inlinable init(
    _ address: DrawAddress, _ point: DecisionPoint, _ occurrence: UInt32, blocks: UInt32
  ) {
    self.address = address
    self.point = point
    self.occurrence = occurrence
    blocksLeft = blocks
    lanes = SIMD4()
    position = 4
  }

  /// The next lane.
  ///
  /// - Precondition: The stream has lanes left.
  @inlinable public mutating func nextLane() -> UInt32 {
    if position > 3 { refill() }
    defer { position &+= 1 }
    return lanes[position]
  }

  /// The next uniform number in (0, 1), of 52 bits, from two lanes of one block.
  ///
  /// A single lane left over in the block is skipped, so that a number never straddles two blocks.
  ///
  /// - Precondition: The stream has two lanes of one block left.
  @inlinable public mutating func nextOpenUniform() -> Double {
    if position > 2 { refill() }
    defer { position &+= 2 }
    return Uniform.fine(lanes[position], lanes[position &+ 1])
  }

  @inlinable mutating func refill() {
    precondition(blocksLeft > 0, "the stream at this address is used up")
    lanes = address.block(point, occurrence)
    occurrence &+= 1
    blocksLeft &-= 1
    position = 0
  }
}

/// A generator that samples GSL's distributions at a draw address.
///
/// One per worker: creating it allocates, seating it does not. It reads the same lanes in the same order
/// as an ``AddressedStream`` of the same number, and hands them to `gsl_ran_*` through a `gsl_rng`
/// whose engine is ``Philox``. What it gives depends on the seat and on the draws since, on nothing else.
///
/// For draws a strategy cannot influence (the portfolio). Rejection samplers read a variable number of
/// lanes, so where strategies are compared use one uniform and a quantile instead: coupling stays monotone.
///
/// Method: <doc:AddressedDraws>.
public struct AddressedGenerator: LaneSource, ~Copyable {
  var sampler: Sampler

  /// Creates a generator, which must be seated before its first draw.
  public init() {
    sampler = Sampler { counter, key in DrawAddress.lanes(counter, key: key) }
  }

  /// Moves to the first lane of a stream, as ``AddressedStream/init(at:_:stream:)``.
  ///
  /// - Parameters:
  ///   - address: The entity and replication.
  ///   - point: What is decided.
  ///   - stream: The stream's number within the point, below 4,096; for attributes, the attribute's.
  /// - Complexity: O(1), no allocation.
  public mutating func seat(at address: DrawAddress, _ point: DecisionPoint, stream: UInt32) {
    precondition(stream < 4096, "a decision point has 4,096 streams")
    let first = stream &* AddressedStream.blocksPerStream
    sampler.seat(
      counter: address.counter(point, first), key: address.seed,
      blocks: Int(AddressedStream.blocksPerStream))
  }

  /// The next lane of the stream.
  ///
  /// - Precondition: The generator is seated and fewer than 16,384 lanes were read since.
  public mutating func nextLane() -> UInt32 { sampler.nextLane() }

  /// The next uniform number in (0, 1), from two lanes of one block.
  public mutating func nextOpenUniform() -> Double { sampler.nextOpenUniform() }

  /// A standard normal number.
  public mutating func nextGaussian() -> Double { sampler.gaussian() }
}
