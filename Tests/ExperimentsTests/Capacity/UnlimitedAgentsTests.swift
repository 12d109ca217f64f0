// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Simulation
import Strategies
import Testing

/// So many agents that nobody waits change no number.
@Suite("Agents without limit") struct UnlimitedAgentsTests {
  @Test(
    "Every number of a world in which nobody is needed, to the last bit", arguments: [false, true])
  func equality(areMinutesDrawn: Bool) async throws {
    for (keepsMartingale, isAntithetic) in [(false, false), (true, false), (false, true)] {
      func results(_ desks: KitchenSink.Desks) async throws -> (Experiment, [ReplicationResult]) {
        var desks = desks
        desks.areMinutesDrawn = areMinutesDrawn
        let experiment = try KitchenSink.experiment(
          desks, keepsMartingale: keepsMartingale, isAntithetic: isAntithetic)
        return (experiment, await experiment.run(0..<2, threads: 2))
      }
      let (free, without) = try await results(.none)
      let (plenty, with) = try await results(.plenty)
      for strategy in free.model.strategies.indices {
        #expect(!free.model.isScarce(strategy: strategy))
        #expect(plenty.model.isScarce(strategy: strategy))
        let metrics = free.model.metrics(strategy: strategy)
        let shared = plenty.model.metrics(strategy: strategy)
        let parts = plenty.model.resources.flatMap { resource in
          MetricSubject.capacity.families.map { $0[resource.name] }
        }
        #expect(Set(metrics).union(MetricSubject.capacity.metrics).union(parts) == Set(shared))
        for (bare, more) in zip(without, with) {
          expectEqual(bare.totals[strategy], more.totals[strategy], metrics, shared)
          for (bare, more) in zip(bare.segments[strategy], more.segments[strategy]) {
            guard let bare, let more else {
              #expect(bare == nil && more == nil)
              continue
            }
            expectEqual(bare, more, metrics, shared)
          }
        }
        let waiting = plenty.values(of: .waitingDays, strategy: strategy, with)
        #expect(waiting == [0, 0])
      }
    }
  }

  private func expectEqual(
    _ bare: Outcome, _ more: Outcome, _ metrics: [Metric], _ shared: [Metric]
  ) {
    #expect(bare.curve.map(\.bitPattern) == more.curve.map(\.bitPattern))
    // The spread over debtors says nothing of the error where they share agents.
    #expect(more.recoveryError.isNaN)
    for (position, metric) in metrics.enumerated() {
      let other = shared.firstIndex(of: metric).map { more.values[$0] }
      #expect(bare.values[position].bitPattern == other?.bitPattern, "\(metric.name)")
    }
  }

  @Test("Two agents do change what is collected")
  func few() async throws {
    let free = try KitchenSink.experiment(.none)
    let few = try KitchenSink.experiment(.few)
    let (without, with) = (
      await free.run(0..<1, threads: 1), await few.run(0..<1, threads: 1)
    )
    for strategy in free.model.strategies.indices {
      #expect(without[0].totals[strategy].curve != with[0].totals[strategy].curve)
      #expect(few.values(of: .waitingDays, strategy: strategy, with)[0] > 3)
      let served = few.values(of: .servedRate, strategy: strategy, with)[0]
      #expect(served > 0.5 && served < 0.97, "\(served)")
    }
  }
}
