// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Reporting
import Results
import Simulation
import Testing

@testable import Workbench

/// Lives that share agents, told from the folder of a run.
@Suite struct StoredCutoffTests {
  private static let scenario = """
    version: 1
    name: desk
    start: 2026-01-05
    horizon: 21 days
    seed: 5
    replications: 2
    portfolio:
      accounts: 300
      segments: { a: { balance: { lognormal: { median: 200, sigma: 0.8 } }, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { agents: 2, minutes_per_day: 60, absence: 20% }
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.2 per day
        minutes_engaged: 6
        minutes_unanswered: 1
        resource: callers
      sms: { engagement: 30%, stimulus: 0.01 per day }
    strategies:
      calls:
        path: [{ at: 0 dpd, every: 2 days, channel: agent_call, offer: promise }]
        priority: balance * exp(noise)
      texts: { path: [{ at: 1 dpd, channel: sms }] }

    """

  /// A stored run of the scenario, in a folder that is removed afterwards.
  private func withRun(
    _ scenario: String = scenario, _ body: (String, StoredRun) async throws -> Void
  ) async throws {
    try await StudyFixture.with(scenario) { fixture in
      let record = try await fixture.run().execute(
        threads: 2, control: RunControl(), command: [])
      let folder = try RunFolder.write(record, results: fixture.folder.path)
      try await body(fixture.path, try StoredRun(path: folder.path))
    }
  }

  private func lived(
    _ file: ScenarioFile, _ debtor: Int, replication: UInt32 = 1, strategy: String = "calls",
    from stored: StoredRun?
  ) throws -> DebtorLife {
    try ScenarioRun(file).life(
      debtor: "a-\(debtor)", strategy: strategy, replication: replication,
      from: stored.map(StoredCutoffs.init))
  }

  @Test func aLifeToldFromTheFolderIsTheLifeAmongAllOthers() async throws {
    try await withRun { path, stored in
      var waits = 0
      let written = try ScenarioFile(path: path)
      let folder = try stored.scenarioFile(overrides: [], importRoot: nil)
      for debtor in stride(from: 1, through: 300, by: 13) {
        let whole = try lived(written, debtor, from: nil)
        let alone = try lived(folder, debtor, from: stored)
        #expect(whole.source == .simulation(.noRun))
        #expect(alone.source == .run(folder: stored.path))
        #expect(alone.events == whole.events && alone.cost == whole.cost)
        waits += whole.events.count { if case .unserved = $0.kind { true } else { false } }
      }
      #expect(waits > 50)
      #expect(try lived(folder, 1, strategy: "texts", from: stored).source == nil)
      let told = try lived(folder, 1, from: stored)
      #expect(told.story(in: .english).contains("Told from the cut-offs of `\(stored.path)`"))
      #expect(told.story(in: .spanish).contains("Contada con los cortes de `\(stored.path)`"))
      #expect(told.json.contains("\"not_replayed\": null"))
    }
  }

  /// Lost on a weekend, a touch is lost because nobody works, in a replay as among all others.
  @Test func daysOffAreTold() async throws {
    let dropped = Self.scenario.replacing(
      "priority: balance * exp(noise)", with: "unserved: drop"
    ).replacing("every: 2 days", with: "every: 1 day").replacing(", absence: 20%", with: "")
    try await withRun(dropped) { path, stored in
      let whole = try lived(try ScenarioFile(path: path), 1, from: nil)
      let alone = try lived(
        try stored.scenarioFile(overrides: [], importRoot: nil), 1, from: stored)
      #expect(alone.events == whole.events)
      var days: [Bool: Set<Int>] = [:]
      for event in whole.events {
        guard case .unserved(_, let waits, let isStaffed) = event.kind else { continue }
        #expect(!waits)
        days[isStaffed, default: []].insert(Int(event.time))
      }
      #expect(days[false]?.allSatisfy { [5, 6].contains($0 % 7) } == true)
      #expect(days[true]?.allSatisfy { ![5, 6].contains($0 % 7) } == true)
      #expect(alone.story(in: .english).contains("nobody works that day"))
      #expect(alone.story(in: .english).contains("no agent has time"))
      #expect(alone.story(in: .spanish).contains("ese día no trabaja nadie"))
      #expect(alone.json.contains("\"staffed\": false"))
    }
  }

  @Test func anotherSeedAnotherReplicationAndAChangedTableAreSimulatedWhole() async throws {
    try await withRun { path, stored in
      func reason(_ overrides: [String], _ replication: UInt32 = 0) throws -> DebtorLife {
        let file = try stored.scenarioFile(overrides: overrides, importRoot: nil)
        return try lived(file, 3, replication: replication, from: stored)
      }
      #expect(try reason([]).source?.reason == nil)
      #expect(try reason(["seed=6"]).source?.reason == .otherScenario)
      #expect(try reason(["resources.callers.agents=3"]).source?.reason == .otherScenario)
      let beyond = try reason([], 2)
      #expect(beyond.source?.reason == .beyond)
      #expect(beyond.story(in: .spanish).contains("la corrida no llegó a esta réplica"))
      let table = URL(fileURLWithPath: stored.path + "/tables/cutoffs.csv")
      let rows = try String(contentsOf: table, encoding: .utf8)
      #expect(rows.split(separator: "\n").count > 20)
      try (rows + "calls,0,callers,20,1,a0000000000000001,1\n").write(
        to: table, atomically: true, encoding: .utf8)
      let life = try reason([])
      #expect(life.source?.reason == .noCutoffs)
      #expect(life.story(in: .english).contains("missing or was changed"))
      #expect(life.json.contains("\"not_replayed\": \"no_cutoffs\""))
      let whole = try lived(try ScenarioFile(path: path), 3, replication: 0, from: nil)
      #expect(life.events == whole.events)
    }
  }

  @Test func aMachineThatDialsIsSaid() async throws {
    let dialed = Self.scenario.replacing("absence: 20%", with: "dialing: predictive")
    try await withRun(dialed) { _, stored in
      let file = try stored.scenarioFile(overrides: [], importRoot: nil)
      let life = try lived(file, 3, from: stored)
      #expect(life.source?.reason == .dialed)
      #expect(life.story(in: .english).contains("a machine dials"))
      #expect(life.story(in: .spanish).contains("marca una máquina"))
    }
  }

  @Test func aRunWithoutAgentsHasNoCutoffs() async throws {
    let free = Self.scenario.replacing("    resource: callers\n", with: "")
      .replacing("    priority: balance * exp(noise)\n", with: "")
    try await withRun(free) { _, stored in
      #expect(!stored.manifest.outputs.contains { $0.path.contains("cutoffs") })
    }
  }
}
