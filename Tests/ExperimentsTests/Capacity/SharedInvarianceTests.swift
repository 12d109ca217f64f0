// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Portfolios
import Simulation
import Strategies
import Synchronization
import Testing

/// What may change no number of lives that share agents: threads, blocks, order, interruption, whoever watches.
@Suite("Invariance with agents who are few") struct SharedInvarianceTests {
  private static let kinds: [KitchenSink.Desks] = {
    var predictive = KitchenSink.Desks.few
    (predictive.dialing, predictive.priority) = (.predictive(lines: 2.5), "noise + dpd / 50")
    var dropping = KitchenSink.Desks(callers: 3)
    (dropping.unserved, dropping.dialing) = (.drop, .preview(minutes: 0.5))
    var diverting = KitchenSink.Desks(callers: 1)
    (diverting.unserved, diverting.areMinutesDrawn) = (.channel(0), false)
    var pooled = KitchenSink.Desks(callers: 2, clerks: 1)
    (pooled.isPooled, pooled.priority) = (true, "noise")
    return [.few, predictive, dropping, diverting, pooled]
  }()

  @Test("Threads and block sizes change no bit", arguments: kinds.indices)
  func threadsAndBlocks(kind: Int) async throws {
    let whole = try KitchenSink.experiment(Self.kinds[kind])
    let reference = await whole.run(0..<3, threads: 1).map(\.bits)
    for threads in [1, 2, 7] {
      for blockSize in [1, 64, 1_024] {
        let cut = try KitchenSink.experiment(Self.kinds[kind], blockSize: blockSize)
        #expect(await cut.run(0..<3, threads: threads).map(\.bits) == reference)
      }
    }
    #expect(await whole.run(2..<3, threads: 2).map(\.bits)[0] == reference[2])
  }

  @Test("A run that ends early and goes on gives the same bits", arguments: kinds.indices)
  func resumed(kind: Int) async throws {
    let experiment = try KitchenSink.experiment(Self.kinds[kind])
    let whole = await experiment.run(0..<3, threads: 2).map(\.bits)
    let records = Mutex<[[UInt64]]>([])
    var (rounds, results): (Int, [ReplicationResult]) = (0, [])
    while results.count < 3 {
      let control = RunControl()
      let kept = records.withLock { $0 }
      let checkpoint = Checkpoint(of: experiment, records: kept, interval: .zero) { words in
        records.withLock { $0.append(words) }
        control.stop()
      }
      results = await experiment.run(
        0..<3, threads: 1, control: control, checkpoint: checkpoint)
      rounds += 1
      try #require(rounds < 20)
    }
    // Two strategies of three replications, one at a time.
    #expect(rounds == 6)
    #expect(results.map(\.bits) == whole)
  }

  @Test("Debtors in another order come to the same tally", arguments: kinds.indices)
  func order(kind: Int) throws {
    let experiment = try KitchenSink.experiment(Self.kinds[kind], blockSize: 64)
    let blocks = experiment.portfolio(0)
    let reversed = blocks.reversed().map { block in
      block.debtors.indices.reversed().reduce(into: PortfolioBlock()) { $0.append($1, of: block) }
    }
    for strategy in experiment.model.strategies.indices {
      let tallies = [blocks, Array(reversed)].map {
        experiment.model.total(of: $0, strategy: strategy, seed: experiment.seed, replication: 0)
      }
      #expect(tallies[0].words == tallies[1].words && tallies[0].fault == nil)
    }
  }

