// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Simulation
import Synchronization
import Testing

@testable import Experiments

/// Finished work that another process takes up gives the bytes of a run nobody interrupted.
@Suite("Checkpoints") struct CheckpointTests {
  /// Records in memory.
  private final class Records: Sendable {
    private let list = Mutex<[[UInt64]]>([])
    var all: [[UInt64]] { list.withLock { $0 } }
    func add(_ words: [UInt64]) { list.withLock { $0.append(words) } }
  }

  private static func experiment() throws -> Experiment {
    // Three units per replication.
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.02)
    plain.accounts = 20_000
    plain.horizon = 20
    return try plain.experiment()
  }

  @Test("A run halted early and resumed gives the same bits", arguments: [1, 2])
  func resumed(threads: Int) async throws {
    let experiment = try Self.experiment()
    let whole = await experiment.run(0..<3, threads: 2).map(\.bits)
    let records = Records()
    var kept: [[UInt64]] = []
    var rounds = 0
    var results: [ReplicationResult] = []
    while results.count < 3 {
      let control = RunControl()
      let checkpoint = Checkpoint(of: experiment, records: kept, interval: .zero) {
        records.add($0)
        control.stop()
      }
      results = await experiment.run(
        0..<3, threads: threads, control: control, checkpoint: checkpoint)
      kept = records.all
      rounds += 1
      try #require(rounds < 100)
    }
    #expect(rounds > 3)
    #expect(results.map(\.bits) == whole)
  }

  @Test("Work that is there already is counted in replications")
  func counted() async throws {
    let experiment = try Self.experiment()
    let records = Records()
    let first = Checkpoint(of: experiment, interval: .seconds(60)) { records.add($0) }
    _ = await experiment.run(0..<2, threads: 2, checkpoint: first)
    #expect(records.all.count == 2)
    let second = Checkpoint(of: experiment, records: records.all) { _ in }
    #expect(second.replicationsDone == 2)
  }

  @Test("Records of something else are passed over")
  func foreign() throws {
    let experiment = try Self.experiment()
    let tally = experiment.model.tally(strategy: 0)
    let records: [[UInt64]] = [
      [], [0], [0, 1], [0, 1, 99], [0, 2, 0, 0], [.max, 0], [0, .max],
      [0, 1, 0] + tally.words.dropLast(), [0, 1, 0] + tally.words + [0],
      Array(repeating: 0, count: 1_000),
    ]
    #expect(Checkpoint(of: experiment, records: records) { _ in }.replicationsDone == 0)
  }

  @Test("A record read twice counts once")
  func twice() async throws {
    let experiment = try Self.experiment()
    let records = Records()
    let first = Checkpoint(of: experiment, interval: .seconds(60)) { records.add($0) }
    let whole = await experiment.run(0..<1, threads: 1, checkpoint: first)
    let second = Checkpoint(of: experiment, records: records.all + records.all) { _ in }
    let again = await experiment.run(0..<1, threads: 1, checkpoint: second)
    #expect(whole.map(\.bits) == again.map(\.bits))
  }
}
