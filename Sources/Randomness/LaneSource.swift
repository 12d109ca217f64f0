// SPDX-License-Identifier: GPL-3.0-or-later

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
