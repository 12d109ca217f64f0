// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Strategies

/// The lives of a whole portfolio under one strategy, which share the minutes of agents or what is learned from all.
///
/// Each life runs to its next touch that needs somebody's time or whose channel is learned, and is put down. Day by day the touches of all lives compete
/// by rank; a life that is served or put off is taken up and runs to its next such touch. Lives whose touch waits, and to
/// which nothing else happens meanwhile, stay where they are: a look costs a comparison.
///
/// The result depends neither on the order of the debtors nor on how they are cut into blocks. Method: <doc:Capacity>, <doc:Learning>.
struct SharedRun<Observer: LifeObserver, Control: LifeControl>: ~Copyable {
  let blocks: [PortfolioBlock]
  let strategy: CompiledStrategy
  let model: CompiledModel
  let priority: CompiledPriority
  let seed: UInt64
  let replication: UInt32
  let desk: DeskCounts
  let office: Tally
  /// The loops, one per segment, because each counts into a tally of its own; one more for the life that is watched.
  let lives: UnsafeMutablePointer<Life<Observer, Control>>
  let laneCount: Int
  /// The life that is watched, and counted apart; −1 for none.
  let watched: Int
  /// What is known of every debtor while its life rests.
  let places: UnsafeMutablePointer<RestingPlace>
  let count: Int
  /// What is observed of each life's touch, where the passing of days changes its priority.
  let observed: UnsafeMutablePointer<Double>
  let width: Int
  /// The first life that stopped for each day; they are linked.
  var days: [Int32]
  /// The resources, by position.
  var desks: [Desk]
  /// How far the contest of the day has come.
  var contest: ContestPosition
  /// What was learned so far; nil where nothing is.
  let beliefs: Beliefs?
  var fault: SimulationFault?

  /// Sets up a run.
  ///
  /// - Parameters:
  ///   - world: The model.
  ///   - position: The strategy's position.
  ///   - priority: By what its touches compete.
  ///   - rosters: Who works on which day, by resource.
  ///   - used: The resources that touches may need.
  ///   - blocks: All debtors.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  ///   - tallies: A tally for each segment, and one more where a life is watched.
  ///   - office: The tally of what belongs to no segment.
  ///   - watched: The number of the debtor who is watched, over all blocks; nil for none.
  ///   - observer: Makes a loop's observer; told whether it is that of the life that is watched.
  init(
    _ world: IntensityWorld, strategy position: Int, priority: PriorityExpression,
    rosters: [Roster], used: Set<Int>, blocks: [PortfolioBlock], seed: UInt64, replication: UInt32,
    tallies: [Tally], office: Tally, watched: Int? = nil, observer: (_ isWatched: Bool) -> Observer
  ) {
    self.blocks = blocks
    self.seed = seed
    self.replication = replication
    self.office = office
    model = world.compiled
    strategy = world.compiledStrategy(position)
    let compiled = CompiledPriority(priority)
    self.priority = compiled
    desk = DeskCounts(office)
    self.watched = watched ?? -1
    laneCount = tallies.count
    let beliefs = strategy.learns ? Beliefs(strategy, segments: tallies.count) : nil
    self.beliefs = beliefs
    lives = .allocate(capacity: tallies.count)
    for (lane, tally) in tallies.enumerated() {
      (lives + lane).initialize(
        to: Life(
          model, strategy: strategy, partial: world.partial, shareSteps: world.shareSteps,
          seed: seed, replication: replication, tally: tally,
          observer: observer(watched != nil && lane == tallies.count - 1), desk: desk,
          priority: compiled, beliefs: beliefs))
    }
    count = blocks.reduce(0) { $0 + $1.debtors.count }
    places = .allocate(capacity: max(1, count))
    width = compiled.observables.count
    observed = .allocate(capacity: max(1, compiled.ages ? count * width : width))
    days = Array(repeating: -1, count: Int(model.horizonDays))
    desks = rosters.enumerated().map { Desk($1, isUsed: used.contains($0)) }
    contest = ContestPosition(resources: rosters.count)
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
    beliefs?.deallocate()
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
}
