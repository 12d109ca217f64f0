// SPDX-License-Identifier: GPL-3.0-or-later

/// Rules that hold touches back: consent, agreements, and the limits of a strategy. Method: <doc:Contacts>.
extension Life {
  /// Whether consent, a running agreement and the limits let the touch pass; otherwise it is reported.
  @inline(__always)
  mutating func admits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    if !person.consents(channel) {
      return block(index, channel, rule: TallyLayout.consentRule, at: time)
    }
    if isInGoodStanding(index) {
      return block(index, channel, rule: TallyLayout.agreementRule, at: time)
    }
    return strategy.limitCount == 0 || isWithinLimits(index, channel, at: time)
  }

  /// Whether an agreement runs of which no instalment is overdue.
  ///
  /// Nobody is reminded of what is not yet due, and a promise holds until its grace has ended.
  @inline(__always)
  private mutating func isInGoodStanding(_ index: Int) -> Bool {
    let account = accounts + index
    return account.pointee.agreement != .none
      && (account.pointee.agreement == .promise || account.pointee.overdue == 0)
  }

  private mutating func block(_ index: Int, _ channel: Int, rule: Int, at time: Double) -> Bool {
    funnel.block(rule: rule)
    observer.record(time, index, .blocked(channel: channel, rule: rule))
    return false
  }

  /// Whether no limit that counts the channel is used up; the first that is gets the blame.
  @inline(__always)
  private mutating func isWithinLimits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    let day = Int32(time)
    let channelBit = UInt32(1) &<< UInt32(channel)
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits + position
      guard limit.pointee.channels & channelBit != 0 else { continue }
      let oldest = scratch.rings[Int(limit.pointee.ring &+ scratch.ringHeads[position])]
      if oldest > day &- limit.pointee.days {
        return block(index, channel, rule: TallyLayout.firstLimitRule + position, at: time)
      }
    }
    return true
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