  /// A life that is watched never rests while its touch waits, and all others do where nothing happens to them.
  @Test("Lives watched one by one add up to those nobody watches", arguments: kinds.indices)
  func watched(kind: Int) throws {
    let experiment = try KitchenSink.experiment(Self.kinds[kind], accounts: 90)
    let (model, blocks) = (experiment.model, experiment.portfolio(0))
    for strategy in model.strategies.indices {
      let segments = experiment.debtors.segmentNames.map { _ in model.tally(strategy: strategy) }
      let office = model.tally(strategy: strategy)
      _ = model.simulateShared(
        blocks, strategy: strategy, seed: experiment.seed, replication: 0, into: segments,
        office: office)
      let (whole, sum) = (model.tally(strategy: strategy), model.tally(strategy: strategy))
      for tally in segments { whole.add(tally) }
      var attempts = 0
      for debtor in 0..<blocks.reduce(0, { $0 + $1.debtors.count }) {
        let (events, tally) = model.traceShared(
          blocks, debtor: debtor, strategy: strategy, seed: experiment.seed, replication: 0)
        sum.add(tally)
        attempts += events.count { if case .attempted = $0.kind { true } else { false } }
      }
      #expect(sum.words == whole.words)
      let contacts = model.metrics(strategy: strategy).firstIndex(of: .contactsPerAccount)
      let perAccount = try #require(contacts.map { model.outcome(whole).values[$0] })
      #expect(abs(perAccount * 90 - Double(attempts)) < 0.001)
    }
  }

  @Test("A life lived again from cut-offs is the life among all others", arguments: kinds.indices)
  func replayed(kind: Int) throws {
    let experiment = try KitchenSink.experiment(Self.kinds[kind], accounts: 90)
    let (model, blocks) = (experiment.model, experiment.portfolio(0))
    for strategy in model.strategies.indices {
      // A machine dials for the second kind.
      #expect(model.isReplayable(strategy: strategy) == (kind != 1))
      guard model.isReplayable(strategy: strategy) else { continue }
      let total = model.total(
        of: blocks, strategy: strategy, seed: experiment.seed, replication: 0)
      let resources = model.resourcesInUse(strategy: strategy).sorted()
      let cutoffs = Dictionary(
        uniqueKeysWithValues: zip(resources, model.outcome(total).resources.map(\.cutoffs)))
      #expect(cutoffs.values.joined().contains { $0 != nil })
      var number = 0
      for block in blocks {
        for debtor in block.debtors.indices {
          let whole = model.traceShared(
            blocks, debtor: number, strategy: strategy, seed: experiment.seed, replication: 0)
          let alone = model.replay(
            block, debtor: debtor, strategy: strategy, seed: experiment.seed, replication: 0,
            cutoffs: cutoffs)
          #expect(alone.events == whole.events, "debtor \(number)")
          #expect(alone.tally.words == whole.tally.words)
          number += 1
        }
      }
    }
  }

  @Test("The martingale of payments has mean 0 (z = 4)", arguments: kinds.indices)
  func martingale(kind: Int) async throws {
    let experiment = try KitchenSink.experiment(Self.kinds[kind], keepsMartingale: true)
    let results = await experiment.run(0..<100, threads: 2)
    let plain = try KitchenSink.experiment(Self.kinds[kind])
    let without = await plain.run(0..<1, threads: 1)
    for strategy in experiment.model.strategies.indices {
      let (mean, error) = meanAndError(
        experiment.values(of: .paymentMartingale, strategy: strategy, results))
      #expect(error > 0 && abs(mean) < 4 * error, "\(mean / error)")
      #expect(without[0].totals[strategy].curve == results[0].totals[strategy].curve)
    }
  }

  @Test("The mean of antithetic pairs is the mean of independent runs (z = 4)")
  func antithetic() async throws {
    let plain = try KitchenSink.experiment(.few)
    let paired = try KitchenSink.experiment(.few, isAntithetic: true)
    let single = await plain.run(1_000..<1_060, threads: 2)
    let pairs = await paired.run(0..<60, threads: 2)
    for strategy in plain.model.strategies.indices {
      for metric in [Metric.recoveryRate, .servedRate, .agentUtilisation] {
        let (mean, error) = meanAndError(plain.values(of: metric, strategy: strategy, single))
        let (other, spread) = meanAndError(paired.values(of: metric, strategy: strategy, pairs))
        let both = (error * error + spread * spread).squareRoot()
        #expect(both > 0 && abs(mean - other) < 4 * both, "\(metric.name): \(mean), \(other)")
      }
    }
    #expect(await paired.run(0..<2, threads: 7).map(\.bits) == pairs.prefix(2).map(\.bits))
  }
}
