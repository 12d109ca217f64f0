// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Strategies

/// The lives of a whole portfolio under one strategy, which share the minutes of agents.
///
/// Each life runs to its next touch that needs somebody's time, and is put down. Day by day the touches of all lives compete
/// by priority; a life that is served or put off is taken up and runs to its next such touch. Lives whose touch waits, and to
/// which nothing else happens meanwhile, stay where they are: a look costs a comparison.
///
/// The result depends neither on the order of the debtors nor on how they are cut into blocks. Method: <doc:Capacity>.
struct SharedRun<Observer: LifeObserver, Control: LifeControl>: ~Copyable {
  private let blocks: [PortfolioBlock]
  private let strategy: CompiledStrategy
  private let model: CompiledModel
  private let rosters: [Roster]
  private let priority: CompiledPriority
  private let seed: UInt64
  private let replication: UInt32
  private let desk: DeskCounts
  private let office: Tally
  /// The loops, one per segment, because each counts into a tally of its own; one more for the life that is watched.
  private let lives: UnsafeMutablePointer<Life<Observer, Control>>
  private let laneCount: Int
  /// The life that is watched, and counted apart; −1 for none.
  private let watched: Int
  /// What is known of every debtor while its life rests.
  private let places: UnsafeMutablePointer<RestingPlace>
  private let count: Int
  /// What is observed of each life's touch, where the passing of days changes its priority.
  private let observed: UnsafeMutablePointer<Double>
  private let width: Int
  /// The first life that stopped for each day; they are linked.
  private var days: [Int32]
  private var heaps: [RequestHeap]
  private(set) var fault: SimulationFault?

  /// Sets up a run.
  ///
  /// - Parameters:
  ///   - world: The model.
  ///   - position: The strategy's position.
  ///   - priority: By what its touches compete.
  ///   - rosters: Who works on which day, by resource.
  ///   - blocks: All debtors.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  ///   - tallies: A tally for each segment, and one more where a life is watched.
  ///   - office: The tally of what belongs to no segment.
  ///   - watched: The number of the debtor who is watched, over all blocks; nil for none.
  ///   - observer: Makes a loop's observer; told whether it is that of the life that is watched.
  init(
    _ world: IntensityWorld, strategy position: Int, priority: PriorityExpression,
    rosters: [Roster], blocks: [PortfolioBlock], seed: UInt64, replication: UInt32,
    tallies: [Tally], office: Tally, watched: Int? = nil, observer: (_ isWatched: Bool) -> Observer
  ) {
    self.blocks = blocks
    self.rosters = rosters
    self.seed = seed
    self.replication = replication
    self.office = office
    model = world.compiled
    strategy = world.compiledStrategy(position)
    self.priority = CompiledPriority(priority)
    desk = DeskCounts(office)
    self.watched = watched ?? -1
    laneCount = tallies.count
    lives = .allocate(capacity: tallies.count)
    for (lane, tally) in tallies.enumerated() {
      (lives + lane).initialize(
        to: Life(
          model, strategy: strategy, partial: world.partial, shareSteps: world.shareSteps,
          seed: seed, replication: replication, tally: tally,
          observer: observer(watched != nil && lane == tallies.count - 1), desk: desk))
    }
    count = blocks.reduce(0) { $0 + $1.debtors.count }
    places = .allocate(capacity: max(1, count))
    width = self.priority.observables.count
    observed = .allocate(capacity: max(1, self.priority.ages ? count * width : width))
    days = Array(repeating: -1, count: Int(model.horizonDays))
    heaps = rosters.map { _ in RequestHeap() }
    var number = 0
    for (block, facts) in blocks.enumerated() {
      for debtor in facts.debtors.indices {
        (places + number).initialize(to: RestingPlace(block: block, debtor: debtor))
        number += 1
      }
    }
  }

  deinit {
    for number in 0..<count { places[number].memory?.deallocate() }
    lives.deinitialize(count: laneCount)
    lives.deallocate()
    places.deallocate()
    observed.deallocate()
  }

  /// Runs all lives to their end.
  ///
  /// - Parameter isHalted: Asked now and then; once it is true the run ends where it is.
  /// - Returns: Whether the run came to its end.
  mutating func run(unless isHalted: () -> Bool) -> Bool {
    for number in 0..<count {
      begin(number)
      guard fault == nil, number & 0xFFF != 0 || !isHalted() else { return false }
    }
    for day in days.indices {
      pass(Int32(day))
      guard fault == nil, !isHalted() else { return false }
    }
    return true
  }

