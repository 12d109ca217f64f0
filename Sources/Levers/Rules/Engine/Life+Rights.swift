// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A life event that begins, or ends.
struct ComingLifeEvent: BitwiseCopyable {
  var time: Double
  /// How many of its kind came before.
  var ordinal: UInt32
  var kind: Int16
  var isOver = false
  /// Whether the collector was told.
  var isTold = false
}

/// What debtors have asked of the collector, and what befalls them. Method: <doc:ContactRules>, "Rights of debtors".
extension Life {
  /// What the debtor has asked, and the first event of each kind.
  mutating func beginRights(at time: Double) {
    guard let rights = model.rights else { return }
    for position in 0..<rights.pointee.requestCount {
      let lanes = rightsAddress.block(.requests, UInt32(position))
      guard UInt64(lanes.x) < rights.pointee.requests[position].lanes else { continue }
      person.requests |= 1 &<< UInt16(position)
      observer.record(time, nil, .requested(position))
    }
    for kind in 0..<rights.pointee.eventCount { planLifeEvent(Int16(kind), 0, after: time) }
  }

  private mutating func planLifeEvent(_ kind: Int16, _ ordinal: UInt32, after time: Double) {
    guard let rights = model.rights, rights.pointee.events[Int(kind)].rate > 0 else { return }
    let lanes = lifeEventLanes(kind, ordinal)
    let due = time - log(Uniform.fine(lanes.x, lanes.y)) / rights.pointee.events[Int(kind)].rate
    guard due < model.horizon else { return }
    agenda.add(
      .lifeEvent(ComingLifeEvent(time: due, ordinal: ordinal, kind: kind)), in: scratch)
  }

  /// Something befalls the debtor, or is over; who owes nothing is of no concern.
  mutating func meet(_ event: ComingLifeEvent) {
    guard let rights = model.rights, person.openAccounts > 0 else { return }
    let law = rights.pointee.events[Int(event.kind)]
    guard !event.isOver else {
      observer.record(
        event.time, nil, .lifeEventOver(kind: Int(event.kind), isTold: event.isTold))
      if law.holds { holdPayments(-1, at: event.time) }
      planLifeEvent(event.kind, event.ordinal &+ 1, after: event.time)
      return
    }
    var over = event
    over.isTold = UInt64(lifeEventLanes(event.kind, event.ordinal).z) < law.told
    (over.time, over.isOver) = (event.time + law.lasts, true)
    observer.record(event.time, nil, .lifeEvent(kind: Int(event.kind), isTold: over.isTold))
    if law.holds { holdPayments(1, at: event.time) }
    if over.isTold { suspend(from: event.time.day, until: over.time.day) }
    if over.time < model.horizon { agenda.add(.lifeEvent(over), in: scratch) }
  }

  /// Rules that suspend contact do so from a day on, and once more as often as they are extended and the event lasts.
  private mutating func suspend(from day: Int32, until end: Int32) {
    for position in 0..<strategy.rules.count {
      let rule = strategy.rules.base + position
      guard rule.pointee.kind == .suspension, rule.pointee.days[Int(day)].isInForce else {
        continue
      }
      var until = rule.pointee.days[Int(day)].clears
      for _ in 0..<rule.pointee.kept where until < model.horizonDays && end >= until {
        guard rule.pointee.days[Int(until)].isInForce else { break }
        until = rule.pointee.days[Int(until)].clears
      }
      let memory = memory(rule, 0)
      memory[0] = max(memory[0], until)
    }
  }

  /// Whether requests that bind under a rule are against a touch: each in its order, as long as its hours and means stay within what debtors
  /// may block, together with those that bind before it.
  @inline(never)
  mutating func requestObjects(
    _ rule: UnsafePointer<CompiledRule>, _ channel: Int, _ day: Int32, minute: Int32
  ) -> Bool {
    guard let rights = model.rights, person.requests != 0 else { return false }
    let weekday = (rights.pointee.firstWeekday + day) % 7
    var (minutes, means): (Int32, Int32) = (0, 0)
    for position in 0..<rights.pointee.requestCount
    where person.requests & (1 &<< UInt16(position)) != 0 {
      let request = rights.pointee.requests[position]
      guard minutes + request.minutes <= rule.pointee.apart,
        means + request.means <= rule.pointee.kept
      else { continue }
      minutes += request.minutes
      means += request.means
      if request.objects(channelBit(channel), weekday: weekday, minute: minute) { return true }
    }
    return false
  }

  private mutating func lifeEventLanes(_ kind: Int16, _ ordinal: UInt32) -> SIMD4<UInt32> {
    rightsAddress.block(.lifeEvents, UInt32(UInt16(bitPattern: kind)) &<< 16 | ordinal & 0xFFFF)
  }

  /// Where the debtor's requests and life events are drawn: at no account's address.
  private var rightsAddress: DrawAddress {
    mutating get {
      DrawAddress(
        seed: seed, replication: replication,
        identity: Identity.part(1 &<< 35, of: facts.identity))
    }
  }
}
