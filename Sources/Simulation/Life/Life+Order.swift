// SPDX-License-Identifier: GPL-3.0-or-later

/// The order of simultaneous events.
enum Phase: UInt8 {
  case calendar
  case due
  case touch
  case engagement
  case payment
}

/// What happens next in a life.
struct NextEvent {
  var time: Double
  var phase: Phase
  var account: Int
}

extension Life {
  /// The earliest event before the horizon, by (time, phase, account); `nil` when none is left.
  @inline(__always)
  mutating func nextEvent() -> NextEvent? {
    var next = NextEvent(time: calendarTime, phase: .calendar, account: 0)
    for index in 0..<count {
      let account = accounts + index
      let due = Double(account.pointee.dueDay)
      let touch = account.pointee.touchTime
      let payment = min(account.pointee.baselineTime, account.pointee.excitedTime)
      let agenda = min(due, touch)
      if payment < agenda {
        if payment < next.time {
          next = NextEvent(time: payment, phase: .payment, account: index)
        }
      } else if agenda <= next.time {
        let phase = due <= touch ? Phase.due : Phase.touch
        if agenda < next.time || phase.rawValue < next.phase.rawValue {
          next = NextEvent(time: agenda, phase: phase, account: index)
        }
      }
    }
    if pendingTime < next.time || pendingTime == next.time && next.phase == .payment {
      next = NextEvent(time: pendingTime, phase: .engagement, account: 0)
    }
    return next.time < model.horizon ? next : nil
  }
}
