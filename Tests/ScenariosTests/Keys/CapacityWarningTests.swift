// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import Strategies
import Testing

@testable import Scenarios

/// Orders of calling that order nothing, touches that fall on days off, and numbers of agents that follow a resource's.
@Suite struct CapacityWarningTests: ReadsScenarios {
  private static func scenario(
    _ keys: String, step: String = "at: 0 dpd, every: 7 days", agents: String = "agents: 20",
    dpd: String = "0", minutes: String = ", minutes_per_day: 480", horizon: String = "21 days"
  ) -> String {
    """
    version: 1
    name: desk
    start: 2026-01-05
    horizon: \(horizon)
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: \(dpd), vulnerable: 5% } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { \(agents)\(minutes) }
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
        path: [{ \(step), channel: agent_call }]
        \(keys)

    """
  }

  // MARK: Priorities

  @Test(arguments: [
    ("balance / attempts", "divides by zero where `attempts` is 0 (character 9): these come first"),
    ("-1 / payments", "divides by zero where `payments` is 0 (character 4): these come last"),
    ("1 / (dpd - 14)", "divides by zero where `dpd` is 14 (character 3): these come first"),
    ("log(engaged)", "takes the logarithm of what is not above 0 where `engaged` is 0"),
    (
      "sqrt(3 - dpd)",
      "takes the root of what is below 0 where, for example, `dpd` is 4 (character 1): these come last"
    ),
    ("(0 - balance) ^ 0.5", "takes a power that is no number for every touch"),
    ("exp(balance)", "grows beyond every number where, for example, `balance` is 2000"),
    ("exp(exp(balance))", "grows beyond every number"),
    ("0 / (attempts - attempts)", "divides by zero for every touch (character 3): these come last"),
    (
      "noise / 0",
      "divides by zero for every touch (character 7): some of these come first, some last"
    ),
    (
      "waiting / attempts",
      "divides by zero where `attempts` is 0 (character 9): some of these come first, some last"
    ),
    (
      "(dpd - 13) / attempts",
      "divides by zero where `attempts` is 0 (character 12): some of these come first, some last"
    ),
    (
      "1 / (attempts * vulnerable)",
      "divides by zero where, for example, `attempts` is 0 (character 3): these come first"
    ),
    (
      "(10 - dpd) ^ -0.5",
      "takes a power that is no number where, for example, `dpd` is 10 (character 12): some of these come first, some last"
    ),
    (
      "log(dpd - waiting)",
      "takes the logarithm of what is not above 0 where, for example, `dpd` is 0 (character 1): these come last"
    ),
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

  /// A score that some segments lack is no number for their accounts, which are then called last.
  @Test func aScoreThatSomeLackIsSaid() throws {
    let one = "a: { balance: 100, dpd: 0, vulnerable: 5% }"
    let scored = "types: { forgetter: 80%, insolvent: 20% }, score: { gini: 30% } }"
    func warnings(_ segments: String) throws -> [Diagnostic] {
      let text = Self.scenario("priority: balance * (1 - score)")
      try #require(text.contains(one))
      return try Self.read(text.replacing(one, with: segments)).warnings
    }
    let all = "a: { balance: 100, share: 50%, \(scored), b: { balance: 90, share: 50%, \(scored)"
    #expect(try warnings(all).isEmpty)
    let some = "a: { balance: 100, share: 50%, \(scored), b: { balance: 90, share: 50% }"
    let found = try warnings(some)
    #expect(found.map(\.code.description) == ["S434"])
    #expect(found[0].message.contains("an account has no `score` (character 16): these come last"))
  }

  /// What is written under the priority tells what it is there.
  @Test(arguments: [
    ("1 / attempts", "larger than every number"), ("-1 / attempts", "smaller than every number"),
    ("sqrt(3 - dpd)", "no number"), ("log(3 - dpd)", "no number"),
    ("waiting / attempts", "no finite number"),
    ("(1 + balance) ^ 1000", "larger than every number"),
  ])
  func theMarkTellsWhatThePriorityIs(_ priority: String, _ label: String) throws {
    let warning = try #require(
      try Self.read(Self.scenario("priority: \(priority)")).warnings.first)
    #expect(warning.primary.text == label)
  }

  /// Each operation that leaves the numbers is told of.
  @Test func everyFaultIsSaid() throws {
    let warnings = try Self.read(
      Self.scenario("priority: 1 / attempts + sqrt(5 - dpd)", dpd: "0")
    ).warnings
    #expect(warnings.map(\.code) == [.priorityWithoutValue, .priorityWithoutValue])
    #expect(warnings.contains { $0.message.contains("divides by zero where `attempts` is 0") })
    #expect(warnings.contains { $0.message.contains("the root of what is below 0") })
  }

  /// Touches that may wait for long differ by it.
  @Test func waitingIsTriedToTheHorizon() throws {
    let keys = "priority: max(waiting, 40)"
    #expect(try Self.read(Self.scenario(keys, horizon: "60 days")).warnings.isEmpty)
    #expect(
      try Self.read(Self.scenario(keys, horizon: "21 days")).warnings.map(\.code)
        == [.constantPriority])
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
    let warnings = try Self.read(
      Self.scenario("priority: \(priority)", dpd: "{ uniform: [0, 5] }")
    ).warnings
    #expect(warnings.map(\.message) == [])
  }