  /// The sums and the observer of a segment's lives, or of the one that is watched.
  func result(of lane: Int) -> (sums: TallySums, observer: Observer) {
    (lives[lane].ledger.sums, lives[lane].observer)
  }

  // MARK: Days

  /// A day: the lives that stopped for it compete for what time there is.
  private mutating func pass(_ day: Int32) {
    gather(day)
    var working = rosters.map { roster in
      WorkingDay(
        minutes: roster.minutes(day: Int(day), seed: seed, replication: replication),
        isPooled: roster.resource.isPooled)
    }
    var backlog = rosters.map { _ in Int64(0) }
    // A life that goes on may ask for somebody else's time on the same day.
    while heaps.contains(where: { !$0.isEmpty }) {
      for resource in rosters.indices where !heaps[resource].isEmpty {
        serve(resource, &working[resource], day)
        backlog[resource] += putOffAll(resource, day)
        guard fault == nil else { return }
      }
    }
    for resource in rosters.indices {
      keepBooks(resource, day, working[resource], backlog: backlog[resource])
    }
  }

  /// Collects the touches that are asked for on a day.
  private mutating func gather(_ day: Int32) {
    var next = days[Int(day)]
    while next >= 0 {
      let number = Int(next)
      next = places[number].next
      if priority.ages, places[number].day < day {
        let numbers = observed + number * width
        priority.age(numbers, by: day - places[number].day)
        places[number].priority = priority.value(numbers)
      }
      places[number].day = day
      enter(number)
    }
  }

  private mutating func enter(_ number: Int) {
    let place = places[number]
    heaps[Int(place.resource)].add(
      .init(priority: place.priority, identity: place.identity, life: number))
  }

  /// Serves touches while a call may start.
  private mutating func serve(_ resource: Int, _ working: inout WorkingDay, _ day: Int32) {
    if case .predictive(let lines) = rosters[resource].resource.dialing {
      dial(resource, &working, lines: lines, day)
      return
    }
    var extra = 0.0
    if case .preview(let minutes) = rosters[resource].resource.dialing { extra = minutes }
    while working.isOpen, let request = heaps[resource].takeFirst() {
      let number = Int(request.life)
      let lane = takeUp(number)
      let call = makeCall(lane, resource, isHeard: true)
      working.handle(call.minutes + extra)
      goOn(number, lane)
      guard fault == nil else { return }
    }
  }

  /// A machine dials several lines for each free agent; what is answered while none is free is abandoned.
  ///
  /// A round lasts as long as its longest ring in vain; agents who got nobody wait for the next.
  private mutating func dial(
    _ resource: Int, _ working: inout WorkingDay, lines: Double, _ day: Int32
  ) {
    while working.isOpen(at: working.nextRound), !heaps[resource].isEmpty {
      let time = working.nextRound
      var free = working.freeCount(at: time)
      var ring = 0.0
      for _ in 0..<max(1, Int((lines * Double(free)).rounded())) {
        guard let request = heaps[resource].takeFirst() else { break }
        let number = Int(request.life)
        let lane = takeUp(number)
        let call = makeCall(lane, resource, isHeard: free > 0)
        if call.engaged {
          working.handle(call.minutes, from: time)
          free -= 1
        } else {
          ring = max(ring, call.minutes)
        }
        goOn(number, lane)
        guard fault == nil else { return }
      }
      if free > 0 { working.ring(until: time + ring) }
    }
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
    desk.count(.calledBalance, number, lives[lane].accounts[Int(held.account)].balance)
    let wouldEngage =
      !isHeard
      && lives[lane].wouldEngage(
        Int(held.account), Int(held.channel), ordinal: held.ordinal, at: held.time)
    let call = lives[lane].serveHeld(isHeard: isHeard)
    if wouldEngage {
      desk.count(.abandoned, number)
      lives[lane].observer.record(
        held.time, Int(held.account), .abandoned(channel: Int(held.channel)))
    }
    if call.engaged { desk.count(.answered, number) }
    return call
  }

