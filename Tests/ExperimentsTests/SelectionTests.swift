// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation
import Strategies
import Testing
import Vocabulary

@testable import Experiments

/// Runs that end when the best strategy is known.
@Suite("Selection of the best") struct SelectionTests {
  private func goal(
    _ systems: Int, indifference: Double, maximum: Int, batch: Int = 5
  ) throws -> SelectionGoal {
    SelectionGoal(
      metric: .recoveryRate,
      procedure: try KimNelson(
        systems: systems, indifference: indifference, firstStage: 10, maximum: maximum),
      level: .ninetyFive, batch: batch)
  }

  @Test("The strategy that reaches most is selected, and the run ends there")
  func selects() async throws {
    let experiment = try PlainExperiment.reference(accounts: 200, successes: [0.1, 0.6, 0.2])
      .experiment()
    let (results, selection) = await experiment.run(
      selecting: try goal(3, indifference: 0.005, maximum: 400), threads: 2)
    let found = try #require(selection)
    #expect(found.selected == experiment.model.strategies[1].name)
    #expect(results.count < 400 && results.count >= found.replications)
    #expect(results.count - found.replications < 5)
    #expect(found.dropped.count == 2 && found.dropped.allSatisfy { $0.replications >= 10 })
  }

  @Test("Equal strategies are left together at once; near ties at the maximum")
  func ties() async throws {
    let twins = try PlainExperiment.reference(accounts: 50, successes: [0.3, 0.3]).experiment()
    let (_, same) = await twins.run(
      selecting: try goal(2, indifference: 0.001, maximum: 40), threads: 1)
    #expect(same?.selected == nil && same?.surviving.count == 2)
    let close = try PlainExperiment.reference(accounts: 50, successes: [0.3, 0.301]).experiment()
    let (results, near) = await close.run(
      selecting: try goal(2, indifference: 0.0001, maximum: 40), threads: 1)
    #expect(near?.selected == nil && results.count == 40)
  }

  @Test("Batches and threads select alike after as many replications")
  func batches() async throws {
    let experiment = try PlainExperiment.reference(accounts: 100, successes: [0.25, 0.4])
      .experiment()
    let one = await experiment.run(
      selecting: try goal(2, indifference: 0.01, maximum: 200, batch: 1), threads: 1
    ).selection
    let many = await experiment.run(
      selecting: try goal(2, indifference: 0.01, maximum: 200, batch: 17), threads: 2
    ).selection
    #expect(one != nil && one == many)
  }
}
