// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Testing

@testable import Workbench

/// Minutes that strategies ask for where nobody has to wait.
@Suite struct CapacityJobTests {
  private static let scenario = """
    version: 1
    name: desk
    start: 2026-01-05
    horizon: 14 days
    seed: 5
    replications: 3
    portfolio:
      accounts: 200
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { agents: 2, minutes_per_day: 300, absence: 20% }
      chatters: { agents: 1 }
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.02 per day
        minutes_engaged: 6
        minutes_unanswered: 1
        resource: callers
      sms: { engagement: 30%, stimulus: 0.01 per day }
    strategies:
      texts: { path: [{ at: 1 dpd, channel: sms }] }
      daily: { path: [{ at: 0 dpd, every: 1 day, channel: agent_call }] }

    """

  private func job(
    _ scenario: String = scenario, _ overrides: [String] = [], strategy: String? = nil,
    resource: String? = nil
  ) throws -> CapacityJob {
    try CapacityJob(run(scenario, overrides), strategy: strategy, resource: resource)
  }

  private func run(_ scenario: String, _ overrides: [String] = []) throws -> ScenarioRun {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString + ".yaml")
    try Data(scenario.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ScenarioRun(try ScenarioFile(path: file.path, overrides: overrides))
  }

  private func plan(
    _ job: CapacityJob, occupancy: Double = 0.85, threads: Int = 2
  ) async throws -> CapacityPlan {
    try await job.execute(occupancy: occupancy, threads: threads, control: RunControl())
  }

  /// A step that never acts needs nobody: its resource stands in no plan, and moves no other's place.
  @Test func idleStepsNeedNobody() async throws {
    let idle = Self.scenario
      .replacing("resource: callers", with: "resource: chatters")
      .replacing(
        "sms: {",
        with:
          "whatsapp: { engagement: 30%, stimulus: 0.01 per day, minutes_engaged: 2, resource: callers }\n  sms: {"
      )
      .replacing(
        "channel: agent_call }] }",
        with: "channel: agent_call }, { at: 500 dpd, channel: whatsapp }] }")
    let plan = try await plan(try job(idle))
    #expect(plan.needs.map(\.resource) == ["chatters"])
    #expect(plan.needs.allSatisfy { $0.averageDay.minutes.mean > 0 })
    let texts = Self.scenario.replacing(
      "channel: sms }] }", with: "channel: sms }, { at: 500 dpd, channel: agent_call }] }")
    #expect(throws: CapacityProblem.self) { try job(texts, strategy: "texts") }
  }

