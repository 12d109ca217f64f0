// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Experiments
import Portfolios
import Randomness
import Simulation
import Synchronization

extension Experiment {
  /// The events of one replication under every strategy.
  func eventCount(replication: UInt32) -> Int {
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    let portfolio = portfolioReplication(replication)
    let luck = behaviorReplication(replication)
    let single = debtors.blocks(replication: portfolio).reduce(0) { sum, range in
      debtors.fill(&block, range, replication: portfolio, using: &generator)
      return strategies(sharing: false).reduce(sum) {
        $0 + model.eventCount(block, strategy: $1, seed: seed, replication: luck)
      }
    }
    return strategies(sharing: true).reduce(single) {
      $0
        + model.sharedEventCount(
          self.portfolio(replication), strategy: $1, seed: seed, replication: luck)
    }
  }

  /// The positions of the strategies whose lives share resources, or of those whose lives do not.
  func strategies(sharing: Bool) -> [Int] {
    model.strategies.indices.filter { model.isShared(strategy: $0) == sharing }
  }
}

extension Experiment {
  /// Simulates some replications while the calling thread waits.
  func runBlocking(_ replications: Range<Int>, threads: Int) -> [ReplicationResult] {
    let results = Box()
    let done = DispatchSemaphore(value: 0)
    Task {
      let found = await run(replications, threads: threads)
      results.value.withLock { $0 = found }
      done.signal()
    }
    done.wait()
    return results.value.withLock { $0 }
  }

  private final class Box: Sendable {
    let value = Mutex<[ReplicationResult]>([])
  }
}
