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
  /// The position of the variant.
  let variant: Int
  let blocks: Range<Int>
  /// About how many accounts its debtors have.
  let accounts: Int
  /// The positions of the arms, all of the variant.
  let arms: [Int]
}

/// What a unit is in every replication.
private struct UnitPart {
  let variant: Int
  let blocks: Range<Int>
  let accounts: Int
  let arms: [Int]
}

/// The tallies of a unit, by arm and segment; those of a mirror image after the others.
///
/// Where lives share resources, a tally of what belongs to no segment follows those of the segments.
struct UnitTallies: Sendable {
  let tallies: [[Tally]]

  init(_ experiment: Experiment) {
    tallies = (0..<experiment.design.members).flatMap { _ in
      experiment.arms.map { arm in
        let count = experiment.debtors.segmentNames.count + (arm.isShared ? 1 : 0)
        return (0..<count).map { _ in arm.tally() }
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
    if unit.arms.count == 1, arms[unit.arms[0]].isShared {
      return share(unit, control, result) ? result : nil
    }
    let (model, debtors) = (variants[unit.variant].model, variants[unit.variant].debtors)
    let strategies = unit.arms.map { (arm: $0, strategy: arms[$0].strategy) }
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
        for (arm, strategy) in strategies {
          let tally = result.tallies[member * arms.count + arm][range.segment]
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
    let arm = arms[unit.arms[0]]
    for (member, replication) in members(UInt32(unit.replication)).enumerated() {
      guard !control.stopped else { return false }
      let tallies = result.tallies[member * arms.count + unit.arms[0]]
      let segments = debtors.segmentNames.count
      let isComplete = arm.model.simulateShared(
        portfolio(replication, of: unit.variant), strategy: arm.strategy, seed: seed,
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

  /// All debtors of a replication, block by block; of several worlds those of the reference, or of another variant.
  public func portfolio(_ replication: UInt32, of variant: Int = 0) -> [PortfolioBlock] {
    let debtors = variants[variant].debtors
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
    let parts = variants.indices.flatMap { self.parts(of: $0, unitSize: unitSize) }
    return replications.flatMap { replication in
      parts.enumerated().map { number, part in
        WorkUnit(
          replication: replication, number: number, variant: part.variant, blocks: part.blocks,
          accounts: part.accounts, arms: part.arms)
      }
    }
  }

  /// What the units of any replication are under one variant.
  private func parts(of variant: Int, unitSize: Int) -> [UnitPart] {
    let debtors = variants[variant].debtors
    let own = arms.indices.filter { arms[$0].variant == variant }
    let scarce = own.filter { arms[$0].isShared }
    let others = own.filter { !arms[$0].isShared }
    let shared = scarce.map {
      UnitPart(
        variant: variant, blocks: 0..<debtors.blockCount, accounts: debtors.accountCount,
        arms: [$0])
    }
    guard !others.isEmpty else { return shared }
    var parts: [UnitPart] = []
    var first = 0
    var accounts = 0
    for (index, block) in debtors.blocks(replication: 0).enumerated() {
      accounts += block.accounts
      if accounts >= unitSize || index + 1 == debtors.blockCount {
        parts.append(
          UnitPart(
            variant: variant, blocks: first..<(index + 1), accounts: accounts, arms: others))
        first = index + 1
        accounts = 0
      }
    }
    return parts + shared
  }

  /// Turns a replication's tallies into outcomes.
  func result(_ replication: Int, _ sums: UnitTallies) -> ReplicationResult {
    let count = arms.count
    let totals = sums.tallies.enumerated().map { total($0.element, arms[$0.offset % count]) }
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
  private func total(_ tallies: [Tally], _ arm: Arm) -> Tally {
    let total = arm.tally()
    for tally in tallies { total.add(tally) }
    return total
  }

  /// The days of all members together: a pair watches every account twice.
  private func paymentDays(_ totals: [Tally]) -> [PaymentDays] {
    arms.enumerated().map { position, arm in
      arm.model.paymentDays(
        isAntithetic
          ? total([totals[position], totals[position + arms.count]], arm) : totals[position])
    }
  }

  private func outcomes(
    _ totals: ArraySlice<Tally>, _ segments: ArraySlice<[Tally]>
  ) -> MemberOutcomes {
    MemberOutcomes(
      totals: zip(arms, totals).map { $0.model.outcome($1) },
      segments: zip(arms, segments).map { arm, tallies in
        tallies.prefix(debtors.segmentNames.count).map {
          $0.isEmpty ? nil : arm.model.segmentOutcome($0)
        }
      })
  }

  /// The variance of a simulation's recovery rate if debtors were independent, by strategy.
  private func independentVariances(_ sums: UnitTallies) -> [Double] {
    let variances = sums.tallies.map(Tally.recoveryVariance)
    let count = arms.count
    return (0..<count).map { strategy in
      let members = stride(from: strategy, to: variances.count, by: count).map { variances[$0] }
      return members.reduce(0, +) / Double(members.count)
    }
  }
}