  /// Nobody pays and all answer: each account asks for six minutes once, and on days off nobody calls.
  @Test func minutesOfCertainCallsAreTheirCount() async throws {
    let certain = Self.scenario
      .replacing("0.02 per day }\nresources", with: "0 per day }\nresources")
      .replacing(
        "engagement: 40%\n    stimulus: 0.02 per day",
        with: "engagement: 100%\n    stimulus: 0 per day"
      )
      .replacing("at: 0 dpd, every: 1 day", with: "at: 5 dpd")
    let plan = try await plan(try job(certain))
    let need = try #require(plan.needs.first)
    #expect(plan.needs.count == 1 && need.strategy == "daily" && need.resource == "callers")
    // Day 5 is a Saturday: all is asked for on Monday, day 7.
    #expect(need.days.map(\.minutes.mean) == (0..<14).map { $0 == 7 ? 1_200 : 0 })
    #expect(need.days.map(\.calls) == (0..<14).map { $0 == 7 ? 200 : 0 })
    #expect(
      need.days.map(\.minutesPerAgent) == (0..<14).map { [5, 6, 12, 13].contains($0) ? 0 : 300 })
    #expect(need.weeks.map(\.minutes.mean) == [0, 1_200])
    #expect(need.averageDay.minutes.mean == 120 && need.averageDay.busyAgents == 0.4)
    #expect(need.employed(in: need.averageDay) == 0.5)
    let peak = try #require(need.peakDay)
    #expect(peak.day == 7 && peak.busyAgents == 4 && need.employed(in: peak) == 5)
    #expect(plan.agents(for: 5) == 6)
    #expect(need.load == 0.25 && need.shortDays(occupancy: 0.85) == 1)
    #expect(need.mostInOneDay.mean == 1_200)
    // Lorden's bound, a constant call, of those who are present on an average day of ten.
    #expect(need.absence == 0.2 && need.overrun == 6)
    #expect(need.overrunShare.map { abs($0 - 6 * 0.8 / 240) < 1e-15 } == true)
  }

  /// A run with agents enough does the same calls: what it counts as busy is what the plan adds up.
  @Test func aRunWithAgentsEnoughIsAsBusy() async throws {
    let many = try run(
      Self.scenario, ["resources.callers.agents=500", "resources.callers.absence=0%"])
    let record = try await many.execute(threads: 2, control: RunControl(), command: [])
    let busy = try #require(
      record.replications.first { $0.strategy == "daily" && $0.metric == "busy_agents" })
    let need = try #require(try await plan(job()).needs.first)
    let mean = Moments(busy.values.map { $0 ?? .nan }).mean ?? .nan
    // Ten working days of 300 minutes; agents of the plan are there for 240 of them.
    #expect(abs(need.averageDay.minutes.mean - mean * 300) < 1e-6 * mean * 300)
    #expect(abs((need.averageDay.busyAgents ?? 0) - mean) < 1e-6 * mean)
    #expect(abs((need.employed(in: need.averageDay) ?? 0) - mean * 300 / 240) < 1e-6 * mean)
    #expect(need.averageDay.minutes.interval != nil)
    // The agents there are take a part of it, so that other calls come due.
    #expect((need.load ?? 0) > 1)
  }

  @Test func threadsChangeNothing() async throws {
    let one = try await plan(job(), threads: 1)
    #expect(try await plan(job(), threads: 7) == one)
  }

  /// Where a machine dials, rings in vain take no agent's minutes, and no answer is lost.
  @Test func machinesAskForTheMinutesOfAnswersAlone() async throws {
    let manual = try #require(
      try await plan(job(Self.scenario, ["channels.agent_call.minutes_unanswered=0"])).needs.first)
    let predictive = Self.scenario.replacing(
      "absence: 20% }", with: "absence: 20%, dialing: { predictive: { lines: 3 } } }")
    let machine = try #require(try await plan(job(predictive)).needs.first)
    #expect(machine.days == manual.days)
    #expect(machine.averageDay.minutes.mean > 0)
  }

  /// Few accounts with calls longer than the day: the first guess of agents does not do.
  @Test func agentsAreAddedUntilTheyAreEnough() async throws {
    let long = Self.scenario.replacing("minutes_engaged: 6", with: "minutes_engaged: 1000")
      .replacing("engagement: 40%", with: "engagement: 100%")
      .replacing("at: 0 dpd, every: 1 day", with: "at: 0 dpd")
    let need = try #require(
      try await plan(job(long, ["portfolio.accounts=40"])).needs.first)
    #expect(need.days.map(\.calls) == (0..<14).map { $0 == 0 ? 40 : 0 })
    #expect(need.days[0].minutes.mean == 40_000)
  }

  @Test func staffOfAStrategyIsWhatThereIs() async throws {
    let staffed = Self.scenario.replacing(
      "agent_call }] }", with: "agent_call }], staff: { callers: 7 } }")
    let need = try #require(try await plan(job(staffed)).needs.first)
    #expect(need.agents == 7)
    #expect(try await plan(job()).needs.first?.days == need.days)
  }

  @Test func whatCannotBePlannedIsSaid() throws {
    func problem(_ body: () throws -> CapacityJob) -> CapacityProblem? {
      do {
        _ = try body()
        return nil
      } catch { return error as? CapacityProblem }
    }
    let unknown = try #require(problem { try job(strategy: "dialy") })
    #expect(unknown.message(in: .english) == "there is no strategy `dialy`")
    #expect(unknown.help(in: .english) == "did you mean `daily`? there are: `texts`, `daily`")
    #expect(unknown.message(in: .spanish) == "no existe la estrategia `dialy`")
    #expect(!unknown.isOfScenario)
    let resource = try #require(problem { try job(resource: "nobody") })
    #expect(resource.help(in: .spanish) == "hay: `callers`, `chatters`")
    for (strategy, resource) in [("texts", nil), (nil, "chatters"), ("daily", "chatters")] {
      let idle = try #require(problem { try job(strategy: strategy, resource: resource) })
      #expect(idle.isOfScenario && idle.message(in: .english).contains("no step"))
    }
    let plain = """
      version: 1
      name: plain
      horizon: 3 days
      seed: 1
      portfolio: { accounts: 3, segments: { a: { balance: 1 } } }
      behavior: { baseline: 0 per day }
      channels: { sms: { engagement: 10%, stimulus: 0 per day } }
      strategies: { a: { path: [{ at: 0 dpd, channel: sms }] } }

      """
    let none = try #require(problem { try job(plain) })
    #expect(none.isOfScenario && none.help(in: .english).contains("resources: { agents"))
    #expect(throws: CapacityProblem.self) {
      try InboundPlan(
        callsPerHour: 100, handling: 6, agents: 10, patience: nil, share: 0.8, within: 0.3,
        urgent: nil)
    }
  }
}
