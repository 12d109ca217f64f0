// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

/// Paydays and regimes as the event loop reads them; money in minor units.
struct CompiledLiquidity: BitwiseCopyable {
  let ability: InlineArray<3, Double>
  let incomeFactor: InlineArray<3, Double>
  /// Upper ends of `stable` and of `stable or strained`, by the regime left.
  let toStable: InlineArray<3, Double>
  let toStableOrStrained: InlineArray<3, Double>
  let boost: Double
  let window: Int32
  let carry: Double
  let shock: Double
  let leastPayment: Int64
  let affordableShare: Double
  let calendars: UnsafePointer<CompiledPaydays>
  let days: UnsafePointer<Int32>
  /// How many of a calendar's paydays fall on each day, as many as ``days``.
  let pays: UnsafePointer<Double>

  /// The first payday on or after `day`, as a position in ``days``.
  func firstPayday(_ calendar: UInt8, onOrAfter day: Int32) -> Int32 {
    let paydays = calendars[Int(calendar)]
    var low = paydays.first
    var high = paydays.first + paydays.count
    while low < high {
      let middle = (low + high) / 2
      if days[Int(middle)] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The paydays of one calendar, as a range of the table of days that ends with a day beyond any horizon.
struct CompiledPaydays: BitwiseCopyable {
  let first: Int32
  let count: Int32
  /// The last payday on or before day 0.
  let last: Int32
  /// Upper end of the calendar's part of the unit interval.
  let upper: Double
  /// Paydays per month.
  let perMonth: Double
}

extension Liquidity {
  /// The days of the horizon on which each calendar pays, the table they lie in, and how many paydays fall on each.
  ///
  /// Two months beyond the horizon are included, so that a promise may name a payday after it.
  func compiledPaydays(start: CivilDate, horizon: Int)
    -> (calendars: [CompiledPaydays], days: [Int32], pays: [Double])
  {
    var calendars: [CompiledPaydays] = []
    var days: [Int32] = []
    var pays: [Double] = []
    let total = paydays.reduce(0) { $0 + $1.weight }
    var upper = 0.0
    for calendar in paydays {
      let first = Int32(days.count)
      for day in 0..<(horizon + 62) {
        guard let date = start.adding(days: day) else { continue }
        let count = calendar.paydays(on: date)
        guard count > 0 else { continue }
        days.append(Int32(day))
        pays.append(Double(count))
      }
      upper += calendar.weight / total
      calendars.append(
        CompiledPaydays(
          first: first, count: Int32(days.count) - first,
          last: calendar.lastPayday(until: start), upper: upper,
          perMonth: Double(calendar.daysOfMonth.count)))
      days.append(.max)
      pays.append(0)
    }
    return (calendars, days, pays)
  }
}

extension Liquidity.PaydayCalendar {
  /// The last day on which income arrived, counted from a date, itself included: 0 or below.
  func lastPayday(until date: CivilDate) -> Int32 {
    // Every month has a payday, so that of the month before lies at most 61 days back.
    for day in 0...61 {
      if let earlier = date.adding(days: -day), paydays(on: earlier) > 0 { return Int32(-day) }
    }
    // There is no calendar before its first date; any window from there has ended.
    return .min / 2
  }

  /// How many paydays fall on a date; days that the month lacks fall on its last.
  func paydays(on date: CivilDate) -> Int {
    let isLast = date.adding(days: 1)?.day == 1
    return daysOfMonth.count { $0 == date.day || isLast && $0 > date.day }
  }
}
