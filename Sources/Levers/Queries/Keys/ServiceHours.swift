// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// When somebody answers debtors in a run, by the days: for what can be told before anything is simulated.
struct ServiceHours {
  /// A day of the run.
  struct Day {
    let date: CivilDate
    /// From when to when somebody is there by the hours, as shares of the day; equal where nobody is.
    let open: Range<Double>
    /// Whether somebody of the resource works, where answers need one.
    let isStaffed: Bool
  }

  let days: [Day]

  /// More days than this have no other pattern.
  private static let most = 1_100

  /// The days of a run.
  ///
  /// - Parameters:
  ///   - hours: When somebody is there.
  ///   - team: Whose time answers need; nil where there is time for all.
  ///   - start: The first day.
  ///   - count: The number of days.
  init(_ hours: OpenHours, _ team: Resource?, from start: CivilDate, count: Int) {
    days = (0..<min(count, Self.most)).compactMap { start.adding(days: $0) }.map { date in
      let open = hours.open(on: date)
      return Day(
        date: date, open: Double(open.lowerBound) / 1_440..<Double(open.upperBound) / 1_440,
        isStaffed: team.map { !$0.isOff(date) } ?? true)
    }
  }

  /// The days on which the hours are open.
  var openDays: [Day] { days.filter { !$0.open.isEmpty } }

  /// Whether an answer is ever given.
  var isServed: Bool { days.contains { !$0.open.isEmpty && $0.isStaffed } }

  /// The shortest time from a question to its answer, in days; nil where none is answered in the run.
  ///
  /// Waiting is least where the time that an answer takes begins with an opening or ends with a close.
  func shortestWait(takes: Double) -> Double? {
    let starts = days.indices.flatMap { [opening($0), begin(endingOn: $0, takes: takes)] }
    return starts.compactMap { $0 }.compactMap { start in
      answered(askedAt: start, takes: takes).map { $0 - start }
    }.min()
  }

  private func opening(_ day: Int) -> Double? {
    days[day].open.isEmpty ? nil : Double(day) + days[day].open.lowerBound
  }

  /// When to ask so that the answer comes at the close of a day.
  private func begin(endingOn day: Int, takes: Double) -> Double? {
    var left = takes
    for earlier in stride(from: day, through: 0, by: -1) {
      let free = days[earlier].open.upperBound - days[earlier].open.lowerBound
      if left <= free { return Double(earlier) + days[earlier].open.upperBound - left }
      left -= free
    }
    return nil
  }

  /// When a question is answered: on the first staffed day on which the answer falls due.
  private func answered(askedAt time: Double, takes: Double) -> Double? {
    var (day, from, left) = (Int(time), time - time.rounded(.down), takes)
    while day < days.count {
      let start = max(from, days[day].open.lowerBound)
      let free = days[day].open.upperBound - start
      if free > 0 {
        if left <= free + 1e-9 {
          if days[day].isStaffed { return Double(day) + start + min(left, free) }
          left = takes
        } else {
          left -= free
        }
      }
      (day, from) = (day + 1, 0)
    }
    return nil
  }
}

extension ServiceHours {
  /// Why nobody ever answers, as a clause, with the days that tell it; nil where somebody does.
  func absence(of team: Resource?) -> (reason: String, note: String)? {
    guard !isServed, let first = days.first, let last = days.last else { return nil }
    let run =
      "the run has \(days.count) day\(days.count == 1 ? "" : "s") (\(first.date) to \(last.date))"
    let open = openDays
    guard !open.isEmpty, let team else {
      return ("nobody is there in `hours` on any day of the run", "\(run), none of them open")
    }
    let listed = open.prefix(4).map { "\($0.date.weekday.name) \($0.date)" }.joined(separator: ", ")
    return (
      "nobody of `\(team.name)` works on a day of `hours`",
      "\(run), \(open.count) of them in `hours` (\(listed)\(open.count > 4 ? ", …" : "")), and on none of these does anybody of `\(team.name)` work"
    )
  }
}
