// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Testing
import Vocabulary

@testable import Experiments
@testable import Simulation

/// Money adds up, in total and over time.
@Suite("Money") struct MoneyTests {
  @Test("Opening = cash + written off + closing, by strategy and segment, to the minor unit")
  func identity() throws {
    let experiment = try KitchenSink.experiment()
    for unit in experiment.units(0..<2, unitSize: 100) {
      for tally in try #require(experiment.run(unit, RunControl())).tallies.flatMap({ $0 }) {
        #expect(
          tally[.openingBalance] == tally[.cash] + tally[.writtenOff] + tally[.closingBalance])
        let layout = tally.layout
        let byDay = (0...layout.horizon).map { tally.buffer[layout.cash + $0] }
        #expect(byDay.reduce(0, +) == tally[.cash])
        #expect(byDay.allSatisfy { $0 >= 0 })
      }
    }
  }

  @Test("Loans by the month: opening + interest = cash + written off + closing")
  func loans() throws {
    let experiment = try PaymentRunTests.experiment(accounts: 300)
    for tally in try tallies(of: experiment) {
      let interest = tally.buffer[tally.layout.own + RunWorld.Counter.interest.rawValue]
      #expect(interest > 0 && tally[.cash] >= 0)
      #expect(
        tally[.openingBalance] + interest
          == tally[.cash] + tally[.writtenOff] + tally[.closingBalance])
    }
  }

  @Test(
    "Chains by the month: opening = cash + written off + closing, also with payments on the way")
  func chains() throws {
    for payment in [0, 0.2] {
      let experiment = try RollRateTests.experiment(
        RollRateTests.receivables, starts: [(0, 0.4), (45, 0.6)], horizon: 200, accounts: 300,
        curePayment: payment)
      for tally in try tallies(of: experiment) {
        #expect(tally[.cash] > 0 && tally[.writtenOff] > 0 && tally[.closingBalance] > 0)
        #expect(
          tally[.openingBalance] == tally[.cash] + tally[.writtenOff] + tally[.closingBalance])
      }
    }
  }

  private func tallies(of experiment: Experiment) throws -> [Tally] {
    try experiment.units(0..<1, unitSize: 1_000_000).flatMap { unit in
      try #require(experiment.run(unit, RunControl())).tallies.flatMap { $0 }
    }
  }

  @Test("The curve starts at 0, never falls and ends at the recovery rate; segments add up")
  func curve() async throws {
    let experiment = try KitchenSink.experiment()
    let results = await experiment.run(0..<2, threads: 2)
    for result in results {
      for outcome in result.totals {
        let curve = outcome.curve
        #expect(curve.count == KitchenSink.horizon + 1)
        #expect(curve[0] == 0)
        #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 })
        // The rate divides currency units, the curve minor units: one rounding apart.
        let rate = outcome.values[0]
        #expect(abs(curve[KitchenSink.horizon] - rate) <= 2 * rate.ulp)
        #expect(rate > 0 && rate < 1)
      }
    }
  }

  @Test("Payments lie inside the horizon, and each is written to its own elapsed day")
  func times() async throws {
    let experiment = try KitchenSink.experiment(accounts: 300)
    var seen = 0
    for (life, block, strategy) in try traces(of: experiment) {
      let tally = experiment.model.tally(strategy: strategy)
      experiment.model.simulate(
        block, strategy: strategy, seed: experiment.seed, replication: 0, into: tally)
      var byDay = [Int64](repeating: 0, count: KitchenSink.horizon + 1)
      for event in life {
        guard case .paid(let amount, _, _) = event.kind else { continue }
        #expect(event.time > 0 && event.time <= Double(KitchenSink.horizon))
        byDay[Int(event.time.rounded(.up))] += amount
        seen += 1
      }
      let counted = byDay.indices.map { tally.buffer[tally.layout.cash + $0] }
      #expect(counted == byDay)
    }
    #expect(seen > 200)
  }

  @Test("Discounted cash is the sum over payments of amount · e^(−ρt)")
  func discounting() throws {
    let experiment = try KitchenSink.experiment(accounts: 300)
    let rate = experiment.model.settings.discountRate
    for (life, block, strategy) in try traces(of: experiment) {
      let tally = experiment.model.tally(strategy: strategy)
      experiment.model.simulate(
        block, strategy: strategy, seed: experiment.seed, replication: 0, into: tally)
      var value = 0.0
      var payments = 0.0
      for event in life {
        guard case .paid(let amount, _, _) = event.kind else { continue }
        value += Double(amount) * exponential(-rate * event.time)
        payments += 1
      }
      // Each payment is rounded to 2⁻²⁰ minor units; the rest is double rounding.
      let counted = Double(tally.sums.discountedCash) * 0x1p-20
      #expect(abs(counted - value) <= payments * 0x1p-21 + 1e-12 * value)
    }
  }
}
