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

/// Everything that is still to come in a debtor's life, in the total order of time, phase and account.
///
/// What concerns the person stands here. What concerns an account — its due day, its next touch and the next payment of
/// its clocks — stands in its ``AccountState``, beside what decides it. An entry that is not planned is at infinity and
/// costs one comparison.
///
/// Times are days since the start.
struct Agenda: BitwiseCopyable {
  private(set) var payday = Double.infinity
  private(set) var windowEnd = Double.infinity
  private(set) var turningPoint = Double.infinity
  /// When the accounts are placed, where that is not at the start.
  private(set) var entry = Double.infinity
  /// The earliest of payday, end of the payday window, turning point and placement.
  private(set) var calendarTime = Double.infinity
  /// When the first of the delivered messages is noticed.
  private(set) var noticeTime = Double.infinity
  /// Delivered messages that are not yet noticed; they lie in the life's working memory.
  private(set) var noticeCount = 0

  // MARK: Order

  /// The earliest event before the horizon; `nil` when none is left.
  @inline(__always)
  func next(
    _ accounts: UnsafePointer<AccountState>, _ count: Int, before horizon: Double
  ) -> NextEvent? {
    var next = NextEvent(time: calendarTime, phase: .calendar, account: 0)
    for index in 0..<count {
      let account = accounts + index
      let due = Double(account.pointee.dueDay)
      let touch = account.pointee.touchTime
      let payment = min(account.pointee.baselineTime, account.pointee.excitedTime)
      let planned = min(due, touch)
      if payment < planned {
        if payment < next.time {
          next = NextEvent(time: payment, phase: .payment, account: index)
        }
      } else if planned <= next.time {
        let phase = due <= touch ? Phase.due : Phase.touch
        if planned < next.time || phase.rawValue < next.phase.rawValue {
          next = NextEvent(time: planned, phase: phase, account: index)
        }
      }
    }
    if noticeTime < next.time || noticeTime == next.time && next.phase == .payment {
      next = NextEvent(time: noticeTime, phase: .engagement, account: 0)
    }
    return next.time < horizon ? next : nil
  }

  /// Until when nothing but an account's own touches can happen.
  ///
  /// Touches strictly before it need no comparison with other events; at a tie the order of phases decides.
  @inline(__always)
  func quietEnd(
    around index: Int, _ accounts: UnsafePointer<AccountState>, _ count: Int,
    before horizon: Double
  ) -> Double {
    var end = min(horizon, min(calendarTime, noticeTime))
    for other in 0..<count {
      let account = accounts + other
      end = min(end, min(account.pointee.baselineTime, account.pointee.excitedTime))
      end = min(end, Double(account.pointee.dueDay))
      if other != index { end = min(end, account.pointee.touchTime) }
    }
    return end
  }

  // MARK: Calendar

  mutating func plan(payday day: Int32) {
    payday = Double(day)
    refreshCalendar()
  }

  /// Plans the end of the window after a payday; infinity for none.
  mutating func plan(windowEnd time: Double) {
    windowEnd = time
    refreshCalendar()
  }

  /// Plans the next midnight at which treatments may change; infinity for none.
  mutating func plan(turningPoint time: Double) {
    turningPoint = time
    refreshCalendar()
  }

  /// Plans the placement of the accounts; infinity once they are placed.
  mutating func plan(entry time: Double) {
    entry = time
    refreshCalendar()
  }

  /// Nothing of the calendar concerns a debtor who owes nothing.
  mutating func closeCalendar() {
    payday = .infinity
    windowEnd = .infinity
    turningPoint = .infinity
    calendarTime = .infinity
  }

  @inline(__always)
  private mutating func refreshCalendar() {
    calendarTime = min(min(payday, windowEnd), min(turningPoint, entry))
  }

  // MARK: Messages

  /// Makes room in memory for the messages of a life that is taken up.
  func reserveMessages(in memory: Scratch) {
    while memory.pendingCapacity < noticeCount { memory.growPending() }
  }

  /// Keeps a delivered message until it is noticed.
  mutating func add(_ message: PendingContact, in memory: Scratch) {
    if noticeCount == memory.pendingCapacity { memory.growPending() }
    memory.pending[noticeCount] = message
    noticeCount += 1
    noticeTime = min(noticeTime, message.time)
  }

  /// Takes the message that is noticed first.
  mutating func takeMessage(from memory: Scratch) -> PendingContact {
    var position = 0
    while memory.pending[position].time != noticeTime { position += 1 }
    let message = memory.pending[position]
    noticeCount -= 1
    memory.pending[position] = memory.pending[noticeCount]
    noticeTime = .infinity
    for other in 0..<noticeCount { noticeTime = min(noticeTime, memory.pending[other].time) }
    return message
  }
}
