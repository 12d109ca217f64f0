// SPDX-License-Identifier: GPL-3.0-or-later

public import Portfolios
import Strategies

extension SimulationModel {
  /// Whether a life that shares resources under a strategy can be lived again by itself from the cut-offs of all others' lives.
  ///
  /// Not where a machine dials: whether an agent is free when the debtor answers depends on those who were dialled at the same time;
  /// and not where a step learns from all.
  public func isReplayable(strategy: Int) -> Bool {
    !learns(strategy: strategy)
      && resourcesInUse(strategy: strategy).allSatisfy { !resources[$0].isDialed }
  }

  /// Lives one life again that shared resources with others.
  ///
  /// - Parameters:
  ///   - block: The block with the debtor.
  ///   - debtor: The debtor's position in the block.
  ///   - strategy: The strategy's position; one that ``isReplayable(strategy:)``.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  ///   - cutoffs: By resource and day, where the resource's day ended; nil where nobody was turned away.
  /// - Returns: What ``traceShared(_:debtor:strategy:seed:replication:)`` tells of the debtor in the same portfolio.
  public func replay(
    _ block: PortfolioBlock, debtor: Int, strategy: Int, seed: UInt64, replication: UInt32,
    cutoffs: [Int: [Cutoff?]]
  ) -> (events: [LifeEvent], tally: Tally) {
    let (tally, office) = (tally(strategy: strategy), tally(strategy: strategy))
    // A life holds the memory of tallies but not the tallies.
    defer { withExtendedLifetime((tally, office)) {} }
    guard let world = intensity else { return ([], tally) }
    let priority = CompiledPriority(strategies[strategy].priority)
    var life = Life<Recorder, NoControl>(
      world.compiled, strategy: world.compiledStrategy(strategy), partial: world.partial,
      shareSteps: world.shareSteps, seed: seed, replication: replication, tally: tally,
      observer: Recorder(), desk: DeskCounts(office), priority: priority)
    let facts = block.debtors[debtor]
    let accounts = life.readFacts(ofDebtor: debtor, in: block)
    life.begin(facts, accounts)
    life.passEvents()
    let rosters = rosters(strategy: strategy)
    var contest = ContestPosition(resources: resources.count)
    var day: Int32 = -1
    while life.held.isHeld, life.fault == nil {
      let time = life.held.time
      if Int32(time) != day { contest.reset() }
      day = Int32(time)
      contest.come(to: life.bestRank(besides: life.rank(life.held, observed: priority.numbers)))
      let resource = Int(world.compiled.channels[life.held.channel].resource)
      let cutoff = cutoffs[resource].flatMap { $0[Int(day)] }
      if cutoff?.admits(contest.rank, after: contest.calls[resource]) ?? true {
        contest.call(resource)
        _ = life.serveHeld()
      } else {
        let present = rosters[resource].minutes(
          day: Int(day), seed: seed, replication: replication)
        life.putOffHeld(until: day + 1, isStaffed: !present.isEmpty)
      }
      life.passEvents(from: time)
    }
    if life.fault == nil { life.finish() }
    tally.fault = life.fault
    tally.sums += life.ledger.sums
    return (life.observer.events, tally)
  }
}
