// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
public import Portfolios
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension SimulationModel {
  /// An empty tally for a strategy.
  public func tally(strategy: Int) -> Tally {
    var layout = TallyLayout(
      channels: channels.count, rules: ruleNames(strategy: strategy).count,
      horizon: settings.horizon, strategy: strategy)
    switch world {
    case .intensity:
      layout.asked =
        settings.rules.rules.isEmpty ? 0 : layout.rules - TallyLayout.firstLimitRule
      layout.answered = strategies[strategy].blocked.isSubset(of: [.skip]) ? 0 : layout.rules
      layout.keepsLateCosts = settings.warmUp != nil
      layout.keepsMinutes = channels.contains(where: \.isTimed)
      layout.messageCount = settings.messages.count
      layout.keepsSurcharges = strategies[strategy].givesNotice
      layout.priceChanges = PriceTable.changes(channels, before: settings.horizon).count
      layout.resources = isScarce(strategy: strategy) ? resources.count : 0
    case .rollRate(let world):
      layout.endCount = world.model.ends.count
      layout.ownCount = ChainCounters(world.model).count
    case .paymentRun:
      layout.endCount = RunWorld.endNames.count
      layout.ownCount = RunWorld.Counter.allCases.count
      layout.keepsLoss = true
    }
    return Tally(layout)
  }

  /// Simulates the debtors of a block under one strategy and adds what happens to a tally.
  ///
  /// The result depends on the debtors and the addresses of their draws alone: cutting a portfolio into other
  /// blocks, or running them in another order or on other threads, adds up to the same tally.
  ///
  /// - Parameters:
  ///   - block: Debtors with their accounts.
  ///   - strategy: The strategy's position; one that is not ``isShared(strategy:)``.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  ///   - tally: A tally made by ``tally(strategy:)`` for the same strategy; its ``Tally/fault`` tells of an error in the
  ///     program.
  /// - Complexity: Proportional to the events; no allocation per debtor or event.
  public func simulate(
    _ block: PortfolioBlock, strategy: Int, seed: UInt64, replication: UInt32, into tally: Tally
  ) {
    precondition(
      !isShared(strategy: strategy), "lives that depend on each other are simulated together")
    // One of several instances of the loop, chosen once per block: what a run does not use costs it nothing.
    switch world {
    case .intensity(let world) where settings.keepsMartingale:
      _ = world.simulate(
        block, strategy: strategy, seed: seed, replication: replication, into: tally,
        watchedBy: NoObserver(), controlledBy: KeptMartingale.self)
    case .intensity(let world) where world.own != nil:
      _ = world.simulate(
        block, strategy: strategy, seed: seed, replication: replication, into: tally,
        watchedBy: NoObserver(), controlledBy: OwnPayments.self)
    case .intensity(let world):
      _ = world.simulate(
        block, strategy: strategy, seed: seed, replication: replication, into: tally,
        watchedBy: NoObserver(), controlledBy: NoControl.self)
    case .rollRate(let world):
      world.simulate(
        block, strategy: strategy, seed: seed, replication: replication, into: tally)
    case .paymentRun(let world):
      world.simulate(
        block, strategy: strategy, seed: seed, replication: replication, into: tally)
    }
  }

  /// How many events of the calendar the debtors of a block pass under one strategy.
  ///
  /// Every touch, payment, due day, noticed message, payday and turning point is one; benchmarks divide by it. Models
  /// that move once a month have months instead, and no events. Lives that share resources are counted by
  /// ``sharedEventCount(_:strategy:seed:replication:)``.
  public func eventCount(
    _ block: PortfolioBlock, strategy: Int, seed: UInt64, replication: UInt32
  ) -> Int {
    precondition(
      !isShared(strategy: strategy), "lives that depend on each other are counted together")
    return record(block, strategy: strategy, seed: seed, replication: replication).passed
  }
}

extension IntensityWorld {
  fileprivate func simulate<Observer: LifeObserver, Control: LifeControl>(
    _ block: PortfolioBlock, debtors: Range<Int>? = nil, strategy: Int, seed: UInt64,
    replication: UInt32, into tally: Tally, watchedBy observer: Observer,
    controlledBy _: Control.Type
  ) -> Observer {
    // A life holds the tally's memory but not the tally.
    defer { withExtendedLifetime(tally) {} }
    var life = Life<Observer, Control>(
      compiled, strategy: compiledStrategy(strategy), partial: partial, shareSteps: shareSteps,
      seed: seed, replication: replication, tally: tally, observer: observer)
    if Control.isOwn { life.scratch.ownBehavior = own }
    block.accounts.withUnsafeBufferPointer { accounts in
      guard let first = accounts.baseAddress else { return }
      block.debtors.withUnsafeBufferPointer { all in
        block.reach.withUnsafeBufferPointer { reach in
          let reached = reach.isEmpty ? nil : reach.baseAddress
          for number in debtors ?? all.indices {
            life.reach = reached.map { $0 + number * compiled.channelCount }
            life.run(all[number], first + Int(all[number].firstAccount))
            guard life.fault == nil else { break }
          }
        }
      }
    }
    tally.fault = tally.fault ?? life.fault
    tally.sums += life.ledger.sums
    return life.observer
  }
}

extension SimulationModel {
  /// Simulates one debtor of a block and returns every event of its life; none for models that move once a month.
  ///
  /// Watching changes nothing: the same debtor does the same in ``simulate(_:strategy:seed:replication:into:)``. Lives
  /// that share resources are told by ``traceShared(_:debtor:strategy:seed:replication:)``.
  public func trace(
    _ block: PortfolioBlock, debtor: Int, strategy: Int, seed: UInt64, replication: UInt32
  ) -> [LifeEvent] {
    precondition(
      !isShared(strategy: strategy), "lives that depend on each other are told together")
    return record(
      block, debtors: debtor..<debtor + 1, strategy: strategy, seed: seed,
      replication: replication
    ).events
  }

  /// What a recorder sees of some debtors, all of the block without a range.
  private func record(
    _ block: PortfolioBlock, debtors: Range<Int>? = nil, strategy: Int, seed: UInt64,
    replication: UInt32
  ) -> Recorder {
    guard let world = intensity else { return Recorder() }
    let tally = tally(strategy: strategy)
    return world.own == nil
      ? world.simulate(
        block, debtors: debtors, strategy: strategy, seed: seed, replication: replication,
        into: tally, watchedBy: Recorder(), controlledBy: NoControl.self)
      : world.simulate(
        block, debtors: debtors, strategy: strategy, seed: seed, replication: replication,
        into: tally, watchedBy: Recorder(), controlledBy: OwnPayments.self)
  }

  /// e^(−ρ·days).
  func discountFactor(days: Double) -> Double { exp(-settings.discountRate * days) }
}

extension SimulationModel {
  /// Bytes that an account of one debtor takes while its block is simulated.
  ///
  /// A block holds facts; state exists for one debtor at a time and thread, so it does not grow with the
  /// portfolio: see ``stateBytesPerAccount``.
  public static var bytesPerAccount: Int {
    MemoryLayout<AccountFacts>.stride + MemoryLayout<DebtorFacts>.stride
  }

  /// Bytes of changing state of an account whose life is being simulated, with one step and one channel.
  public static var stateBytesPerAccount: Int {
    let step = 2 * MemoryLayout<Int32>.stride
    return MemoryLayout<AccountState>.stride + step + MemoryLayout<TouchLanes>.stride
  }
}
