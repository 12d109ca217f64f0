// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Portfolios
import Simulation
import Testing
import Vocabulary

@testable import Experiments

/// How runs are cut into units, halted, and ended by precision.
@Suite("Runs") struct RunTests {
  private func experiment(
    accounts: Int = 100, successes: [Double] = [0.27]
  ) throws -> Experiment {
    try PlainExperiment.reference(accounts: accounts, successes: successes).experiment()
  }

  @Test("Units cover every block of every replication once, and never two replications")
  func units() throws {
    let experiment = try KitchenSink.experiment(accounts: 1_000, blockSize: 16)
    for size in [1, 100, 10_000] {
      let units = experiment.units(3..<6, unitSize: size)
      for replication in 3..<6 {
        let own = units.filter { $0.replication == replication }.flatMap { Array($0.blocks) }
        #expect(own == Array(0..<experiment.debtors.blockCount))
      }
    }
  }

  @Test("A halted run returns what was completed without a gap, and a stopped one nothing")
  func halt() async throws {
    let experiment = try experiment()
    let stopped = RunControl()
    stopped.stop()
    #expect(await experiment.run(0..<5, threads: 2, control: stopped).isEmpty)
    let control = RunControl()
    async let running = experiment.run(0..<100_000, threads: 2, control: control)
    while control.simulatedAccountDays < 100 * 180 * 20 { await Task.yield() }
    control.stop()
    let results = await running
    #expect(results.map(\.replication) == Array(0..<results.count))
    #expect((10..<100_000).contains(results.count))
    let whole = await experiment.run(0..<10, threads: 1)
    #expect(zip(results, whole).allSatisfy { $0.bits == $1.bits })
  }

  @Test("Account-days are counted over accounts, days and strategies")
  func accountDays() async throws {
    let experiment = try experiment(successes: [0.27, 0.3])
    let control = RunControl()
    _ = await experiment.run(0..<3, threads: 2, control: control)
    #expect(control.simulatedAccountDays == 3 * 100 * 180 * 2)
    #expect(experiment.accountDaysPerReplication == 100 * 180 * 2)
  }

  @Test("A run for precision ends at the first look that is narrow enough")
  func precision() async throws {
    let experiment = try experiment(accounts: 200, successes: [0.27, 0.5])
    let stopping = SequentialStopping(
      plan: try StoppingPlan(minimum: 20, batch: 20, maximum: 400),
      target: .absolute(0.01))
    let goal = PrecisionGoal(metric: .recoveryRate, stopping: stopping, champion: 0)
    let (results, ending) = await experiment.run(until: goal, threads: 2)
    let summary = try #require(ending)
    #expect(summary.isReached)
    #expect(results.count % 20 == 0 && results.count < 400)
    #expect((summary.halfWidth ?? 1) <= 0.01)
    let plain = await experiment.run(0..<results.count, threads: 1)
    #expect(results.map(\.bits) == plain.map(\.bits))
  }

  @Test("A run that cannot be precise enough ends at its maximum")
  func exhausted() async throws {
    let experiment = try experiment(accounts: 20, successes: [0.27, 0.5])
    let stopping = SequentialStopping(
      plan: try StoppingPlan(minimum: 5, batch: 5, maximum: 15), target: .absolute(1e-9))
    let goal = PrecisionGoal(metric: .recoveryRate, stopping: stopping, champion: 0)
    let (results, ending) = await experiment.run(until: goal, threads: 2)
    #expect(results.count == 15)
    #expect(ending?.isReached == false)
  }

  @Test("A summary holds every strategy, segment and metric in order")
  func summary() async throws {
    let experiment = try KitchenSink.experiment(accounts: 300)
    let results = await experiment.run(0..<4, threads: 2)
    let summary = experiment.summary(of: results, SummarySettings(name: "all", currency: "EUR"))
    #expect(summary.strategies.map(\.name) == ["gentle", "firm"])
    #expect(summary.replications == 4 && summary.accounts == 300)
    for (position, strategy) in summary.strategies.enumerated() {
      let names = experiment.model.metrics(strategy: position).map(\.name)
      #expect(strategy.metrics.map(\.name) == names)
      #expect(strategy.segments.map(\.name) == ["cards", "loans"])
      let mean = results.map { $0.totals[position].values[0] }.reduce(0, +) / 4
      #expect(abs((strategy.metrics[0].estimate.mean ?? .nan) - mean) < 1e-14)
    }
    let compared = summary.comparisons.first { $0.metric == "recovery_rate" }
    let difference = results.map { $0.totals[1].values[0] - $0.totals[0].values[0] }
    #expect(abs((compared?.difference.mean ?? .nan) - difference.reduce(0, +) / 4) < 1e-14)
    #expect(!summary.comparisons.contains { $0.metric == "suppressed_contacts" })
  }
}
