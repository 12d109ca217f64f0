// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import Strategies
import Testing

@testable import Scenarios

/// Orders of calling that order nothing, touches that fall on days off, and numbers of agents that follow a resource's.
@Suite struct CapacityWarningTests {
  private static func scenario(
    _ keys: String, step: String = "at: 0 dpd, every: 7 days", agents: String = "agents: 20",
    dpd: String = "0"
  ) -> String {
    """
    version: 1
    name: desk
    start: 2026-01-05
    horizon: 21 days
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: \(dpd), vulnerable: 5% } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { \(agents), minutes_per_day: 480 }
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.2 per day
        minutes_engaged: 6
        minutes_unanswered: 1
        resource: callers
    strategies:
      calls:
        path: [{ \(step), channel: agent_call }]
        \(keys)

    """
  }

  private static func read(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "desk.yaml", bytes: Array(text.utf8)).read()
  }

  // MARK: Priorities

  @Test(arguments: [
    ("balance / attempts", "divides by zero where `attempts` is 0 (character 9): these come first"),
    ("-1 / payments", "divides by zero where `payments` is 0 (character 4): these come last"),
    ("1 / (dpd - 14)", "divides by zero where `dpd` is 14 (character 3): these come first"),
    ("log(engaged)", "takes the logarithm of what is not above 0 where `engaged` is 0"),
    ("sqrt(3 - dpd)", "takes the root of what is below 0 where `dpd` is 4"),
    ("(0 - balance) ^ 0.5", "takes a power that is no number for every touch"),
    ("exp(exp(balance))", "grows beyond every number where `balance` is 30"),
    ("0 / (attempts - attempts)", "divides by zero for every touch"),
    ("1 / (1 - vulnerable)", "divides by zero where `vulnerable` is 1"),
  ])
  func aPriorityThatIsNotAlwaysANumberIsSaid(_ priority: String, _ words: String) throws {
    let warnings = try Self.read(Self.scenario("priority: \(priority)")).warnings
    let warning = try #require(warnings.first)
    #expect(warnings.count == 1 && warning.code.description == "S434")
    #expect(warning.keyPath == "strategies.calls.priority")
    #expect(warning.message.hasPrefix("`\(priority)` \(words)"), "\(warning.message)")
    #expect(warning.help.count == 1 && warning.help[0].contains("as in `"))
  }

  @Test(arguments: ["3", "balance - balance", "balance * 0", "max(2, vulnerable) - 2", "noise ^ 0"])
  func aPriorityThatIsTheSameForAllIsSaid(_ priority: String) throws {
    let warnings = try Self.read(Self.scenario("priority: \(priority)")).warnings
    #expect(warnings.map(\.code) == [.constantPriority], "\(warnings)")
    #expect(warnings.first?.keyPath == "strategies.calls.priority")
    let mended = try Self.read(Self.scenario("priority: noise")).warnings
    #expect(mended.isEmpty)
  }

  /// Where touches do not wait, how long they have waited orders nobody; unless nothing was written.
  @Test func waitingOrdersNobodyWhereNobodyWaits() throws {
    let keys = "unserved: drop\n    priority: waiting"
    #expect(try Self.read(Self.scenario(keys)).warnings.map(\.code) == [.constantPriority])
    #expect(try Self.read(Self.scenario("unserved: drop")).warnings.isEmpty)
  }

  /// What differs, and what is always a number, is not warned of.
  @Test(arguments: [
    "balance", "noise", "waiting", "balance / (1 + attempts)", "1 / (0.5 + dpd)",
    "min(1 / attempts, 5)", "exp(-1 / attempts)", "log(balance) - vulnerable", "sqrt(attempts)",
    "balance ^ 0.5 * (2 - vulnerable)",
  ])
  func soundPrioritiesAreNotWarnedOf(_ priority: String) throws {
    let warnings = try Self.read(Self.scenario("priority: \(priority)")).warnings
    #expect(warnings.map(\.message) == [])
  }

  /// A step that only calls who was called before divides by no zero.
  @Test func whatConditionsExcludeIsNotWarnedOf() throws {
    let step = "at: 0 dpd, every: 7 days, while: { attempts: \">= 1\" }"
    let warnings = try Self.read(Self.scenario("priority: balance / attempts", step: step)).warnings
    #expect(!warnings.contains { $0.code == .priorityWithoutValue }, "\(warnings)")
  }

  // MARK: Days off

  @Test func touchesLostOnDaysOffAreSaid() throws {
    let warnings = try Self.read(
      Self.scenario("unserved: drop", step: "at: 0 dpd, every: 1 day")
    ).warnings
    let warning = try #require(warnings.first)
    #expect(warnings.count == 1 && warning.code == .touchesOnDaysOff)
    #expect(warning.keyPath == "strategies.calls.unserved")
    #expect(
      warning.message
        == "`calls` loses every touch that comes due on a day on which nobody of `callers` works: 6 days of 21"
    )
    #expect(
      warning.notes == [
        "these days: saturday 2026-01-10, sunday 2026-01-11, saturday 2026-01-17, sunday 2026-01-18, …"
      ])
    let mended = try Self.read(
      Self.scenario("unserved: wait", step: "at: 0 dpd, every: 1 day"))
    #expect(mended.warnings.isEmpty)
  }

  /// Weekly from a Monday on, nothing comes due on a weekend; of other ages it does, and on a holiday.
  @Test(arguments: [
    ("0", "agents: 20", 0), ("uniform: [0, 6]", "agents: 20", 6), ("-5", "agents: 20", 3),
    ("0", "agents: 20, holidays: [2026-01-12]", 1),
  ])
  func whatFallsOnWorkingDaysIsNotWarnedOf(_ dpd: String, _ agents: String, _ days: Int) throws {
    let law = dpd.contains(":") ? "{ \(dpd) }" : dpd
    let warnings = try Self.read(
      Self.scenario("unserved: drop", agents: agents, dpd: law)
    ).warnings
    let words = days == 1 ? "1 day of 21" : "\(days) days of 21"
    #expect(warnings.isEmpty == (days == 0))
    #expect(days == 0 || warnings.first?.message.hasSuffix(words) == true, "\(warnings)")
  }

  // MARK: Numbers of agents

  @Test func aDifferenceFollowsTheResourcesNumber() throws {
    for agents in [20, 33] {
      for (written, number) in [("{ more: 1 }", agents + 1), ("{ fewer: 4 }", agents - 4)] {
        let scenario = try Self.read(
          Self.scenario("staff: { callers: \(written) }", agents: "agents: \(agents)"))
        #expect(scenario.strategies[0].staff == [0: number])
        let again = try Self.read(scenario.resolved)
        #expect(again.strategies[0].staff == [0: number])
      }
    }
  }

  /// Whatever a tuner gives to all, the second strategy has one agent more.
  @Test func oneMoreIsOneMore() throws {
    let file = "scenarios/how-many-agents.yaml"
    for agents in [1, 5, 8] {
      let reader = ScenarioReader(
        file: file, bytes: try ScenarioReader.bytes(at: file),
        overrides: ["parameters.agents=\(agents)"])
      let scenario = try reader.read()
      #expect(scenario.resources[0].agents == agents)
      #expect(scenario.strategies.map { $0.staff[0] ?? agents } == [agents, agents + 1])
    }
  }

  // MARK: Measures

  /// A strategy without agents has none of their measures, and money is compared by what holds wages.
  @Test func withoutAgentsMeasuresOfThemHaveNoValue() throws {
    let text = Self.scenario("priority: balance").replacing(
      "strategies:\n", with: "strategies:\n  nobody: { path: [] }\n")
    let scenario = try Self.read(text)
    for metric in MetricSubject.capacity.metrics {
      let lack = try #require(
        scenario.lack(of: metric, strategy: "nobody", on: nil), "\(metric.name)")
      #expect(!lack.isZero)
      #expect(scenario.lack(of: metric, strategy: "calls", on: nil) == nil)
    }
    let wages = try #require(scenario.lack(of: .wagesPerAccount, strategy: "nobody", on: nil))
    #expect(wages.help.contains("`cost_per_account`"))
  }

  // MARK: Languages

  @Test(arguments: [
    ("language: es\nversion: 1\nname: x\nhorizon: soon\n", DiagnosticLanguage.spanish),
    ("language: en\n", .english), ("language: fr\n", nil), ("version: 1\n", nil), ("[", nil),
  ])
  func theLanguageIsKnownWhateverElseIsWrong(_ text: String, _ language: DiagnosticLanguage?) {
    let reader = ScenarioReader(file: "x.yaml", bytes: Array(text.utf8))
    #expect(reader.statedLanguage == language)
  }
}
