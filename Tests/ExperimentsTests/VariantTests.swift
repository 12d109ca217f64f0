// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Portfolios
import Simulation
import Strategies
import Synchronization
import Testing
import Vocabulary

@testable import Experiments

/// Several worlds in one experiment: each as it is by itself, whatever threads, blocks and interruptions do.
@Suite("Variants") struct VariantTests {
  private final class Records: Sendable {
    private let list = Mutex<[[UInt64]]>([])
    var all: [[UInt64]] { list.withLock { $0 } }
    func add(_ words: [UInt64]) { list.withLock { $0.append(words) } }
  }

  /// The kitchen sink, the same with dearer channels and more accounts, and the same with few agents.
  private static func worlds(blockSize: Int = 1_024) throws -> [Experiment] {
    let dear = KitchenSink.channels.map { channel in
      var dear = channel
      dear.costPerAttempt += 1
      return dear
    }
    return [
      try KitchenSink.experiment(accounts: 600, blockSize: blockSize),
      try KitchenSink.experiment(accounts: 900, blockSize: blockSize, channels: dear),
      try KitchenSink.experiment(.few, accounts: 600, blockSize: blockSize),
    ]
  }

  private static func crossed(_ worlds: [Experiment], isAntithetic: Bool = false) -> Experiment {
    Experiment(
      variants: zip(["now", "dear", "few"], worlds).enumerated().map { position, world in
        ExperimentVariant(
          name: world.0, model: world.1.model, debtors: world.1.debtors,
          strategies: position == 1 ? [1] : nil,
          kinships: world.1.model.strategies.map { _ in .init(world: position, lives: position) })
      }, seed: 5, isAntithetic: isAntithetic)
  }

  @Test("Every arm has the bits of its world alone", arguments: [1, 3], [64, 1_024])
  func alone(threads: Int, blockSize: Int) async throws {
    let worlds = try Self.worlds(blockSize: blockSize)
    let crossed = Self.crossed(worlds)
    #expect(crossed.arms.map(\.variant) == [0, 0, 1, 2, 2])
    let all = await crossed.run(0..<2, threads: threads)
    for (position, arm) in crossed.arms.enumerated() {
      let own = await worlds[arm.variant].run(0..<2, threads: 1)
      for (one, other) in zip(all, own) {
        #expect(one.totals[position].bits == other.totals[arm.strategy].bits, "\(arm.name)")
        #expect(
          one.segments[position].map { $0?.bits } == other.segments[arm.strategy].map { $0?.bits })
      }
    }
  }

  @Test("Units cover the blocks of every variant once, and account-days are counted")
  func units() async throws {
    let crossed = Self.crossed(try Self.worlds(blockSize: 16))
    for size in [1, 100, 10_000] {
      let units = crossed.units(0..<1, unitSize: size)
      #expect(units.map(\.number) == Array(units.indices))
      for (position, arm) in crossed.arms.enumerated() {
        let own = units.filter { $0.arms.contains(position) }
        #expect(own.allSatisfy { $0.variant == arm.variant })
        let count = crossed.variants[arm.variant].debtors.blockCount
        #expect(own.flatMap { Array($0.blocks) } == Array(0..<count))
      }
    }
    let control = RunControl()
    _ = await crossed.run(0..<1, threads: 2, control: control)
    #expect(control.simulatedAccountDays == crossed.accountDaysPerReplication)
  }

  @Test("A run halted early and resumed gives the same bits")
  func resumed() async throws {
    let crossed = Self.crossed(try Self.worlds(), isAntithetic: true)
    let whole = await crossed.run(0..<2, threads: 2).map(\.bits)
    let records = Records()
    var results: [ReplicationResult] = []
    var rounds = 0
    while results.count < 2 {
      let control = RunControl()
      let checkpoint = Checkpoint(of: crossed, records: records.all, interval: .zero) {
        records.add($0)
        control.stop()
      }
      results = await crossed.run(0..<2, threads: 1, control: control, checkpoint: checkpoint)
      rounds += 1
      try #require(rounds < 50)
    }
    #expect(rounds > 2)
    #expect(results.map(\.bits) == whole)
  }
}
