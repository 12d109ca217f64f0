// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// The counts of contacts under one strategy, by channel: attempted, delivered, engaged with, and blocked by rule.
///
/// The funnel adds to the counters of a tally. Method: <doc:Contacts>.
struct Funnel: BitwiseCopyable {
  private let attempts: UnsafeMutablePointer<Int64>
  private let delivered: UnsafeMutablePointer<Int64>
  private let engaged: UnsafeMutablePointer<Int64>
  private let blocked: UnsafeMutablePointer<Int64>
  private let alsoBlocked: UnsafeMutablePointer<Int64>
  private let breaches: UnsafeMutablePointer<Int64>
  private let postponed: UnsafeMutablePointer<Int64>
  private let replaced: UnsafeMutablePointer<Int64>
  private let vulnerableAttempts: UnsafeMutablePointer<Int64>
  private let countsObjections: Bool
  private let messages: UnsafeMutablePointer<Int64>
  private let segments: UnsafeMutablePointer<Int64>
  private let charges: UnsafeMutablePointer<Int64>
  private let surcharges: UnsafeMutablePointer<Int64>
  private let channels: Int

  /// Counts into a tally, which must outlive the funnel.
  init(_ tally: Tally) {
    attempts = tally.buffer + tally.layout.attempts
    delivered = tally.buffer + tally.layout.delivered
    engaged = tally.buffer + tally.layout.engaged
    blocked = tally.buffer + tally.layout.blocked
    alsoBlocked = tally.buffer + tally.layout.alsoBlocked
    breaches = tally.buffer + tally.layout.breaches
    postponed = tally.buffer + tally.layout.postponed
    replaced = tally.buffer + tally.layout.replaced
    countsObjections = tally.layout.asked > 0
    messages = tally.buffer + tally.layout.messages
    segments = tally.buffer + tally.layout.segments
    charges = tally.buffer + tally.layout.charges
    surcharges = tally.buffer + tally.layout.surcharges
    channels = tally.layout.channels
    vulnerableAttempts = tally.buffer + Counter.vulnerableAttempts.rawValue
  }

  /// Attempts by a channel to reach a debtor.
  @inline(__always)
  func attempt(_ channel: Int, _ count: Int64 = 1, vulnerable: Bool) {
    attempts[channel] += count
    if vulnerable { vulnerableAttempts.pointee += count }
  }

  @inline(__always)
  func deliver(_ channel: Int, _ count: Int64 = 1) { delivered[channel] += count }

  @inline(__always)
  func engage(_ channel: Int) { engaged[channel] += 1 }

  /// Something that a message came to.
  func say(_ message: Int, _ counter: MessageCounter, _ count: Int64 = 1) {
    messages[message * MessageCounter.allCases.count + counter.rawValue] += count
  }

  /// Segments beyond the first of a message.
  func lengthen(_ channel: Int, by count: Int64) { segments[channel] += count }

  /// Something that is charged after the first change of prices, by its span from 1.
  func charge(_ span: Int, _ channel: Int, _ item: PricedItem, _ number: Int64) {
    charges[((span - 1) * channels + channel) * PricedItem.allCases.count + item.rawValue] += number
  }

  /// What is paid beside an attempt, in cost units.
  func surcharge(_ channel: Int, _ cost: Int64) { surcharges[channel] += cost }

  /// A touch held back by a rule, by the rule's position in ``TallyLayout``.
  @inline(__always)
  func block(rule: Int) { blocked[rule] += 1 }

  /// A touch held back by a rule is put off to another day.
  func postpone(rule: Int) { postponed[rule] += 1 }

  /// Another channel takes the place of a touch held back by a rule.
  func replace(rule: Int) { replaced[rule] += 1 }

  /// Rules that objected as well, one bit each and the first of the strategy's in the lowest.
  func alsoBlock(rules: UInt64) { count(rules, in: alsoBlocked) }

  /// An attempt against rules that are watched, one bit each.
  func breach(rules: UInt64) { count(rules, in: breaches) }

  private func count(_ rules: UInt64, in counters: UnsafeMutablePointer<Int64>) {
    guard countsObjections else { return }
    var left = rules
    while left != 0 {
      counters[left.trailingZeroBitCount] += 1
      left &= left &- 1
    }
  }
}
