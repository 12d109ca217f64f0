// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// Rules that hold touches back: consent, agreements, and the limits of a strategy. Method: <doc:Contacts>.
extension Life {
  /// Whether the common rules and the limits let the touch pass; otherwise it is reported.
  @inline(__always)
  mutating func admits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    if let rule = blockingRule(index, channel) {
      return block(index, channel, rule: rule.rawValue, at: time)
    }
    return strategy.limitCount == 0 || isWithinLimits(index, channel, at: time)
  }

  /// The first of the common rules that holds back touches of an account through a channel; `nil` where none does.
  ///
  /// The answer holds until the next event of the debtor that is no touch in a row: see ``TouchFeatures``.
  @inline(__always)
  func blockingRule(_ index: Int, _ channel: Int) -> ContactRule? {
    if !person.consents(channel) { return .consent }
    if accounts[index].holdsTouches { return .agreement }
    return nil
  }

  private mutating func block(_ index: Int, _ channel: Int, rule: Int, at time: Double) -> Bool {
    funnel.block(rule: rule)
    observer.record(time, index, .blocked(channel: channel, rule: rule))
    return false
  }

  /// Whether no limit that counts the channel is used up; the first that is gets the blame.
  @inline(__always)
  private mutating func isWithinLimits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    guard let position = usedUpLimit(channel, on: Int32(time)) else { return true }
    return block(index, channel, rule: TallyLayout.firstLimitRule + position, at: time)
  }

  /// The first limit that counts the channel and is used up; `nil` where none is.
  @inline(__always)
  func usedUpLimit(_ channel: Int, on day: Int32) -> Int? {
    let channelBit = UInt32(1) &<< UInt32(channel)
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits + position
      guard limit.pointee.channels & channelBit != 0 else { continue }
      let oldest = scratch.rings[Int(limit.pointee.ring &+ scratch.ringHeads[position])]
      if oldest > day &- limit.pointee.days { return position }
    }
    return nil
  }

  /// Notes an attempt in every limit that counts the channel.
  @inline(__always)
  mutating func countTowardsLimits(_ channel: Int, at time: Double) {
    let day = Int32(time)
    let channelBit = UInt32(1) &<< UInt32(channel)
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits + position
      guard limit.pointee.channels & channelBit != 0 else { continue }
      let head = scratch.ringHeads[position]
      scratch.rings[Int(limit.pointee.ring &+ head)] = day
      scratch.ringHeads[position] = head &+ 1 == limit.pointee.atMost ? 0 : head &+ 1
    }
  }
}
