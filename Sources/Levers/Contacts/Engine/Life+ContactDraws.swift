// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// Where the decisions of contacts are drawn. Method: <doc:Contacts>, "Draws".
extension Life {
  /// What an account has seen of a channel, with the lanes of its touches.
  @inline(__always)
  mutating func touches(_ index: Int, _ channel: Int) -> UnsafeMutablePointer<TouchLanes> {
    scratch.touches + (index &* model.channelCount &+ channel)
  }

  /// What an account has seen of the line on which a channel counts its touches.
  @inline(__always)
  mutating func line(_ index: Int, _ channel: Int) -> UnsafeMutablePointer<TouchLanes> {
    touches(index, Int(model.channels[channel].line))
  }

  /// The ordinal of a touch that is planned by a channel: the number of those planned before on its line.
  @inline(__always)
  mutating func nextOrdinal(_ index: Int, _ channel: Int) -> UInt32 {
    let line = line(index, channel)
    let ordinal = line.pointee.history.planned
    line.pointee.history.planned = ordinal &+ 1
    return ordinal
  }

  /// The lane of a touch: four touches in a row share one block.
  ///
  /// Blocks are drawn in pairs, because two that do not wait for each other take little longer than one.
  @inline(__always)
  mutating func touchLane(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> UInt32 {
    let touches = touches(index, channel)
    if touches.pointee.pair != ordinal &>> 3 {
      touches.pointee.pair = ordinal &>> 3
      touches.pointee.lanes = lanePair(.touch, index, channel, ordinal &>> 3)
    }
    return touches.pointee.lanes[Int(ordinal & 7)]
  }

  /// Two neighbouring blocks of a channel's decisions, as eight lanes.
  @inline(__always)
  mutating func lanePair(
    _ point: DecisionPoint, _ index: Int, _ channel: Int, _ pair: UInt32
  ) -> SIMD8<UInt32> {
    let number = pair &<< 1
    let address = address(ofDecision: number, index)
    let first = model.channels[channel].occurrence | number & 0xFFFF
    let (even, odd) = address.blocks((point, first), (point, first | 1))
    return SIMD8(lowHalf: even, highHalf: odd)
  }

  /// The block that decides what an engaged touch leads to, and when.
  mutating func reaction(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> SIMD4<UInt32> {
    address(ofDecision: ordinal, index)
      .block(.reaction, model.channels[channel].occurrence | ordinal & 0xFFFF)
  }

  /// Where a numbered decision of an account and channel is drawn.
  ///
  /// An occurrence has 16 bits for the number; later ones belong to parts of the account's identity, so that none repeats.
  @inline(__always)
  mutating func address(ofDecision number: UInt32, _ index: Int) -> DrawAddress {
    var identity = accounts[index].identity
    if number > 0xFFFF { identity = Identity.part(UInt64(number &>> 16), of: identity) }
    return DrawAddress(seed: seed, replication: replication, identity: identity)
  }
}
