// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Simulation
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Defects found in comparable code: what shows them here.
@Suite("Known defects of simulators") struct KnownDefectTests {
  @Test(
    "Independent debtors: the portfolio's variance is the sum of the accounts' (z = 4)",
    arguments: [Resampling.behavior, .both])
  func portfolioVariance(resampling: Resampling) async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.01)
    plain.accounts = 200
    plain.horizon = 90
    let experiment = try plain.experiment(resampling: resampling)
    let results = await experiment.run(0..<400, threads: 2)
    // Shared draws would show as covariance between accounts, on any of these days.
    for day in [10, 30, 90] {
      let p = 1 - exp(-0.01 * Double(day))
      let expected = p * (1 - p) / 200
      let ratio = variance(results.map { $0.totals[0].curve[day] }) / expected
      // (R − 1)·ratio is chi-square with R − 1 degrees, near normal at 399.
      #expect(abs(ratio - 1) < 4 * (2.0 / 399).squareRoot(), "day \(day): \(ratio)")
    }
  }

  @Test("Seed + index + period: accounts are not each other's past or future (z = 4)")
  func noDiagonals() throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.01)
    plain.accounts = 100
    plain.horizon = 1_000
    let experiment = try plain.experiment()
    let block = blocks(of: experiment)[0]
    // First payment times by replication and account, as uniforms.
    let times = (0..<60).map { replication in
      block.debtors.indices.map { debtor in
        let life = experiment.model.trace(
          block, debtor: debtor, strategy: 0, seed: 3, replication: UInt32(replication))
        return exp(-0.01 * (life.first { $0.isPayment }?.time ?? 1_000))
      }
    }
    for (rows, columns) in [
      (0, 1), (1, 0), (1, 1), (1, -1), (0, 2), (2, 0), (2, -2), (0, 5), (5, -5),
    ] {
      var sum = 0.0
      var count = 0.0
      for row in 0..<(60 - rows) {
        for column in max(0, -columns)..<(100 - max(0, columns)) {
          sum += (times[row][column] - 0.5) * (times[row + rows][column + columns] - 0.5)
          count += 1
        }
      }
      // Products of independent centred uniforms have variance 1/144.
      let score = sum / (count / 144).squareRoot()
      #expect(abs(score) < 4, "lag \(rows), \(columns): \(score)")
    }
  }

  @Test("Replications are pairwise distinct, and so are seeds")
  func distinct() async throws {
    let plain = try PlainExperiment.reference(accounts: 50)
    let results = await (try plain.experiment()).run(0..<300, threads: 2)
    #expect(Set(results.map { $0.totals[0].curve }).count == 300)
    var curves: Set<[Double]> = []
    for seed in 0..<100 {
      var other = plain
      // High halves of the seed count too.
      other.seed = UInt64(seed % 10) << 40 | UInt64(seed / 10)
      curves.insert(try await other.curve())
    }
    #expect(curves.count == 100)
  }

  @Test("More debtors in one segment leave those of another to the last bit")
  func segments() async throws {
    let small = try KitchenSink.experiment(accounts: 600, shares: [0.5, 0.5])
    let large = try KitchenSink.experiment(accounts: 900, shares: [1.0 / 3, 2.0 / 3])
    let first = await small.run(0..<2, threads: 2)
    let second = await large.run(0..<2, threads: 2)
    for (a, b) in zip(first, second) {
      for strategy in 0..<2 {
        let (before, after) = (a.segments[strategy], b.segments[strategy])
        #expect(before[0]?.bits == after[0]?.bits)
        #expect(before[1]?.bits != after[1]?.bits)
      }
    }
  }

  @Test("What is resampled: portfolios, behaviour or both")
  func resampling() async throws {
    let plain = try PlainExperiment.reference(accounts: 200)
    func openings(_ resampling: Resampling) throws -> Set<[Int64]> {
      let experiment = try plain.experiment(resampling: resampling)
      return Set((0..<3).map { blocks(of: experiment, replication: $0)[0].accounts.map(\.balance) })
    }
    #expect(try openings(.both).count == 3)
    var curves: [Resampling: [[Double]]] = [:]
    for resampling in [Resampling.behavior, .portfolio, .both] {
      let results = await (try plain.experiment(resampling: resampling)).run(0..<3, threads: 2)
      curves[resampling] = results.map { $0.totals[0].curve }
      #expect(Set(results.map { $0.totals[0].curve }).count == 3)
    }
    // Replication 0 is the same under all three; the later ones differ.
    #expect(Set(curves.values.map { $0[0] }).count == 1)
    #expect(Set(curves.values.map { $0[1] }).count == 3)
  }
}
