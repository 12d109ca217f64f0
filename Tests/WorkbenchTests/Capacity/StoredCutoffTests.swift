// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Simulation
import Storage
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
      from: try stored.map { try StoredCutoffs($0) })
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
      #expect(alone.story(in: .english).contains("nobody works that day; it is lost"))
      #expect(alone.story(in: .english).contains("no agent has time"))
      #expect(alone.story(in: .spanish).contains("ese día no trabaja nadie; se pierde"))
      #expect(alone.json.contains("\"staffed\": false"))
    }
  }

  @Test func anotherSeedAndAnotherReplicationAreSimulatedWhole() async throws {
    try await withRun { _, stored in
      func reason(_ overrides: [String], _ replication: UInt32 = 0) throws -> DebtorLife {
        let file = try stored.scenarioFile(overrides: overrides, importRoot: nil)
        return try lived(file, 3, replication: replication, from: stored)
      }
      #expect(try reason([]).source?.reason == nil)
      #expect(try reason(["seed=6"]).source?.reason == .otherScenario)
      #expect(try reason(["resources.callers.agents=3"]).source?.reason == .otherScenario)
      let beyond = try reason([], 2)
      #expect(beyond.source?.reason == .beyond)
      #expect(beyond.story(in: .spanish).contains("la corrida acabó antes de esta réplica"))
    }
  }

  /// Nothing that no run can come to is taken for a cut-off, also where somebody made all digests anew.
  @Test(arguments: [
    ("calls,0,callers,20,1,a0000000000000001,1", "the row is"),
    ("nobody,1,callers,3,1,a0000000000000001,1", "one of calls, texts"),
    ("calls,2,callers,3,1,a0000000000000001,1", "from 0 to 1"),
    ("calls,-1,callers,3,1,a0000000000000001,1", "from 0 to 1"),
    ("calls,1,robots,3,1,a0000000000000001,1", "one of callers"),
    ("calls,1,callers,-1,1,a0000000000000001,1", "from 0 to 20"),
    ("calls,1,callers,21,1,a0000000000000001,1", "from 0 to 20"),
    ("calls,1,callers,20,nan,a0000000000000001,1", "a number"),
    ("calls,1,callers,20,1,1,1", "16 hexadecimal digits"),
    ("calls,1,callers,20,1,a0000000000000001,-1", "from 0"),
    ("calls,1,callers,20,1", "7 fields"), ("", "7 fields"),
  ])
  func rowsThatNoRunCanHaveAreRefused(_ row: String, _ reason: String) async throws {
    try await withRun { _, stored in
      let name = "tables/cutoffs.csv"
      let rows = String(decoding: try stored.contents(of: name), as: UTF8.self)
      #expect(rows.split(separator: "\n").count > 20 && rows.contains("calls,1,callers"))
      let kept = rows.split(separator: "\n").filter { !$0.hasPrefix("calls,1,callers,20,") }
      for text in [
        kept.joined(separator: "\n") + "\n" + row + "\n",
        rows + "calls,0,callers,0,1,a0000000000000001,1\n", "strategy\n", "x",
      ] {
        try rewrite(name, text, of: stored)
        let forged = try StoredRun(path: stored.path)
        let error = #expect(throws: StoredRunError.self) { try StoredCutoffs(forged) }
        #expect(error?.description.contains("tables/cutoffs.csv`, line ") == true)
        if text.hasSuffix("\n\(row)\n") {
          #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
        }
      }
      try Data(rows.utf8).write(to: URL(fileURLWithPath: stored.path + "/" + name))
      #expect(throws: StoredRunError.self) { try StoredRun(path: stored.path) }
    }
  }

  /// Writes a table anew with the digests of manifest and list.
  private func rewrite(_ name: String, _ text: String, of stored: StoredRun) throws {
    let folder = stored.folder
    let manifest = URL(fileURLWithPath: stored.path + "/manifest.json")
    let old = SHA256.hex(try Data(contentsOf: URL(fileURLWithPath: stored.path + "/" + name)))
    try folder.write(Array(text.utf8), to: name)
    let listed = try String(contentsOf: manifest, encoding: .utf8)
    try folder.write(
      Array(listed.replacing(old, with: SHA256.hex(text.utf8)).utf8), to: "manifest.json")
  }

  /// A run that was interrupted tells the lives of the replications that it has, and says of others that it has none.
  @Test func anInterruptedRunTellsWhatItKept() async throws {
    try await StudyFixture.with(Self.scenario) { fixture in
      var record = try await fixture.run().execute(
        threads: 2, control: RunControl(), command: [])
      record.status = .interrupted
      record.summary.replications = 1
      record.cutoffs = record.cutoffs?.filter { $0.replication == 1 }
      let folder = try RunFolder.write(record, results: fixture.folder.path)
      let stored = try StoredRun(path: folder.path)
      let file = try stored.scenarioFile(overrides: [], importRoot: nil)
      let kept = try lived(file, 3, replication: 1, from: stored)
      #expect(kept.source == .run(folder: stored.path))
      let whole = try lived(try ScenarioFile(path: fixture.path), 3, replication: 1, from: nil)
      #expect(kept.events == whole.events)
      let other = try lived(file, 3, replication: 0, from: stored)
      #expect(other.source?.reason == .interrupted)
      #expect(other.story(in: .english).contains("has no cut-offs of this replication"))
      #expect(other.story(in: .spanish).contains("no tiene cortes de esta réplica"))
      #expect(other.json.contains("\"not_replayed\": \"interrupted\""))
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
