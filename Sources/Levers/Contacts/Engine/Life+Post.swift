// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// A touch that is in the post.
struct PostedTouch: BitwiseCopyable {
  var time: Double
  var account: Int32
  var channel: Int32
  var step: Int32
  var ordinal: UInt32
  /// Whether it will find attention.
  var isEngaged: Bool
}

/// Touches that arrive days after they were made. Method: <doc:Contacts>, "In the post".
extension Life {
  /// When in its day the post arrives: at noon, an assumption.
  private static var delivery: Double { 0.5 }

  /// A touch sets out and arrives on a later day that is worked; what arrives after the run does nothing.
  @inline(never)
  mutating func post(
    _ index: Int, _ number: Int, step: Int, _ ordinal: UInt32, engaged: Bool, at time: Double
  ) {
    let channel = model.channels + number
    let more = UInt64(postLanes(index, number, ordinal).x) &* UInt64(channel.pointee.postalDayCount)
    let days = channel.pointee.firstPostalDay &+ Int32(more &>> 32)
    guard let day = model.workdays.worked(days, after: Int32(time.rounded(.down))),
      day < model.horizonDays
    else { return }
    agenda.add(
      .arrival(
        PostedTouch(
          time: Double(day) + Self.delivery, account: Int32(index), channel: Int32(number),
          step: Int32(step), ordinal: ordinal, isEngaged: engaged)), in: scratch)
  }

  /// A touch arrives, and does what others do at once.
  @inline(never)
  mutating func arrive(_ touch: PostedTouch) {
    let (index, number, step) = (Int(touch.account), Int(touch.channel), Int(touch.step))
    let features = model.channels[number].features
    guard !accounts[index].flags.contains(.closed) else { return }
    observer.record(touch.time, index, .arrived(channel: number))
    if features.contains(.marks) {
      let rest = rest(until: touch.time)
      mark(index, number, step: step, touch.ordinal, wornFatigue(rest), rest, at: touch.time)
    }
    let left: Float =
      features.contains(.opensCycle) ? leftOfCycle(index, number, at: touch.time) : 1
    if let notice = strategy.steps[step].notice {
      prove(notice, index, number, touch.ordinal, at: touch.time)
    }
    guard touch.isEngaged else { return }
    succeed(index, number, step: step, ordinal: touch.ordinal, left: left, at: touch.time)
  }

  /// The lanes that decide over a touch in the post: how long it takes, and whether its delivery is proved.
  mutating func postLanes(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> SIMD4<UInt32> {
    address(ofDecision: ordinal, index)
      .block(.post, model.channels[channel].occurrence | ordinal & 0xFFFF)
  }
}