  /// What these debtors and this strategy can never differ by orders nobody, whatever it could be elsewhere.
  @Test(arguments: [
    ("kept_promises", "at: 0 dpd, every: 7 days", "{ uniform: [0, 5] }"),
    ("broken_plans + 3", "at: 0 dpd, every: 7 days", "{ uniform: [0, 5] }"),
    ("notice_served", "at: 0 dpd, every: 7 days", "{ uniform: [0, 5] }"),
    ("known_client", "at: 0 dpd, every: 7 days", "{ uniform: [0, 5] }"),
    ("attempts", "at: 3 dpd", "{ uniform: [0, 3] }"),
    ("engaged + failed_attempts", "at: 3 dpd", "{ uniform: [0, 3] }"),
    ("dpd", "at: 0 dpd, every: 7 days", "30"),
    ("dpd ^ 2 - vulnerable * 0", "at: 0 dpd, every: 7 days", "2"),
  ])
  func aPriorityThatCannotDifferHereIsSaid(_ priority: String, _ step: String, _ dpd: String) throws
  {
    let warnings = try Self.read(
      Self.scenario("priority: \(priority)", step: step, dpd: dpd)
    ).warnings
    #expect(warnings.map(\.code) == [.constantPriority], "\(warnings)")
  }

  /// The same where they can.
  @Test(arguments: [
    ("attempts", "at: 3 dpd, every: 2 days", "{ uniform: [0, 3] }"),
    ("dpd", "at: 0 dpd, every: 7 days", "{ uniform: [0, 5] }"),
    ("dpd * balance", "at: 0 dpd, every: 7 days", "2"), ("vulnerable", "at: 3 dpd", "2"),
  ])
  func aPriorityThatCanDifferIsNot(_ priority: String, _ step: String, _ dpd: String) throws {
    let warnings = try Self.read(
      Self.scenario("priority: \(priority)", step: step, dpd: dpd)
    ).warnings
    #expect(warnings.map(\.message) == [])
  }

  /// A score tells nothing where all are of the types that it tells from the others, or nobody is.
  @Test(arguments: ["[strategic]", "[insolvent]", "[forgetter, constrained]"])
  func aScoreThatTellsNobodyFromOthersIsSaid(_ types: String) throws {
    let one = "a: { balance: 100, "
    let scored =
      "a: { types: { forgetter: 40%, constrained: 60% }, score: { gini: 60%, of: \(types) }, balance: 100, "
    let text = Self.scenario("priority: score").replacing(one, with: scored)
    let warnings = try Self.read(text).warnings
    #expect(warnings.map(\.keyPath) == ["portfolio.segments.a.score"], "\(warnings)")
    let mended = text.replacing("of: \(types)", with: "of: [constrained]")
    #expect(try Self.read(mended).warnings.isEmpty)
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
        "these days: Saturday 2026-01-10, Sunday 2026-01-11, Saturday 2026-01-17, Sunday 2026-01-18, …"
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

  /// Another channel takes touches from agents on days off as well.
  @Test func touchesDivertedOnDaysOffAreSaid() throws {
    let warnings = try Self.read(
      Self.scenario("unserved: { channel: sms }", step: "at: 0 dpd, every: 1 day")
    ).warnings
    #expect(warnings.map(\.code) == [.touchesOnDaysOff])
    #expect(
      warnings.first?.message
        == "`calls` gives to `sms` every touch that comes due on a day on which nobody of `callers` works: 6 days of 21"
    )
    #expect(warnings.first?.primary.text == "goes to another channel, though no time is short")
  }

  /// Few agents may be shared out so that nobody has a shift.
  @Test func aShiftWithoutAgentsDoesNotWork() throws {
    let shifts =
      "shifts: [{ agents: 9, minutes_per_day: 480 }, { agents: 1, minutes_per_day: { saturday: 240, sunday: 240 } }]"
    let keys = "unserved: drop\n    staff: { callers: 4 }"
    let warnings = try Self.read(
      Self.scenario(keys, step: "at: 0 dpd, every: 1 day", agents: shifts, minutes: "")
    ).warnings
    #expect(warnings.map(\.code) == [.touchesOnDaysOff])
    #expect(warnings.first?.message.hasSuffix("6 days of 21") == true)
  }

