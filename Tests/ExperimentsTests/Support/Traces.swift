// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Randomness
import Simulation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The blocks of an experiment's debtors in one replication.
func blocks(of experiment: Experiment, replication: UInt32 = 0) -> [PortfolioBlock] {
  var generator = AddressedGenerator()
  return experiment.debtors.blocks(replication: replication).map { range in
    var block = PortfolioBlock()
    experiment.debtors.fill(&block, range, replication: replication, using: &generator)
    return block
  }
}

/// Every debtor's life under every strategy, with the debtor alone in a block.
func traces(
  of experiment: Experiment
) throws -> [(life: [LifeEvent], block: PortfolioBlock, strategy: Int)] {
  blocks(of: experiment).flatMap { block in
    block.debtors.indices.flatMap { position in
      let alone = block.only(position)
      return experiment.model.strategies.indices.map { strategy in
        (
          experiment.model.trace(
            alone, debtor: 0, strategy: strategy, seed: experiment.seed, replication: 0),
          alone, strategy
        )
      }
    }
  }
}

extension PortfolioBlock {
  /// A block of one of the debtors.
  func only(_ position: Int) -> PortfolioBlock {
    var block = PortfolioBlock()
    block.append(position, of: self)
    return block
  }
}

/// ln x.
func logarithm(_ x: Double) -> Double { log(x) }

/// e^x.
func exponential(_ x: Double) -> Double { exp(x) }

extension LifeEvent {
  /// Whether a payment was posted.
  var isPayment: Bool {
    if case .paid = kind { true } else { false }
  }
}
