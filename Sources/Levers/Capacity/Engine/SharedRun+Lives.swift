// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

/// Lives that are taken up and put down.
extension SharedRun {
  /// Begins a life and runs it to its first touch that needs somebody or something learned.
  mutating func begin(_ number: Int) {
    let (debtor, lane) = debtor(number)
    let accounts = facts(of: number, for: lane)
    lives[lane].begin(debtor, accounts)
    goOn(number, lane, from: 0)
  }

  /// Takes a life up where it stopped.
  ///
  /// - Returns: Its loop.
  mutating func takeUp(_ number: Int) -> Int {
    let (debtor, lane) = debtor(number)
    guard let memory = places[number].memory else { return lane }
    let accounts = facts(of: number, for: lane)
    lives[lane].takeUp(memory, debtor, accounts)
    lives[lane].held.time = Double(places[number].day) + places[number].timeOfDay
    return lane
  }

  /// Runs a life to its next touch that needs somebody or what a later day teaches, and puts it down, or to its end.
  mutating func goOn(_ number: Int, _ lane: Int, from start: Double? = nil) {
    let now = start ?? Double(places[number].day) + places[number].timeOfDay
    let today = start == nil ? places[number].day : -1
    if !lives[lane].held.isHeld { lives[lane].passEvents(from: now) }
    chooseAll(lane, on: today)
    fault = fault ?? lives[lane].fault
    guard lives[lane].held.isHeld else {
      lives[lane].finish()
      places[number].memory?.deallocate()
      places[number].memory = nil
      return
    }
    hold(number, lane)
    if places[number].day == today { enter(number) } else { link(number, places[number].day) }
  }

  /// The life rests until a day.
  mutating func link(_ number: Int, _ day: Int32) {
    places[number].next = days[Int(day)]
    days[Int(day)] = Int32(number)
  }

  /// Notes what a life stopped for, and puts it down.
  private mutating func hold(_ number: Int, _ lane: Int) {
    let held = lives[lane].held
    places[number].isOpen = held.isOpen
    places[number].day = Int32(held.time)
    // Not the difference of the times: it would be another number on a later day.
    places[number].timeOfDay =
      held.isCall ? held.time - held.time.rounded(.down) : strategy.steps[held.step].time
    places[number].isCall = held.isCall
    if !held.isOpen { noteContest(of: held, number, lane) }
    lives[lane].putDown(in: &places[number])
  }

  /// Notes with what a touch competes that needs somebody.
  private mutating func noteContest(of held: HeldTouch, _ number: Int, _ lane: Int) {
    let numbers = observed + (priority.ages ? number * width : 0)
    let own = lives[lane].rank(held, observed: numbers)
    places[number].rank = lives[lane].bestRank(besides: own)
    places[number].resource = lives[lane].heldResource
    places[number].quietUntil = lives[lane].quietUntil
    // What debtors start is asked for again when somebody is there next, not at the same time of the next day.
    places[number].steadyUntil = held.isCall ? places[number].day : lives[lane].steadyUntil
  }

  /// The facts of a debtor's accounts, where its loop reads them.
  private mutating func facts(of number: Int, for lane: Int) -> UnsafePointer<AccountFacts> {
    let place = places[number]
    return lives[lane].readFacts(ofDebtor: Int(place.debtor), in: blocks[Int(place.block)])
  }

  /// A debtor, and the loop of its life.
  private func debtor(_ number: Int) -> (facts: DebtorFacts, lane: Int) {
    let place = places[number]
    let facts = blocks[Int(place.block)].debtors[Int(place.debtor)]
    return (facts, number == watched ? laneCount - 1 : Int(facts.segment))
  }
}
