// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Portfolios
import Randomness
import Simulation

/// What one task does at a time: a stretch of one replication's blocks under the strategies whose lives are independent, or
/// the whole of it under one whose lives share resources.
struct WorkUnit: Sendable {
  let replication: Int
  /// The position among the replication's units.
  let number: Int
  let blocks: Range<Int>
  /// About how many accounts its debtors have.
  let accounts: Int
  /// The positions of the strategies.
  let strategies: [Int]
}

/// The tallies of a unit, by strategy and segment; those of a mirror image after the others.
///
/// Where lives share resources, a tally of what belongs to no segment follows those of the segments.
struct UnitTallies: Sendable {
  let tallies: [[Tally]]

  init(_ experiment: Experiment) {
    tallies = (0..<experiment.design.members).flatMap { _ in
      experiment.model.strategies.indices.map { strategy in
        let count =
          experiment.debtors.segmentNames.count
          + (experiment.model.isShared(strategy: strategy) ? 1 : 0)
        return (0..<count).map { _ in experiment.model.tally(strategy: strategy) }
      }
    }
  }

  func add(_ other: UnitTallies) {
    for (mine, others) in zip(tallies, other.tallies) {
      for (tally, addend) in zip(mine, others) { tally.add(addend) }
    }
  }
}

extension Experiment {
  /// Simulates a unit's debtors under every strategy.
  ///
  /// - Parameters:
  ///   - unit: What to do.
  ///   - control: A halt ends the unit between two blocks; an error in the program ends the run.
  /// - Returns: The tallies, or nil when the unit was not finished.
  func run(_ unit: WorkUnit, _ control: RunControl) -> UnitTallies? {
    let result = UnitTallies(self)
    if unit.strategies.count == 1, model.isShared(strategy: unit.strategies[0]) {
      return share(unit, control, result) ? result : nil
    }
    var generator = AddressedGenerator()
    var block = PortfolioBlock()
    let members = members(UInt32(unit.replication))
    let portfolios = members.map(resampling.portfolioReplication)
    let ranges = portfolios.map(debtors.blocks(replication:))
    for index in unit.blocks {
      for (member, replication) in members.enumerated() {
        guard !control.stopped else { return nil }
        let range = ranges[member][index]
        debtors.fill(&block, range, replication: portfolios[member], using: &generator)
        for strategy in unit.strategies {
          let tally = result.tallies[member * model.strategies.count + strategy][range.segment]
          model.simulate(
            block, strategy: strategy, seed: seed,
            replication: resampling.behaviorReplication(replication), into: tally)
          if let fault = tally.fault {
            control.fail(fault)
            return nil
          }
        }
      }
    }
    return result
  }

  /// Simulates a replication under one strategy whose lives share resources.
  ///
  /// - Returns: Whether it was finished.
  private func share(_ unit: WorkUnit, _ control: RunControl, _ result: UnitTallies) -> Bool {
    let strategy = unit.strategies[0]
    for (member, replication) in members(UInt32(unit.replication)).enumerated() {
      guard !control.stopped else { return false }
      let tallies = result.tallies[member * model.strategies.count + strategy]
      let segments = debtors.segmentNames.count
      let isComplete = model.simulateShared(
        portfolio(replication), strategy: strategy, seed: seed,
        replication: resampling.behaviorReplication(replication),
        into: Array(tallies.prefix(segments)), office: tallies[segments],
        unless: { control.stopped })
      if let fault = tallies[segments].fault {
        control.fail(fault)
        return false
      }
      guard isComplete else { return false }
    }
    return true
  }

  /// All debtors of a replication, block by block.
  public func portfolio(_ replication: UInt32) -> [PortfolioBlock] {
    var generator = AddressedGenerator()
    let portfolio = resampling.portfolioReplication(replication)
    return debtors.blocks(replication: portfolio).map { range in
      var block = PortfolioBlock()
      debtors.fill(&block, range, replication: portfolio, using: &generator)
      return block
    }
  }

  /// The units of some replications, in order: about `unitSize` accounts each, never across replications.
  func units(_ replications: Range<Int>, unitSize: Int = 8_192) -> [WorkUnit] {
    var stretches: [(blocks: Range<Int>, accounts: Int)] = []
    var first = 0
    var accounts = 0
    for (index, block) in debtors.blocks(replication: 0).enumerated() {
      accounts += block.accounts
      if accounts >= unitSize || index + 1 == debtors.blockCount {
        stretches.append((first..<(index + 1), accounts))
        first = index + 1
        accounts = 0
      }
    }
    let shared = model.strategies.indices.filter(model.isShared(strategy:))
    let others = model.strategies.indices.filter { !shared.contains($0) }
    if others.isEmpty { stretches = [] }
    return replications.flatMap { replication in
      stretches.enumerated().map {
        WorkUnit(
          replication: replication, number: $0.offset, blocks: $0.element.blocks,
          accounts: $0.element.accounts, strategies: others)
      }
        + shared.enumerated().map {
          WorkUnit(
            replication: replication, number: stretches.count + $0.offset,
            blocks: 0..<debtors.blockCount, accounts: debtors.accountCount,
            strategies: [$0.element])
        }
    }
  }

  /// Turns a replication's tallies into outcomes.
  func result(_ replication: Int, _ sums: UnitTallies) -> ReplicationResult {
    let count = model.strategies.count
    let totals = sums.tallies.enumerated().map { total($0.element, strategy: $0.offset % count) }
    let first = outcomes(totals.prefix(count), sums.tallies.prefix(count))
    let pair =
      isAntithetic
      ? MemberOutcomes(
        meanOf: first, outcomes(totals.suffix(count), sums.tallies.suffix(count))) : first
    return ReplicationResult(
      replication: replication, totals: pair.totals, segments: pair.segments,
      paymentDays: paymentDays(totals), first: isAntithetic ? first : nil,
      independentVariances: debtors.hasSobolPoints ? independentVariances(sums) : nil)
  }

  /// Some tallies of one strategy together.
  private func total(_ tallies: [Tally], strategy: Int) -> Tally {
    let total = model.tally(strategy: strategy)
    for tally in tallies { total.add(tally) }
    return total
  }

  /// The days of all members together: a pair watches every account twice.
  private func paymentDays(_ totals: [Tally]) -> [PaymentDays] {
    let count = model.strategies.count
    return (0..<count).map { strategy in
      model.paymentDays(
        isAntithetic
          ? total([totals[strategy], totals[strategy + count]], strategy: strategy)
          : totals[strategy])
    }
  }

  private func outcomes(
    _ totals: ArraySlice<Tally>, _ segments: ArraySlice<[Tally]>
  ) -> MemberOutcomes {
    MemberOutcomes(
      totals: totals.map(model.outcome),
      segments: segments.map {
        $0.prefix(debtors.segmentNames.count).map { $0.isEmpty ? nil : model.segmentOutcome($0) }
      })
  }

  /// The variance of a simulation's recovery rate if debtors were independent, by strategy.
  private func independentVariances(_ sums: UnitTallies) -> [Double] {
    let variances = sums.tallies.map(Tally.recoveryVariance)
    let count = model.strategies.count
    return (0..<count).map { strategy in
      let members = stride(from: strategy, to: variances.count, by: count).map { variances[$0] }
      return members.reduce(0, +) / Double(members.count)
    }
  }
}
