// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// A resource on one day: who asks for it, and what is left of its minutes.
struct Desk {
  let roster: Roster
  /// Whether the strategy may need its agents; nobody comes, and nobody is paid, for one that does not.
  let isUsed: Bool
  /// The touches that compete for it.
  var requests = RequestHeap()
  /// The minutes of the day.
  private(set) var working = WorkingDay(minutes: [], isPooled: false)
  /// How many touches wait at the end of the day.
  var backlog: Int64 = 0
  /// Whether somebody was turned away because the desk had closed.
  var hasTurnedAway = false
  /// Where the last call was made.
  private(set) var last = Cutoff(.first, calls: 0)
  private var round = Round()

  /// Lines that a machine dials at the same time.
  private struct Round {
    var begin = 0.0
    /// Lines still to be dialled.
    var lines = 0
    /// Agents to whom nobody was put through yet.
    var free = 0
    /// The longest ring in vain.
    var ring = 0.0
  }

  init(_ roster: Roster, isUsed: Bool) { (self.roster, self.isUsed) = (roster, isUsed) }

  /// Begins a day.
  mutating func open(day: Int32, seed: UInt64, replication: UInt32) {
    working = WorkingDay(
      minutes: roster.minutes(day: Int(day), seed: seed, replication: replication),
      isPooled: roster.resource.isPooled)
    (backlog, hasTurnedAway, round) = (0, false, Round())
    last = Cutoff(.first, calls: 0)
  }

  /// Whether another call may start on the day.
  var isOpen: Bool {
    guard roster.resource.isDialed else { return working.isOpen }
    return round.lines > 0 || working.isOpen(at: working.nextRound)
  }

  /// Begins the next call.
  ///
  /// - Parameters:
  ///   - rank: How far the contest has come.
  ///   - number: Which of the calls at this rank it is, from 1.
  /// - Returns: Whether somebody speaks when the debtor answers: always, unless a machine dialled more lines than there are agents.
  mutating func dial(at rank: Rank, number: Int) -> Bool {
    note(rank, number: number)
    guard case .predictive(let lines) = roster.resource.dialing else { return true }
    if round.lines == 0 {
      let begin = working.nextRound
      let free = working.freeCount(at: begin)
      round = Round(
        begin: begin, lines: max(1, Int((lines * Double(free)).rounded())), free: free)
    }
    round.lines -= 1
    return round.free > 0
  }

  /// Notes at which rank the last call was made.
  mutating func note(_ rank: Rank, number: Int) { last = Cutoff(rank, calls: number) }

  /// Somebody who called was answered: nobody dialled, and nothing was read before.
  mutating func answer(minutes: Double) { working.handle(minutes) }

  /// Ends the call that was begun.
  ///
  /// A machine's round lasts as long as its longest ring in vain; agents who got nobody wait for the next.
  mutating func hangUp(minutes: Double, engaged: Bool) {
    switch roster.resource.dialing {
    case .manual: working.handle(minutes)
    case .preview(let reading): working.handle(minutes + reading)
    case .predictive:
      if engaged {
        working.handle(minutes, from: round.begin)
        round.free -= 1
      } else {
        round.ring = max(round.ring, minutes)
      }
      if round.lines == 0, round.free > 0 { working.ring(until: round.begin + round.ring) }
    }
  }
}
