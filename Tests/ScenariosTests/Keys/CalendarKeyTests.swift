// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `calendar:` and what of steps and agents follows it.
@Suite struct CalendarKeyTests: ReadsScenarios {
  private static func scenario(
    _ calendar: String = "", step: String = "business_day: next", agents: String = "",
    start: String = "2026-01-05", horizon: Int = 90
  ) -> String {
    """
    version: 1
    name: calendar
    start: \(start)
    horizon: \(horizon) days
    \(calendar)
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { agents: 20\(agents) }
    channels:
      agent_call: { engagement: 40%, stimulus: 0.2 per day, minutes_engaged: 6, minutes_unanswered: 1, resource: callers }
    strategies:
      calls: { path: [{ at: 0 dpd, \(step), channel: agent_call }] }

    """
  }

  @Test func readsCadences() throws {
    let step = try #require(
      try read(Self.scenario(step: "every: 1 month, count_from: placement, business_day: previous"))
        .strategies[0].treatments[0].path.first)
    #expect(step.every == nil)
    #expect(step.months == 1)
    #expect(step.origin == .placement)
    #expect(step.businessDay == .previous)
    let weekly = try read(Self.scenario(step: "every: 2 weeks, count_from: last_touch"))
    #expect(weekly.strategies[0].treatments[0].path[0].every == 14)
    #expect(weekly.strategies[0].treatments[0].path[0].origin == .lastTouch)
  }

  @Test func givesTheCalendarToAgents() throws {
    let text = Self.scenario(
      "calendar: { country: CO, holidays: [2026-02-02], working: [2026-03-23] }",
      agents: ", holidays: calendar")
    let scenario = try read(text)
    #expect(scenario.warnings.isEmpty, "\(scenario.warnings)")
    let off = scenario.resources[0].holidays
    #expect(off.contains(try #require(CivilDate("2026-01-12"))))
    #expect(off.contains(try #require(CivilDate("2026-02-02"))))
    #expect(!off.contains(try #require(CivilDate("2026-03-23"))))
    // What was read is what the resolved text says.
    #expect(try read(scenario.resolved).resources[0].holidays == off)
    #expect(scenario.resolved.contains("holidays: calendar"))
  }

  @Test(arguments: [
    ("calendar: { country: KR }", "2030-12-01", 60, "until 2030", "31 days"),
    ("calendar: { country: KR }", "2031-01-05", 60, "until 2030", "begin in 2030"),
    ("calendar: { country: AR }", "2023-12-01", 60, "from 2024 on", "begin in 2024"),
  ])
  func refusesRunsBeyondItsTable(
    _ calendar: String, _ start: String, _ horizon: Int, _ message: String, _ help: String
  ) throws {
    let found = problems(Self.scenario(calendar, start: start, horizon: horizon))
    let problem = try #require(found.first)
    #expect(problem.code == .holidaysUnknown)
    #expect(problem.severity == .error)
    #expect(problem.keyPath == "calendar.country")
    #expect(problem.message.contains(message))
    #expect(problem.help.joined(separator: " ").contains(help))
  }

  /// Each of the two suggestions, followed.
  @Test func takesItsAdvice() throws {
    let shorter = Self.scenario("calendar: { country: KR }", start: "2030-12-01", horizon: 31)
    #expect(try read(shorter).calendar.country == "KR")
    let listed = Self.scenario(
      "calendar: { country: KR, holidays: [2031-01-01] }", start: "2030-12-01", horizon: 60)
    #expect(try read(listed).calendar.country == "KR")
  }

  @Test(arguments: [
    ("", ", holidays: calendar", "S241", "resources.callers.holidays", "calendar: { country: CO }"),
    ("calendar: { country: co }", "", "S207", "calendar.country", "write `CO`"),
    ("calendar: { country: FR }", "", "S207", "calendar.country", "holidays: [2026-12-25]"),
  ])
  func saysWhatToWrite(
    _ calendar: String, _ agents: String, _ code: String, _ path: String, _ help: String
  ) throws {
    let problem = try #require(problems(Self.scenario(calendar, agents: agents)).first)
    #expect(problem.code.description == code)
    #expect(problem.keyPath == path)
    #expect(problem.help.joined(separator: " ").contains(help), "\(problem.help)")
  }

  @Test(arguments: [
    ("every: 1 mes", "1 month"), ("every: 1 quarter", "3 months"), ("every: 1.5 months", "1 month"),
    ("every: 500 months", "30 days"),
  ])
  func helpsWithMonths(_ step: String, _ help: String) throws {
    let problem = try #require(problems(Self.scenario(step: step)).first)
    #expect(problem.keyPath == "strategies.calls.path[0].every")
    #expect(problem.help.joined(separator: " ").contains(help), "\(problem.help)")
  }

  @Test(arguments: [
    ("calendar: { country: CO }", "every: 7 days", "", "calendar", "decides nothing"),
    (
      "calendar: { country: CO, holidays: [2026-03-23] }", "business_day: next", "",
      "calendar.holidays[0]", "anyway"
    ),
    (
      "calendar: { working: [2026-03-24] }", "business_day: next", "", "calendar.working[0]",
      "worked anyway"
    ),
    (
      "calendar: { holidays: [2025-03-24] }", "business_day: next", "", "calendar.holidays[0]",
      "outside the run"
    ),
    ("", "count_from: placement", "", "strategies.calls.path[0].count_from", "goes with `every`"),
  ])
  func warnsOfWhatDecidesNothing(
    _ calendar: String, _ step: String, _ agents: String, _ path: String, _ message: String
  ) throws {
    let found = problems(Self.scenario(calendar, step: step, agents: agents))
    let problem = try #require(found.first { $0.keyPath == path }, "\(found)")
    #expect(problem.severity == .warning)
    #expect(problem.message.contains(message))
  }

  /// Once on a day before the run that is moved into it, and after the placement: neither is idle.
  @Test func staysSilentWhereStepsMayAct() throws {
    let moved = Self.scenario(step: "business_day: next")
      .replacing("at: 0 dpd", with: "at: -2 dpd")
    #expect(problems(moved).isEmpty, "\(problems(moved))")
  }

  @Test func keepsResolvedTextsOfOthers() throws {
    let resolved = try read(Self.scenario(step: "every: 7 days")).resolved
    for key in ["calendar:", "count_from", "business_day"] { #expect(!resolved.contains(key)) }
  }
}
