// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Testing

@testable import RecobroStudies

@Suite struct StudiesTests {
  /// A gate of 10⁻³ shows more than 12 alarms in 5,000 runs with probability 0.2 %, more than 11 with 0.5 %.
  @Test(arguments: [(1, 0), (50, 1), (500, 3), (5_000, 12)])
  func alarmsThatChanceExplains(runs: Int, limit: Int) {
    #expect(NullAlarms.limit(runs: runs) == limit)
  }

  /// z = 3 standard errors of 0.01 around 0.94 … 0.96.
  @Test func barsAllowForTheErrorOfTheExperiment() {
    func verdict(_ measured: Double, _ bar: Bar = .nearNinetyFive) -> Bar.Verdict {
      bar.verdict(measured, standardError: 0.01)
    }
    #expect(verdict(0.95) == .met && verdict(0.94) == .met)
    #expect(verdict(0.911) == .withinError && verdict(0.989) == .withinError)
    #expect(verdict(0.909) == .missed && verdict(0.991) == .missed)
    #expect(verdict(.nan) == .missed && verdict(0.2, .none) == .reported)
    let strict = Bar(low: nil, high: 12, allowance: 0)
    #expect(strict.verdict(13, standardError: 3.6) == .missed)
  }

  /// Pairs of the sizes study hold one replication of both pools, either of which may be now; independent runs are of one pool.
  @Test func nullPairsAreExchanged() {
    let series = { (offset: Double) in
      ReplicationSeries(
        strategy: "a", metric: "kept_rate", values: (0..<50).map { Double($0) + offset })
    }
    let pools = SizePools([series(0)], [series(0.5)])
    var chance = Chance(seed: 1, study: "test", experiment: 0)
    let paired = GateSize(design: .paired, now: 200, before: 200)
    let pairs = pools.values(0, pools.draw(paired, &chance))
    let deltas = zip(pairs.now, pairs.before).map { ($0 ?? .nan) - ($1 ?? .nan) }
    #expect(Set(deltas) == [0.5, -0.5] && pairs.now.count == 200)
    let apart = GateSize(design: .independent, now: 3, before: 70)
    let runs = pools.values(0, pools.draw(apart, &chance))
    #expect(runs.now.count == 3 && runs.before.count == 70)
    #expect((runs.now + runs.before).allSatisfy { $0 == $0?.rounded() })
  }

  @Test func threadsChangeNothing() async throws {
    func draws(_ threads: Int) async throws -> [Double] {
      try await Parallel.map(100, threads: threads) {
        var chance = Chance(seed: 1, study: "test", experiment: $0)
        return chance.normal() + chance.exponential() + Double(chance.index(below: 9))
      }
    }
    #expect(try await draws(1) == draws(7))
  }
}
