// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Scenarios
import Studies
import Testing

@testable import Workbench

/// A halt is answered between small units, also while nothing is simulated yet.
@Suite struct PromptStopTests {
  private static let uncertain = """
    version: 1
    name: stopped
    horizon: 30 days
    replications: 4
    parameters: { reach: 30 }
    uncertainty: { draws: 10_000, replications: 2, parameters: { reach: { uniform: [0, 60] } } }
    portfolio: { accounts: 2, segments: { a: { balance: 100 } } }
    behavior: { preset: consumer-cards }
    channels: { sms: { engagement: "${reach}%", stimulus: 0.05 per day } }
    strategies: { none: { path: [] } }

    """

  private func file(_ text: String) -> ScenarioFile {
    ScenarioFile(embedded: "stopped.yaml", Array(text.utf8))
  }

  /// To read ten thousand draws took minutes, in which nobody asked whether to go on.
  @Test func drawsAreNotReadAfterAHalt() async throws {
    let job = try ScenarioRun(file(Self.uncertain))
    let control = RunControl()
    control.stop()
    await #expect(throws: RunFailure.self) {
      _ = try await job.execute(threads: 1, control: control, command: [])
    }
  }

  /// Candidates were made into experiments, one file read for each, long after a halt.
  @Test func candidatesAreNotReadAfterAHalt() async throws {
    try await StudyFixture.with { fixture in
      let plan = try fixture.job().plan
      let field = CandidateField(
        plan.settings, strategies: [plan.strategy], outputs: plan.outputs, try fixture.run())
      let control = RunControl()
      control.stop()
      let simulator = CandidateSimulator(
        field: field, simulator: StudySimulator(threads: 1, control: control))
      var values = CandidateValues(first: 0)
      #expect(await !simulator.bring([field.number(["no number"])], to: 2, &values))
      #expect(field.problems.isEmpty)
    }
  }

  /// What a study reads thousands of times is the scenario that a run reads.
  @Test func valuesAloneAreThoseOfARun() throws {
    let file = file(Self.uncertain)
    let whole = try file.read().scenario
    let values = try file.variants.values([])
    #expect(values.channels == whole.channels && values.strategies == whole.strategies)
    #expect(values.behavior == whole.behavior && values.horizon == whole.horizon)
    #expect(values.portfolio.specification == whole.portfolio.specification)
  }
}
