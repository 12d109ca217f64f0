// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Portfolios
import Randomness
import Simulation
import Workbench

/// Lives the lives of a scenario's debtors on one thread, for programs that count instructions.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Make a scenario's debtors, or live their lives too, with nothing around it.",
    discussion: "The difference between two `--passes` is what one pass over all strategies costs.")

  @Argument(help: "The scenario file.")
  var file: String

  @Option(name: .customLong("set"), help: "Override a value; may be repeated.")
  var overrides: [String] = []

  @Option(help: "How often every strategy is lived through; 0 only makes the debtors.")
  var passes = 1

  func run() throws {
    let scenario = try ScenarioRun(try ScenarioFile(path: file, overrides: overrides))
    let experiment = scenario.resolved.experiment
    let model = experiment.model
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    let tallies = model.strategies.indices.map { model.tally(strategy: $0) }
    for range in experiment.debtors.blocks(replication: 0) {
      experiment.debtors.fill(&block, range, replication: 0, using: &generator)
      for _ in 0..<passes {
        for strategy in experiment.strategies(sharing: false) {
          model.simulate(
            block, strategy: strategy, seed: experiment.seed, replication: 0,
            into: tallies[strategy])
        }
      }
    }
    let sharing = experiment.strategies(sharing: true)
    let portfolio = sharing.isEmpty ? [] : experiment.portfolio(0)
    for strategy in sharing {
      for _ in 0..<passes {
        _ = model.total(
          of: portfolio, strategy: strategy, seed: experiment.seed, replication: 0)
      }
    }
    print("{\"events\": \(passes * experiment.eventCount(replication: 0))}")
  }
}
