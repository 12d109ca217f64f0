// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Portfolios
import Simulation
import Testing
import Vocabulary

/// What may change no number: threads, blocks, order.
@Suite("Invariance of results") struct InvarianceTests {
  private static let reference = Task {
    try await KitchenSink.experiment(accounts: 700).run(0..<2, threads: 1).map(\.bits)
  }

  @Test(
    "Threads and block sizes change no bit", arguments: [1, 2, 7], [1, 64, 1_024])
  func threadsAndBlocks(threads: Int, blockSize: Int) async throws {
    let experiment = try KitchenSink.experiment(accounts: 700, blockSize: blockSize)
    let results = await experiment.run(0..<2, threads: threads)
    #expect(try await Self.reference.value == results.map(\.bits))
  }

  @Test("A replication does not depend on those before it")
  func order() async throws {
    let experiment = try KitchenSink.experiment(accounts: 700)
    let last = await experiment.run(1..<2, threads: 2)
    #expect(last[0].replication == 1)
    #expect(last[0].bits == (try await Self.reference.value)[1])
  }

  @Test("Everything in the kitchen sink happens")
  func coverage() async throws {
    let experiment = try KitchenSink.experiment()
    let results = await experiment.run(0..<1, threads: 1)
    for metric in experiment.model.metrics(strategy: 1) {
      let value = experiment.values(of: metric, strategy: 1, results)[0]
      #expect(value > 0 || value < 0, "\(metric.name)")
    }
  }
}
