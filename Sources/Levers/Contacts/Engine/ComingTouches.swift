// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// What becomes of touches in a row, a bit each and the first in the lowest.
///
/// The next touch that is engaged with is found by counting zeros: a branch per touch, that mostly goes one way and sometimes the
/// other, costs more than the draws.
struct ComingTouches {
  /// How many the bits tell of.
  let count: UInt32
  /// Which are not delivered.
  let lost: UInt32
  /// Which are engaged with.
  let engaged: UInt32

  /// How many of the first `made` are delivered.
  @inline(__always)
  func delivered(of made: UInt32) -> Int64 {
    let missed = lost & ((1 &<< made) &- 1)
    return Int64(made) &- (missed == 0 ? 0 : Int64(missed.nonzeroBitCount))
  }
}

/// The lanes below a number from 0 to 2³².
private struct LaneLimit {
  private let isAbove: Bool
  private let last: SIMD8<UInt32>

  @inline(__always)
  init(_ lanes: UInt64) {
    isAbove = lanes > 0
    last = SIMD8(repeating: UInt32(truncatingIfNeeded: lanes &- 1))
  }

  /// One bit for each of eight lanes, the first in the lowest.
  @inline(__always)
  func below(_ lanes: SIMD8<UInt32>) -> UInt32 {
    guard isAbove else { return 0 }
    // Each lane's answer is a byte of ones or zeros, of which one bit is kept; a product adds the eight up in its highest byte.
    let answers = SIMD8<Int32>().replacing(with: -1, where: lanes .<= last)
    let bytes = unsafeBitCast(SIMD8<Int8>(truncatingIfNeeded: answers), to: UInt64.self)
    let bits = (bytes.littleEndian & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
    return UInt32(truncatingIfNeeded: bits &>> 56)
  }
}

extension Life {
  /// What becomes of the touches from an ordinal on, if nothing holds them back and nobody tires: up to sixteen.
  @inline(__always)
  mutating func comingTouches(
    _ touches: UnsafeMutablePointer<TouchLanes>, _ index: Int, _ channel: Int, _ ordinal: UInt32
  ) -> ComingTouches {
    if touches.pointee.group != ordinal &>> 4 {
      touches.pointee.group = ordinal &>> 4
      let pair = (ordinal &>> 4) &<< 1
      let early = lanePair(.touch, index, channel, pair)
      let late = lanePair(.touch, index, channel, pair | 1)
      let odds = scratch.odds + channel
      let reached = LaneLimit(odds.pointee.delivered)
      touches.pointee.lost = ~(reached.below(early) | reached.below(late) &<< 8)
      let attentive = LaneLimit(odds.pointee.engaged)
      touches.pointee.engaged = attentive.below(early) | attentive.below(late) &<< 8
    }
    let place = ordinal & 15
    return ComingTouches(
      count: 16 &- place, lost: touches.pointee.lost &>> place,
      engaged: touches.pointee.engaged &>> place)
  }
}
