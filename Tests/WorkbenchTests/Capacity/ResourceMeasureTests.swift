// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Measures
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Testing

@testable import Workbench

/// Measures of agents, of every resource by itself.
@Suite struct ResourceMeasureTests {
  /// Two callers make calls of six minutes, three lawyers letters of twenty, an hour a day each; nobody ever pays.
  private static let scenario = """
    version: 1
    name: desks
    start: 2026-01-05
    horizon: 14 days
    seed: 5
    replications: 3
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0 per day }
    resources:
      callers: { agents: 2, minutes_per_day: 60, wage_per_hour: 6 }
      lawyers: { agents: 3, minutes_per_day: 60, wage_per_hour: 30 }
    channels:
      agent_call: { engagement: 100%, stimulus: 0 per day, minutes_engaged: 6, resource: callers }
      letter: { engagement: 100%, stimulus: 0 per day, minutes_engaged: 20, resource: lawyers }
    strategies:
      both:
        path: [{ at: 0 dpd, every: 1 day, channel: agent_call }, { at: 7 dpd, channel: letter }]
      calls: { path: [{ at: 0 dpd, every: 1 day, channel: agent_call }] }
      nothing: { path: [] }

    """

  private static let oneResource = scenario.replacing(/\n *lawyers: .*\}/, with: "")
    .replacing("resource: lawyers", with: "resource: callers")

  private func record(_ text: String = Self.scenario) async throws -> RunRecord {
    var record: RunRecord?
    try await StudyFixture.with(text) { fixture in
      record = try await fixture.run().execute(threads: 2, control: RunControl(), command: [])
    }
    return try #require(record)
  }

  private func values(_ metric: Metric, _ strategy: String, _ record: RunRecord) -> [Double?] {
    record.replications.first { $0.strategy == strategy && $0.metric == metric.name }?.values ?? []
  }

  @Test func everyResourceHasItsOwn() async throws {
    let record = try await record()
    // Ten working days; letters are asked for from day 7 on, a Monday.
    let exact: [(Metric, callers: Double, lawyers: Double)] = [
      (.agentUtilisation, 1, 0.5), (.overrunRate, 0, 0), (.callsPerAgentDay, 10, 1.5),
      (.rpcPerAgentHour, 10, 1.5), (.busyAgents, 2, 1.5),
      (.wagesPerAccount, 10 * 2 * 6 / 300.0, 10 * 3 * 30 / 300.0),
      (.idleCostPerAccount, 0, 5 * 3 * 30 / 300.0), (.droppedWithoutStaff, 0, 0),
    ]
    for (metric, callers, lawyers) in exact {
      for (resource, value) in [("callers", callers), ("lawyers", lawyers)] {
        let part = try #require(metric.part(resource))
        let found = values(part, "both", record)
        #expect(
          found.count == 3 && found.allSatisfy { abs(($0 ?? .nan) - value) < 1e-12 },
          "\(part.name): \(found)")
      }
    }
  }

  /// Hours that differ by resource weigh no agent more than another.
  @Test func segmentsHaveNoMeasuresOfAgents() async throws {
    let record = try await record()
    for strategy in record.summary.strategies {
      let names = strategy.segments.flatMap(\.metrics).map(\.name)
      #expect(names.contains("cost_per_account"))
      #expect(!names.contains { Metric(stored: $0).topic == .capacity }, "\(names)")
    }
  }

  @Test func agentsKeptBusyAddUpWhateverTheirHours() async throws {
    let record = try await record(
      Self.scenario.replacing(
        "lawyers: { agents: 3, minutes_per_day: 60,",
        with: "lawyers: { agents: 3, minutes_per_day: { friday: 240 },"))
    let parts = ["callers", "lawyers"].compactMap(Metric.busyAgents.part)
      .map { values($0, "both", record) }
    for (number, whole) in values(.busyAgents, "both", record).enumerated() {
      let sum = parts.reduce(0) { $0 + ($1[number] ?? .nan) }
      #expect(abs(sum - (whole ?? .nan)) < 1e-12 && sum > 2 && sum <= 5)
    }
  }

  @Test func togetherTheyAreTheWhole() async throws {
    let record = try await record()
    for metric in [
      Metric.backlog, .capacityDropped, .wagesPerAccount, .idleCostPerAccount, .busyAgents,
    ] {
      let parts = ["callers", "lawyers"].compactMap(metric.part).map { values($0, "both", record) }
      for (number, whole) in values(metric, "both", record).enumerated() {
        let sum = parts.reduce(0) { $0 + ($1[number] ?? .nan) }
        #expect(abs(sum - (whole ?? .nan)) < 1e-12, "\(metric.name)")
      }
    }
    for metric in MetricSubject.capacity.metrics {
      // Who needs one resource has its numbers alone.
      let (mine, others) = (
        try #require(metric.part("callers")), try #require(metric.part("lawyers"))
      )
      #expect(values(mine, "calls", record) == values(metric, "calls", record), "\(metric.name)")
      #expect(values(others, "calls", record).allSatisfy { $0 == nil }, "\(metric.name)")
      #expect(values(mine, "nothing", record).allSatisfy { $0 == nil }, "\(metric.name)")
      #expect(mine.direction == .neutral && mine.unit == metric.unit)
      #expect(mine.possibleValues == metric.possibleValues && !mine.isOverPopulation)
    }
    let segments = record.summary.strategies.flatMap(\.segments).flatMap(\.metrics)
    #expect(
      segments.allSatisfy {
        Metric(stored: $0.name).topic != .capacity || $0.estimate.mean == nil
      })
  }

  /// What one resource alone would tell twice is told once.
  @Test func oneResourceHasNoParts() async throws {
    let record = try await record(Self.oneResource)
    #expect(!record.replications.contains { $0.metric.hasSuffix("[callers]") })
    let text = TerminalReport(record.summary, columns: 100).text()
    #expect(text.contains("agents' time in use") && !text.contains("Agents: callers"))
  }

  @Test func theReportTellsThemApart() async throws {
    let record = try await record()
    func text(_ language: ReportLanguage) -> String {
      TerminalReport(record.summary, language: language, columns: 100).text()
    }
    for (language, heads) in [
      (ReportLanguage.english, ["\nAgents\n", "\nAgents: callers\n", "\nAgents: lawyers\n"]),
      (.spanish, ["\nGestores\n", "\nGestores: callers\n", "\nGestores: lawyers\n"]),
    ] {
      for head in heads { #expect(text(language).contains(head), "\(head)") }
    }
    // A run of an earlier version has not measured them apart.
    var old = record.summary
    for strategy in old.strategies.indices {
      old.strategies[strategy].metrics.removeAll { $0.name.hasSuffix("]") }
    }
    let told = TerminalReport(old, columns: 100).text()
    #expect(told.contains("\nAgents\n") && !told.contains("Agents: "))
  }

  @Test func expectationsKnowThem() throws {
    func read(_ line: String) throws -> Scenario {
      try ScenarioReader(
        file: "desks.yaml", bytes: Array((Self.scenario + "expect: [\"\(line)\"]\n").utf8)
      ).read()
    }
    #expect(try read("both.agent_utilisation[lawyers] >= 20%").warnings.isEmpty)
    let warning = try #require(try read("calls.backlog[lawyers] <= 20").warnings.first)
    #expect(warning.code.description == "S407")
    #expect(warning.message.contains("since no step of `calls` needs agents of `lawyers`"))
    #expect(warning.help.first?.contains("such as `backlog[callers]`") == true, "\(warning.help)")
    let error = #expect(throws: InvalidSource.self) {
      try read("both.backlog[lawyer] <= 20")
    }
    #expect("\(String(describing: error))".contains("backlog[lawyers]"))
    // With one resource the measure without its name is that of its agents.
    let alone = #expect(throws: InvalidSource.self) {
      try ScenarioReader(
        file: "desk.yaml",
        bytes: Array((Self.oneResource + "expect: [\"calls.backlog[callers] <= 20\"]\n").utf8)
      ).read()
    }
    #expect("\(String(describing: alone))".contains("write `backlog`:"))
  }
}
