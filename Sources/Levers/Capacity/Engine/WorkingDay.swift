// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// The minutes of a resource on one day: who is free when, and whether another call may start.
struct WorkingDay {
  /// When each is free again, as a heap with the earliest first; whoever works less than others begins later, so that all
  /// end together.
  ///
  /// Minutes in one sum are those of a single one who works as long as all together.
  private var free: [Double]
  private let end: Double
  /// Minutes of presence.
  let staffed: Double
  /// How many are present.
  let present: Int
  private(set) var busy = 0.0
  /// Minutes that the last calls took beyond the end of the day.
  var overrun: Double { free.reduce(0) { $0 + max(0, $1 - end) } }
  /// Minutes of presence in which nobody worked: what the last calls took beyond the day makes up for none of them.
  var idle: Double { max(0, staffed - busy + overrun) }
  /// Until when a machine has rung in vain.
  private var rung = 0.0

  /// Begins a day.
  ///
  /// - Parameters:
  ///   - minutes: How long each works who is present.
  ///   - isPooled: Whether their minutes are one sum.
  init(minutes: [Double], isPooled: Bool) {
    present = minutes.count
    staffed = minutes.reduce(0, +)
    if isPooled, present > 0 {
      (free, end) = ([0], staffed)
    } else {
      let longest = minutes.max() ?? 0
      end = longest
      free = minutes.map { longest - $0 }.sorted()
    }
  }

  /// When the first is free again; infinity where nobody works.
  var now: Double { free.first ?? .infinity }

  /// Whether a call may start: minutes of the day remain.
  var isOpen: Bool { now < end }

  /// When a machine may dial next: somebody is free, and the last round has ended.
  var nextRound: Double { max(rung, now) }

  /// A round ends in which somebody waited in vain.
  mutating func ring(until time: Double) { rung = time }

  /// How many are free at a time.
  func freeCount(at time: Double) -> Int { free.count { $0 <= time } }

  /// Whether the day goes on at a time.
  func isOpen(at time: Double) -> Bool { time < end }

  /// The one who is free first handles a call from then on, or from a later time.
  mutating func handle(_ minutes: Double, from time: Double = 0) {
    busy += minutes
    replaceFirst(by: max(free[0], time) + minutes)
  }

  private mutating func replaceFirst(by time: Double) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < free.count else { break }
      if child + 1 < free.count, free[child + 1] < free[child] { child += 1 }
      guard free[child] < time else { break }
      free[place] = free[child]
      place = child
    }
    free[place] = time
  }
}
