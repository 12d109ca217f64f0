// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

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
