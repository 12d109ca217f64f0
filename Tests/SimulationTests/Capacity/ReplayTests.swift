// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies
import Testing
import Vocabulary

@testable import Simulation

/// A life lived again by itself from the cut-offs of all others' is the life that it was among them.
@Suite("Lives replayed from cut-offs") struct ReplayTests {
  @Test("Every event of every debtor, at random desks", arguments: UInt64(1)..<201)
  func lives(seed: UInt64) throws {
    let desk = try RandomDesk(seed: seed)
    let model = try desk.scene.model()
    #expect(model.isReplayable(strategy: 0))
    let total = model.total(of: desk.blocks, strategy: 0, seed: seed, replication: 0)
    let cutoffs = model.cutoffs(total)
    var number = 0
    for block in desk.blocks {
      for debtor in block.debtors.indices {
        let whole = model.traceShared(
          desk.blocks, debtor: number, strategy: 0, seed: seed, replication: 0)
        let alone = model.replay(
          block, debtor: debtor, strategy: 0, seed: seed, replication: 0, cutoffs: cutoffs)
        #expect(alone.events == whole.events, "debtor \(number)")
        #expect(alone.tally.words == whole.tally.words)
        number += 1
      }
    }
  }

  @Test("Calls at the rank of the last call are counted")
  func calls() throws {
    var call = ChannelSpecification.certain(.agentCall)
    call.handling = HandlingTime(engaged: 5, unanswered: 5)
    call.resource = 0
    var scene = try Scene(
      [0.3, 0.4, 0.5].map { Step(.dpd(0), channel: .fixed(0), time: $0) }, channels: [call])
    scene.resources = [Resource(name: "caller", agents: 1, minutesPerDay: 10)]
    scene.horizon = 1
    let model = try scene.model()
    let block = PortfolioBlock.one()
    let total = model.total(of: [block], strategy: 0, seed: 1, replication: 0)
    let cutoffs = model.cutoffs(total)
    #expect(cutoffs[0]?.first??.calls == 2)
    let life = model.replay(
      block, debtor: 0, strategy: 0, seed: 1, replication: 0, cutoffs: cutoffs)
    let served = life.events.map { event in
      switch event.kind {
      case .attempted: true
      case .unserved: false
      default: Bool?.none
      }
    }
    #expect(served.compactMap { $0 } == [true, true, false])
  }

  @Test("Where nobody is called on days on which somebody is turned away, lives are others")
  func sensitivity() throws {
    var differences = 0
    for seed in UInt64(1)..<41 {
      let desk = try RandomDesk(seed: seed)
      let model = try desk.scene.model()
      let total = model.total(of: desk.blocks, strategy: 0, seed: seed, replication: 0)
      let cutoffs = model.cutoffs(total)
      let closed = cutoffs.mapValues { days in
        days.map { $0.map { Cutoff(priority: $0.priority, identity: $0.identity, calls: 0) } }
      }
      for block in desk.blocks {
        for debtor in block.debtors.indices {
          let lives = [cutoffs, closed].map {
            model.replay(
              block, debtor: debtor, strategy: 0, seed: seed, replication: 0, cutoffs: $0
            ).events
          }
          differences += lives[0] == lives[1] ? 0 : 1
        }
      }
    }
    #expect(differences > 100)
  }
}

extension SimulationModel {
  /// Where the days of the first strategy's resources ended.
  fileprivate func cutoffs(_ total: Tally) -> [Int: [Cutoff?]] {
    let resources = resourcesInUse(strategy: 0).sorted()
    return Dictionary(uniqueKeysWithValues: zip(resources, outcome(total).resources.map(\.cutoffs)))
  }
}
