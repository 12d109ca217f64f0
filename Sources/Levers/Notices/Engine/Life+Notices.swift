// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Strategies

/// Formal notices: sent, proved, and in force after the legal wait. Method: <doc:FormalNotice>.
extension Life {
  /// A touch of a step that gives notice is made; what is posted is proved when it arrives.
  @inline(never)
  mutating func giveNotice(
    _ index: Int, _ number: Int, _ step: Int, _ ordinal: UInt32, delivered: Bool, at time: Double
  ) {
    guard let notice = strategy.steps[step].notice else { return }
    counts[Counter.noticesGiven.rawValue] += 1
    funnel.surcharge(number, notice.cost)
    date(notice.cost, at: time)
    guard delivered, !model.channels[number].features.contains(.travels) else { return }
    prove(notice, index, number, ordinal, at: time)
  }

  /// A delivered notice is served, if its delivery is proved; the first counts.
  mutating func prove(
    _ notice: CompiledNotice, _ index: Int, _ number: Int, _ ordinal: UInt32, at time: Double
  ) {
    guard scratch.conduct[index].notice == .none,
      UInt64(postLanes(index, number, ordinal).y) < notice.proofLanes
    else { return }
    scratch.conduct[index].notice = .served
    counts[Counter.noticesServed.rawValue] += 1
    let days = time - Double(facts.entryDay)
    counts[Counter.daysToNotice.rawValue] += Int64((days * 0x1p20).rounded())
    observer.record(time, index, .noticeServed(channel: number))
    guard notice.wait > 0 else {
      bringIntoForce(index, at: time)
      return
    }
    // The day of service does not count: the wait ends with its last day.
    let end = time.rounded(.down) + Double(notice.wait) + 1
    agenda.add(.legalWait(LegalWait(time: end, account: Int32(index))), in: scratch)
  }

  /// The legal wait is over.
  mutating func bringIntoForce(_ index: Int, at time: Double) {
    guard !accounts[index].flags.contains(.closed) else { return }
    scratch.conduct[index].notice = .inForce
    observer.record(time, index, .noticeInForce)
    heed(.noticeServed, index, at: time)
  }
}
