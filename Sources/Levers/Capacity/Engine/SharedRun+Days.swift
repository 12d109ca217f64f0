// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// A day: the lives that stopped for it compete for what time there is.
extension SharedRun {
  mutating func pass(_ day: Int32) {
    beliefs?.open(day: day)
    for resource in desks.indices where desks[resource].isUsed {
      desks[resource].open(day: day, seed: seed, replication: replication)
    }
    contest.reset()
    gather(day)
    // One contest for all desks: a life that goes on may ask for somebody else's time on the same day.
    while let resource = nextDesk {
      if desks[resource].isOpen {
        serveFirst(resource)
      } else {
        clear(resource, day)
      }
      guard fault == nil else { return }
    }
    for resource in desks.indices where desks[resource].isUsed { keepBooks(resource, day) }
  }

  /// Collects the touches that are asked for on a day.
  private mutating func gather(_ day: Int32) {
    var next = days[Int(day)]
    while next >= 0 {
      let number = Int(next)
      next = places[number].next
      if places[number].isOpen {
        choose(number)
        continue
      }
      if priority.ages, places[number].day < day {
        let numbers = observed + number * width
        priority.age(numbers, by: day - places[number].day)
        places[number].rank = Rank(
          priority: priority.value(numbers), identity: places[number].rank.identity)
      }
      places[number].day = day
      enter(number)
    }
  }

  /// A life enters the contest.
  mutating func enter(_ number: Int) {
    desks[Int(places[number].resource)].requests.add(
      .init(rank: places[number].rank, life: Int32(number)))
  }

  /// The desk at which the touch of the best rank is asked for; nil when there is none.
  private var nextDesk: Int? {
    var next: Int?
    var best = Rank.first
    for resource in desks.indices {
      guard let rank = desks[resource].requests.firstRank else { continue }
      if next == nil || rank.precedes(best) { (next, best) = (resource, rank) }
    }
    return next
  }

  // MARK: Served

  /// Makes the call of the best rank at a desk.
  private mutating func serveFirst(_ resource: Int) {
    guard let request = desks[resource].requests.takeFirst() else { return }
    let number = Int(request.life)
    let lane = takeUp(number)
    contest.come(to: request.rank)
    contest.call(resource)
    guard !lives[lane].held.isCall else {
      desks[resource].note(contest.rank, number: contest.calls[resource])
      let minutes = answerCall(lane, resource)
      goOn(number, lane)
      desks[resource].answer(minutes: minutes)
      return
    }
    let isHeard = desks[resource].dial(at: contest.rank, number: contest.calls[resource])
    let call = makeCall(lane, resource, isHeard: isHeard)
    goOn(number, lane)
    desks[resource].hangUp(minutes: call.minutes, engaged: call.engaged)
  }

  /// Serves what the debtor started.
  private mutating func answerCall(_ lane: Int, _ resource: Int) -> Double {
    let held = lives[lane].held
    let number = Int32(resource)
    desk.count(.served, number)
    desk.count(.served, resource, day: Int(held.time), 1)
    desk.count(.waitedDays, number, Int64(Int32(held.time) - held.since))
    desk.count(.calledBalance, number, lives[lane].accounts[held.account].balance)
    return lives[lane].serveCall()
  }

  /// Makes the call that a life stopped for.
  private mutating func makeCall(
    _ lane: Int, _ resource: Int, isHeard: Bool
  ) -> (minutes: Double, engaged: Bool) {
    let held = lives[lane].held
    let number = Int32(resource)
    desk.count(.served, number)
    desk.count(.served, resource, day: Int(held.time), 1)
    desk.count(.waitedDays, number, Int64(Int32(held.time) - held.since))
    desk.count(.calledBalance, number, lives[lane].accounts[held.account].balance)
    let wouldEngage =
      !isHeard
      && lives[lane].wouldEngage(
        held.account, held.channel, step: held.step, ordinal: held.ordinal,
        at: held.time)
    let call = lives[lane].serveHeld(isHeard: isHeard)
    if wouldEngage {
      desk.count(.abandoned, number)
      lives[lane].observer.record(
        held.time, held.account, .abandoned(channel: held.channel))
    }
    if call.engaged { desk.count(.answered, number) }
    return call
  }

  // MARK: Put off

  /// Puts touches off for which a closed desk has no time left.
  ///
  /// Lives that can wait where they are do so at once, and all others where no desk is open any more. Otherwise one is put off
  /// after the other, because it may still ask for time of others.
  private mutating func clear(_ resource: Int, _ day: Int32) {
    guard !desks[resource].hasTurnedAway else {
      if let request = desks[resource].requests.takeFirst() {
        contest.come(to: request.rank)
        putOff(Int(request.life), resource, day)
      }
      return
    }
    desks[resource].hasTurnedAway = true
    let isLast = !desks.contains { $0.isOpen }
    for request in desks[resource].requests.takeAll() {
      let number = Int(request.life)
      if isLast || stays(number, day + 1) {
        putOff(number, resource, day)
      } else {
        desks[resource].requests.add(request)
      }
      guard fault == nil else { return }
    }
  }

  private mutating func putOff(_ number: Int, _ resource: Int, _ day: Int32) {
    if strategy.waits || places[number].isCall { desks[resource].backlog += 1 }
    guard !stays(number, day + 1) else {
      link(number, day + 1)
      return
    }
    let lane = takeUp(number)
    if places[number].isCall {
      lives[lane].putOffCall(until: day + 1)
    } else {
      lives[lane].putOffHeld(until: day + 1, isStaffed: desks[resource].working.present > 0)
    }
    goOn(number, lane)
  }

  /// Whether a touch that waits for a day can do so where it is: nothing else happens to its life before.
  private func stays(_ number: Int, _ day: Int32) -> Bool {
    let place = places[number]
    return number != watched && strategy.waits && day < model.horizonDays
      && place.quietUntil > Double(day) + place.timeOfDay && day <= place.steadyUntil
  }

  // MARK: Books

  /// Counts a day; whoever is present is paid, busy or idle.
  private func keepBooks(_ resource: Int, _ day: Int32) {
    let (number, day, working) = (Int32(resource), Int(day), desks[resource].working)
    let staffed = Int64((working.staffed * 0x1p20).rounded())
    let busy = Int64((working.busy * 0x1p20).rounded())
    desk.count(.staffed, number, staffed)
    desk.count(.staffed, resource, day: day, staffed)
    desk.count(.agentDays, number, Int64(working.present))
    desk.count(.busy, number, busy)
    desk.count(.busy, resource, day: day, busy)
    desk.count(.idle, number, Int64((working.idle * 0x1p20).rounded()))
    desk.count(.overrun, number, Int64((working.overrun * 0x1p20).rounded()))
    desk.count(.backlogDays, number, desks[resource].backlog)
    desk.count(.backlog, resource, day: day, desks[resource].backlog)
    if desks[resource].hasTurnedAway { office.note(desks[resource].last, resource, day: day) }
    office.date(
      cost: working.staffed * desks[resource].roster.minuteCost, on: Double(day), model)
  }
}