  // MARK: Nobody there

  @Test(arguments: [
    (
      "agents: 20, holidays: [2026-01-05, 2026-01-06]", ", minutes_per_day: 480", "2 days",
      "nobody of `callers` works on any day of the run, so no touch that needs them is made",
      "the run has 2 days: 2 holidays (Monday 2026-01-05, Tuesday 2026-01-06)"
    ),
    (
      "agents: 20, holidays: [2026-01-09]", ", minutes_per_day: { friday: 480 }", "7 days",
      "nobody of `callers` works on any day of the run, so no touch that needs them is made",
      "the run has 7 days: 1 holiday (Friday 2026-01-09) and 6 days without minutes (Monday 2026-01-05, Tuesday 2026-01-06, Wednesday 2026-01-07, Thursday 2026-01-08, …)"
    ),
    (
      "agents: 20, absence: 0.999999", ", minutes_per_day: 480", "21 days",
      "nobody of `callers` is there on any day of the run in 99.97% of the replications: then no touch that needs them is made",
      "300 agent-days, each absent with 0.999999: 0.999999^300 = 0.9997"
    ),
    (
      "agents: 1, absence: 99%", ", minutes_per_day: 480", "2 days",
      "nobody of `callers` is there on any day of the run in 98.01% of the replications: then no touch that needs them is made",
      "2 agent-days, each absent with 0.99: 0.99^2 = 0.9801"
    ),
  ])
  func agentsWhoAreNeverThereAreSaid(
    _ agents: String, _ minutes: String, _ horizon: String, _ message: String, _ note: String
  ) throws {
    for unserved in ["wait", "drop", "{ channel: sms }"] {
      let text = Self.scenario(
        "unserved: \(unserved)", step: "at: 0 dpd, every: 1 day", agents: agents, minutes: minutes,
        horizon: horizon)
      let warnings = try Self.read(text).warnings.filter { $0.code == .nobodyAtWork }
      #expect(warnings.map(\.message) == [message])
      #expect(warnings.first?.keyPath == "resources.callers")
      #expect(warnings.first?.notes.first?.hasPrefix(note) == true, "\(warnings)")
    }
  }

  /// Nothing else is said of days on which nobody works, and nothing where somebody is there.
  @Test func neverAtWorkIsSaidAlone() throws {
    let step = "at: 0 dpd, every: 1 day"
    for unserved in ["wait", "drop"] {
      let weekend = Self.scenario("unserved: \(unserved)", step: step, horizon: "2 days")
        .replacing("2026-01-05", with: "2026-01-10")
      #expect(try Self.read(weekend).warnings.map(\.code) == [.nobodyAtWork])
    }
    #expect(
      try Self.read(Self.scenario("unserved: wait", agents: "agents: 1, absence: 60%"))
        .warnings.isEmpty)
    // A strategy's own agents are named where they stand.
    let shifts =
      "shifts: [{ agents: 9, minutes_per_day: { friday: 480 } }, { agents: 1, minutes_per_day: { monday: 240 } }]"
    let warnings = try Self.read(
      Self.scenario(
        "staff: { callers: 4 }", agents: shifts, minutes: "", horizon: "2 days")
    ).warnings
    #expect(warnings.map(\.keyPath) == ["strategies.calls.staff.callers"])
  }

  // MARK: Dates

  @Test func datesThatDecideNothingAreSaid() throws {
    let twice = try Self.read(
      Self.scenario("unserved: wait", agents: "agents: 20, holidays: [2026-01-06, 2026-01-06]")
    ).warnings
    #expect(twice.map(\.message) == ["2026-01-06 is listed twice"])
    #expect(twice.first?.keyPath == "resources.callers.holidays[1]")
    let outside = try Self.read(
      Self.scenario(
        "unserved: wait", agents: "agents: 20, holidays: [2026-01-06, 2025-12-25, 2026-01-26]")
    ).warnings
    #expect(
      outside.map(\.message) == [
        "2 of these dates lie outside the run, so they decide nothing"
      ])
    #expect(
      outside.first?.notes == [
        "the run goes from 2026-01-05 to 2026-01-25", "outside: 2025-12-25, 2026-01-26",
      ])
    let one = try Self.read(
      Self.scenario("unserved: wait", agents: "agents: 20, holidays: [2026-01-26]")
    ).warnings
    #expect(one.map(\.message) == ["2026-01-26 lies outside the run, so it decides nothing"])
    #expect(
      try Self.read(
        Self.scenario("unserved: wait", agents: "agents: 20, holidays: [2026-01-25, 2026-01-06]")
      ).warnings.isEmpty)
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
