// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Randomness
import Simulation

extension Experiment {
  /// The events of one replication under every strategy.
  func eventCount(replication: UInt32) -> Int {
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    let portfolio = portfolioReplication(replication)
    return debtors.blocks(replication: portfolio).reduce(0) { sum, range in
      debtors.fill(&block, range, replication: portfolio, using: &generator)
      return model.strategies.indices.reduce(sum) {
        $0
          + model.eventCount(
            block, strategy: $1, seed: seed, replication: behaviorReplication(replication))
      }
    }
  }
}
