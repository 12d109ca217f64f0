// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// What decides over a step's days beside days past due, as the event loop reads it.
struct CompiledCadence: BitwiseCopyable {
  /// Calendar months between touches; 0 where days lie between them.
  let months: Int32
  let origin: CadenceOrigin
  let businessDay: BusinessDayRule

  /// The cadence of a step; nil for one whose days follow from days past due alone.
  init?(_ step: Step) {
    guard step.isOnCalendar else { return nil }
    months = Int32(step.months ?? 0)
    (origin, businessDay) = (step.origin, step.businessDay)
  }
}

extension CompiledStep {
  /// Whether its next touch is counted from the day on which this one is made.
  @inline(__always)
  var countsFromTouches: Bool { cadence.map { $0.origin == .lastTouch } ?? false }
}

/// The day that a step's next touch is planned for, before it is moved to one that is worked.
struct PlannedDay: BitwiseCopyable {
  var day: Int32
  /// The day from which months are counted.
  var anchor: Int32
}

/// The calendar of a run as the event loop reads it: days are those of the run, from 0 on.
struct CompiledWorkdays: BitwiseCopyable {
  /// How far a touch may be moved, and how far beyond the run days are known.
  static let reach: Int32 = 31

  /// Day 0 as days since 1970-01-01.
  let start: Int32
  /// Whether each day is worked, from `-reach` on.
  let isWorked: UnsafePointer<Bool>
  /// How many days `isWorked` tells of; 0 where no step asks.
  let count: Int32

  /// The first day from one on that is worked, or the last one up to it; nil where there is none within reach.
  func worked(from day: Int32, by step: Int32) -> Int32? {
    for distance in 0...Self.reach {
      let candidate = day &+ distance &* step
      let place = candidate &+ Self.reach
      guard place >= 0, place < count else { return nil }
      if isWorked[Int(place)] { return candidate }
    }
    return nil
  }

  /// The day that is worked for so manieth time after a day; nil beyond the days that are known.
  func worked(_ number: Int32, after day: Int32) -> Int32? {
    var (left, candidate) = (number, day)
    while left > 0 {
      candidate &+= 1
      let place = candidate &+ Self.reach
      guard place >= 0, place < count else { return nil }
      if isWorked[Int(place)] { left -= 1 }
    }
    return candidate
  }

  /// So many months after a day, on the day of the month of `anchor` or the month's last; nil outside the calendar.
  func day(_ months: Int32, after day: Int32, anchor: Int32) -> Int32? {
    guard let first = CivilDate(dayNumber: Int(start) + Int(anchor))?.components,
      let last = CivilDate(dayNumber: Int(start) + Int(day))?.components
    else { return nil }
    let month = last.year * 12 + last.month - 1 + Int(months)
    let (year, number) = (month / 12, month % 12 + 1)
    let length = CivilDate.daysInMonth(number, of: year)
    guard let date = CivilDate(year: year, month: number, day: min(first.day, length)) else {
      return nil
    }
    return date.dayNumber - start
  }
}

/// Owns the calendar of a run.
final class WorkdayTable: Sendable {
  private let start: Int32
  private let isWorked: Table<Bool>

  init(
    _ settings: SimulationSettings, _ strategies: [Strategy], _ channels: [ChannelSpecification]
  ) {
    start = settings.start.dayNumber
    let reach = Int(CompiledWorkdays.reach)
    let isAsked =
      channels.contains { $0.postalDays != nil }
      || strategies.contains { strategy in
        strategy.treatments.contains { $0.path.contains { $0.businessDay != .asPlanned } }
      }
    let days = isAsked ? -reach..<(settings.horizon + reach) : 0..<0
    isWorked = Table(
      days.map { day in
        settings.start.adding(days: day).map(settings.calendar.isBusinessDay) ?? false
      })
  }

  /// The pointers to hand to the event loop; valid while the table lives.
  var view: CompiledWorkdays {
    CompiledWorkdays(start: start, isWorked: isWorked.base, count: Int32(isWorked.count))
  }
}
