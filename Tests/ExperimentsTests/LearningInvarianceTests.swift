// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Simulation
import Strategies
import Testing

/// What may change no number of lives from which a step learns.
@Suite("Invariance with learning") struct LearningInvarianceTests {
  private static let strategies: [Strategy] = {
    var gentle = KitchenSink.gentle
    gentle.treatments[0].path[0].channel = .bandit(Bandit(channels: [0, 1], window: 2))
    var firm = KitchenSink.firm
    firm.treatments[2].path[0].channel = .bandit(
      Bandit(channels: [0, 1, 2], reward: .payment, window: 9, isPerSegment: false))
    firm.treatments[1].path[0].channel = .sequence([0, 1, 2, 1])
    return [gentle, firm, KitchenSink.firm]
  }()

  private func experiment(_ desks: KitchenSink.Desks?, blockSize: Int = 1_024) throws -> Experiment
  {
    guard let desks else {
      return try KitchenSink.experiment(
        accounts: 600, blockSize: blockSize, strategies: Self.strategies)
    }
    return try KitchenSink.experiment(
      desks, accounts: 600, blockSize: blockSize, strategies: Self.strategies)
  }

  @Test("Threads and block sizes change no bit", arguments: [nil, KitchenSink.Desks.few])
  func threadsAndBlocks(desks: KitchenSink.Desks?) async throws {
    let whole = try experiment(desks)
    let reference = await whole.run(0..<3, threads: 1).map(\.bits)
    for (threads, blockSize) in [(2, 1_024), (7, 64), (1, 1)] {
      let cut = try experiment(desks, blockSize: blockSize)
      #expect(await cut.run(0..<3, threads: threads).map(\.bits) == reference)
    }
    #expect(await whole.run(2..<3, threads: 2).map(\.bits)[0] == reference[2])
  }

  @Test("A strategy without learning comes to the same beside those that learn")
  func beside() async throws {
    let alone = try KitchenSink.experiment(accounts: 600, strategies: [KitchenSink.firm])
    let first = await alone.run(0..<2, threads: 1).map { $0.totals[0].bits }
    let both = await (try experiment(nil)).run(0..<2, threads: 2).map { $0.totals[2].bits }
    #expect(first == both)
  }
}
