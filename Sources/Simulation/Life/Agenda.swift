// SPDX-License-Identifier: GPL-3.0-or-later

/// The order of simultaneous events.
enum Phase: UInt8 {
  case calendar
  case due
  case touch
  case pending
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
  /// When the first of the pending events comes.
  private(set) var pendingTime = Double.infinity
  /// How many events are pending; they lie in the life's working memory.
  private(set) var pendingCount = 0

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
    if pendingTime < next.time || pendingTime == next.time && next.phase == .payment {
      next = NextEvent(time: pendingTime, phase: .pending, account: 0)
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
    var end = min(horizon, min(calendarTime, pendingTime))
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

  // MARK: Pending events

  /// Makes room in memory for the pending events of a life that is taken up.
  func reservePending(in memory: Scratch) {
    while memory.pendingCapacity < pendingCount { memory.growPending() }
  }

  /// Keeps an event until it comes.
  mutating func add(_ event: PendingEvent, in memory: Scratch) {
    if pendingCount == memory.pendingCapacity { memory.growPending() }
    memory.pending[pendingCount] = event
    pendingCount += 1
    pendingTime = min(pendingTime, event.time)
  }

  /// Takes the event that comes first.
  @inline(__always)
  mutating func takePending(from memory: Scratch) -> PendingEvent {
    var position = 0
    while memory.pending[position].time != pendingTime { position += 1 }
    let event = memory.pending[position]
    pendingCount -= 1
    memory.pending[position] = memory.pending[pendingCount]
    pendingTime = .infinity
    for other in 0..<pendingCount { pendingTime = min(pendingTime, memory.pending[other].time) }
    return event
  }
}

/// What was begun and comes later, at an instant that is known: the one list of all that waits in an ``Agenda``.
///
/// A lever that has something come later declares here what it keeps until then, and where the life goes with it; the entry
/// itself stands in the lever's room.
enum PendingEvent: BitwiseCopyable {
  /// A delivered contact is noticed.
  case notice(PendingContact)
  /// What was posted arrives.
  case arrival(PostedTouch)
  /// The legal wait of a served notice ends.
  case legalWait(LegalWait)
  /// Whether a touch was followed by a payment is known.
  case reward(AwaitedPayment)
  /// The debtor asks.
  case query(ComingQuery)
  /// A question is answered, or given up.
  case answer(WaitingQuery)
  /// Money that was paid arrives.
  case money(IncomingMoney)
  /// What a service found comes, or that it found nothing.
  case contactData(ComingContactData)
  /// The debtor calls or writes because of a contact.
  case inbound(InboundCall)
  /// Something befalls the debtor, or is over.
  case lifeEvent(ComingLifeEvent)

  /// When it comes, in days since the start.
  @inline(__always)
  var time: Double {
    switch self {
    case .notice(let contact): contact.time
    case .arrival(let touch): touch.time
    case .legalWait(let wait): wait.time
    case .reward(let awaited): awaited.time
    case .query(let query): query.time
    case .answer(let query): query.time
    case .money(let money): money.time
    case .contactData(let data): data.time
    case .inbound(let call): call.time
    case .lifeEvent(let event): event.time
    }
  }
}

extension Life {
  /// What comes first of all that was pending comes now.
  @inline(__always)
  mutating func meetPending(at time: Double) {
    switch agenda.takePending(from: scratch) {
    case .notice(let contact): notice(contact, at: time)
    case .arrival(let touch): arrive(touch)
    case .legalWait(let wait): bringIntoForce(Int(wait.account), at: time)
    case .reward(let awaited): judge(awaited)
    case .query(let query): meet(query)
    case .answer(let query): end(query)
    case .money(let money): settle(money)
    case .contactData(let data): receive(data)
    case .inbound(let call): meet(call)
    case .lifeEvent(let event): meet(event)
    }
  }
}
