// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
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
  ///   - replication: Which repetition of chance.
  /// - Returns: The life, as it is in a run.
  /// - Throws: ``TraceProblem`` when there is no such debtor or strategy.
  public func life(
    debtor: String, strategy: String?, replication: UInt32
  ) throws(TraceProblem) -> DebtorLife {
    let model = resolved.scenario.behavior
    guard model.intensity != nil else {
      throw TraceProblem(
        message: "only lives of the intensity behaviour can be told; here it is \(model.name)")
    }
    let position = try position(ofStrategy: strategy)
    let (range, number) = try place(ofDebtor: debtor)
    let experiment = resolved.experiment
    let block = block(range, number - range.debtors.lowerBound, replication)
    let luck = experiment.behaviorReplication(replication)
    let tally = experiment.model.tally(strategy: position)
    experiment.model.simulate(
      block, strategy: position, seed: experiment.seed, replication: luck, into: tally)
    if let fault = tally.fault { throw TraceProblem(message: fault.description) }
    return DebtorLife(
      scenario: resolved.scenario, name: debtor, strategy: position, replication: replication,
      debtor: block.debtors[0], accounts: Array(block.accounts),
      events: experiment.model.trace(
        block, debtor: 0, strategy: position, seed: experiment.seed, replication: luck),
      cost: experiment.model.cost(tally))
  }

  /// A block of one debtor, the one at `offset` in a range.
  private func block(_ range: BlockRange, _ offset: Int, _ replication: UInt32) -> PortfolioBlock {
    let experiment = resolved.experiment
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    experiment.debtors.fill(
      &block, range, replication: experiment.portfolioReplication(replication),
      using: &generator)
    var debtor = block.debtors[offset]
    let first = Int(debtor.firstAccount)
    debtor.firstAccount = 0
    block.accounts = ContiguousArray(block.accounts[first..<(first + Int(debtor.accountCount))])
    block.debtors = [debtor]
    return block
  }

  private func position(ofStrategy name: String?) throws(TraceProblem) -> Int {
    guard let name else { return resolved.scenario.champion }
    let names = resolved.scenario.strategies.map(\.name)
    guard let position = names.firstIndex(of: name) else {
      throw TraceProblem(
        message: "strategy `\(name)` is not defined; there are \(names.joined(separator: ", "))")
    }
    return position
  }

  private func place(ofDebtor name: String) throws(TraceProblem) -> (BlockRange, Int) {
    let debtors = resolved.experiment.debtors
    if let imported = debtors as? ImportedDebtors {
      return try place(ofImported: name, imported)
    }
    let dash = name.lastIndex(of: "-")
    let segment = dash.flatMap { debtors.segmentNames.firstIndex(of: String(name[..<$0])) }
    let number = dash.flatMap { Int(name[name.index(after: $0)...]) }
    let range = debtors.blocks.first { block in
      block.segment == segment && number.map { block.debtors.contains($0 - 1) } ?? false
    }
    guard let range, let number else {
      throw TraceProblem(
        message: """
          there is no debtor `\(name)`; debtors are called by segment and number, such as \
          `\(debtors.segmentNames[0])-1`
          """)
    }
    return (range, number - 1)
  }

  private func place(
    ofImported name: String, _ debtors: ImportedDebtors
  ) throws(TraceProblem) -> (BlockRange, Int) {
    guard let place = debtors.place(of: name),
      let range = debtors.blocks.first(where: {
        $0.segment == place.segment && $0.debtors.contains(place.position)
      })
    else { throw TraceProblem(message: "there is no debtor `\(name)` in the file") }
    return (range, place.position)
  }
}