  /// Puts off the touches for which no time is left.
  ///
  /// - Returns: How many wait.
  private mutating func putOffAll(_ resource: Int, _ day: Int32) -> Int64 {
    var waiting: Int64 = 0
    for request in heaps[resource].takeAll() {
      let number = Int(request.life)
      if strategy.waits { waiting += 1 }
      if stays(number, day + 1) {
        link(number, day + 1)
      } else {
        let lane = takeUp(number)
        lives[lane].putOffHeld(until: day + 1)
        goOn(number, lane)
        guard fault == nil else { break }
      }
    }
    return waiting
  }

  /// Whether a touch that waits for a day can do so where it is: nothing else happens to its life before.
  private func stays(_ number: Int, _ day: Int32) -> Bool {
    let place = places[number]
    return number != watched && strategy.waits && day < model.horizonDays
      && place.quietUntil > Double(day) + place.timeOfDay && day <= place.steadyUntil
  }

  // MARK: Lives

  /// Begins a life and runs it to its first touch that needs somebody.
  private mutating func begin(_ number: Int) {
    let (debtor, account) = facts(number)
    let lane = self.lane(number, debtor)
    lives[lane].begin(debtor, account)
    goOn(number, lane, from: 0)
  }

  /// The loop of a life.
  private func lane(_ number: Int, _ debtor: DebtorFacts) -> Int {
    number == watched ? laneCount - 1 : Int(debtor.segment)
  }

  /// Takes a life up where it stopped.
  ///
  /// - Returns: Its loop.
  private mutating func takeUp(_ number: Int) -> Int {
    let (debtor, account) = facts(number)
    let lane = self.lane(number, debtor)
    guard let memory = places[number].memory else { return lane }
    lives[lane].takeUp(memory, debtor, account)
    lives[lane].held.time = Double(places[number].day) + places[number].timeOfDay
    return lane
  }

  /// Runs a life to its next touch that needs somebody, and puts it down, or to its end.
  private mutating func goOn(_ number: Int, _ lane: Int, from start: Double? = nil) {
    let now = start ?? Double(places[number].day) + places[number].timeOfDay
    lives[lane].passEvents(from: now)
    fault = fault ?? lives[lane].fault
    guard lives[lane].held.isHeld else {
      lives[lane].finish()
      places[number].memory?.deallocate()
      places[number].memory = nil
      return
    }
    let today = start == nil ? places[number].day : -1
    hold(number, lane)
    if places[number].day == today { enter(number) } else { link(number, places[number].day) }
  }

  /// Notes what a life stopped for, and puts it down.
  private mutating func hold(_ number: Int, _ lane: Int) {
    let held = lives[lane].held
    let numbers = observed + (priority.ages ? number * width : 0)
    for (position, observable) in priority.observables.enumerated() {
      numbers[position] = lives[lane].observeHeld(observable)
    }
    places[number].priority = priority.value(numbers)
    places[number].identity = lives[lane].accounts[Int(held.account)].identity
    places[number].resource = model.channels[Int(held.channel)].resource
    places[number].day = Int32(held.time)
    // Not the difference of the times: it would be another number on a later day.
    places[number].timeOfDay = strategy.steps[Int(held.step)].time
    places[number].quietUntil = lives[lane].nextTime
    places[number].steadyUntil = lives[lane].steadyUntil
    lives[lane].putDown(in: &places[number])
  }

  private func facts(_ number: Int) -> (DebtorFacts, UnsafePointer<AccountFacts>) {
    let place = places[number]
    return blocks[Int(place.block)].facts(of: Int(place.debtor))
  }

  private mutating func link(_ number: Int, _ day: Int32) {
    places[number].next = days[Int(day)]
    days[Int(day)] = Int32(number)
  }

  // MARK: Books

  /// Counts a day; whoever is present is paid, busy or idle.
  private func keepBooks(_ resource: Int, _ day: Int32, _ working: WorkingDay, backlog: Int64) {
    let (number, day) = (Int32(resource), Int(day))
    let staffed = Int64((working.staffed * 0x1p20).rounded())
    let busy = Int64((working.busy * 0x1p20).rounded())
    desk.count(.staffed, number, staffed)
    desk.count(.staffed, resource, day: day, staffed)
    desk.count(.agentDays, number, Int64(working.present))
    desk.count(.busy, number, busy)
    desk.count(.busy, resource, day: day, busy)
    desk.count(.backlogDays, number, backlog)
    desk.count(.backlog, resource, day: day, backlog)
    office.discount(
      cost: working.staffed * rosters[resource].minuteCost, on: Double(day), model)
  }
}
