// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Experiments
import Portfolios
import Randomness
import Scenarios
import Simulation
import Strategies
import Vocabulary

extension ScenarioRun {
  /// One debtor's life under one strategy.
  ///
  /// - Parameters:
  ///   - debtor: The segment's name and the debtor's number, such as `payroll-17`; the id of an imported debtor.
  ///   - strategy: The strategy's name; `nil` for the champion.
  ///   - replication: Which repetition of chance; `nil` for the first in which the debtor is, which is 0 unless people
  ///     are drawn from a file.
  ///   - copy: Which draw of a person who is in the replication several times, from 1.
  ///   - cutoffs: Those of a stored run, from which a life that shares agents is lived again by itself where it can be; nil for none.
  /// - Returns: The life, as it is in a run.
  /// - Throws: ``TraceProblem`` when there is no such debtor or strategy, or none in this replication.
  public func life(
    debtor: String, strategy: String?, replication: UInt32?, copy: Int = 1,
    from cutoffs: StoredCutoffs? = nil
  ) throws(TraceProblem) -> DebtorLife {
    try requireLives()
    let position = try position(ofStrategy: strategy)
    let experiment = resolved.experiment
    let arm = experiment.arms[position]
    let place = try place(
      ofDebtor: debtor, replication: replication, copy: copy, in: arm.variant)
    let debtors = experiment.variants[arm.variant].debtors
    let block = block(place, of: debtors)
    let luck = experiment.behaviorReplication(place.replication)
    let source = source(of: position, place.replication, cutoffs)
    let (events, tally) = events(of: block, place, arm: position, luck, source, cutoffs)
    if let fault = tally.fault {
      throw TraceProblem(
        "a fault of the program, not of the scenario: \(fault)",
        es: "fallo del programa, no del escenario: \(fault)")
    }
    var life = DebtorLife(
      scenario: scenario(of: arm), name: debtor, strategy: arm.strategy, strategyName: arm.name,
      replication: place.replication,
      debtor: block.debtors[0], accounts: Array(block.accounts),
      // A story tells what attention leads to.
      events: events.filter { if case .noticed = $0.kind { false } else { true } },
      cost: arm.model.cost(tally))
    life.reach = Array(block.reach)
    life.draws = place.draws
    life.copy = place.copy
    life.source = source
    if let imported = debtors as? ImportedDebtors, let person = place.person {
      life.accountNames = imported.accountNames(of: person, at: place.position, life.accounts)
    }
    return life
  }

  /// What happens to a debtor, and what it comes to.
  ///
  /// A life that shares resources with others is lived again from the cut-offs of their lives, or simulated with all of them.
  private func events(
    of block: PortfolioBlock, _ place: DebtorPlace, arm position: Int, _ luck: UInt32,
    _ source: LifeSource?, _ cutoffs: StoredCutoffs?
  ) -> (events: [LifeEvent], tally: Tally) {
    let experiment = resolved.experiment
    let arm = experiment.arms[position]
    let (model, strategy) = (arm.model, arm.strategy)
    if case .run = source, let records = cutoffs?.records {
      return model.replay(
        block, debtor: 0, strategy: strategy, seed: experiment.seed, replication: luck,
        cutoffs: self.cutoffs(of: records, strategy: position, replication: place.replication))
    }
    if source != nil {
      let blocks = experiment.variants[arm.variant].debtors.blocks(
        replication: experiment.portfolioReplication(place.replication))
      let before = blocks.prefix { $0 != place.range }.reduce(0) { $0 + $1.debtors.count }
      return model.traceShared(
        experiment.portfolio(place.replication, of: arm.variant),
        debtor: before + place.position - place.range.debtors.lowerBound, strategy: strategy,
        seed: experiment.seed, replication: luck)
    }
    let tally = model.tally(strategy: strategy)
    model.simulate(
      block, strategy: strategy, seed: experiment.seed, replication: luck, into: tally)
    let events = model.trace(
      block, debtor: 0, strategy: strategy, seed: experiment.seed, replication: luck)
    return (events, tally)
  }

  /// The scenario that a strategy is followed in.
  func scenario(of arm: Arm) -> Scenario {
    let variants = resolved.scenario.variants
    return variants.isEmpty ? resolved.scenario : variants[arm.variant].scenario
  }

  /// A block of the debtor at a place alone.
  private func block(_ place: DebtorPlace, of debtors: any DebtorSource) -> PortfolioBlock {
    let experiment = resolved.experiment
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    debtors.fill(
      &block, place.range, replication: experiment.portfolioReplication(place.replication),
      using: &generator)
    var alone = PortfolioBlock()
    alone.append(place.position - place.range.debtors.lowerBound, of: block)
    return alone
  }

  /// Lives can be told of debtors who are touched, and pay when they do.
  func requireLives() throws(TraceProblem) {
    let model = resolved.scenario.behavior
    guard model.intensity == nil else { return }
    throw TraceProblem(
      "only lives of the intensity behaviour can be told; here it is \(model.name)",
      es: "solo se pueden contar vidas del comportamiento intensity; aquí es \(model.name)")
  }

  func position(ofStrategy name: String?) throws(TraceProblem) -> Int {
    guard let name else { return resolved.scenario.champion }
    let names = resolved.experiment.arms.map(\.name)
    guard
      let position = names.firstIndex(of: name.filter { $0 != " " }) ?? names.firstIndex(of: name)
    else {
      throw TraceProblem(
        "strategy `\(name.printable)` is not defined; there are \(names.joined(separator: ", "))",
        es:
          "la estrategia `\(name.printable)` no está definida; hay \(names.joined(separator: ", "))"
      )
    }
    return position
  }
}
