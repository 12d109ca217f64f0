// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `behavior.requests`, `behavior.life_events`, and the rules that heed them.
@Suite("Keys of debtors' rights") struct RightsKeyTests {
  private static func scenario(
    requests: String =
      "requests: { noons: { share: 10%, hours: { monday-friday: 12:00-14:00 }, means: [agent_call] } }",
    events: String =
      "life_events: { illness: { rate: 0.05 per year, lasts: 60 days, told: 80% } }",
    rule: String = "suspend_on: life_event, for: 3 months, extended: 1",
    other: String = "debtor_blocks: { hours_per_week: 28, means: 3 }"
  ) -> String {
    """
    version: 1
    name: rights
    start: 2026-01-05
    horizon: 90 days
    portfolio: { accounts: 300, segments: { a: { balance: 100, dpd: 0 } } }
    behavior:
      baseline: 0.02 per day
      \(requests)
      \(events)
    contact_rules:
      own:
        own: { rules: { one: { \(rule) }, two: { \(other) } } }
    channels: { sms: { engagement: 40%, stimulus: 0.2 per day } }
    strategies: { a: { path: [{ at: 0 dpd, every: 7 days, channel: sms }] } }

    """
  }

  private func read(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "a.yaml", bytes: Array(text.utf8)).read()
  }

  private func problems(_ text: String) -> [Diagnostic] {
    do {
      return try read(text).warnings
    } catch let invalid as InvalidSource {
      return invalid.diagnostics
    } catch {
      return []
    }
  }

  @Test func reads() throws {
    let scenario = try read(Self.scenario())
    let model = try #require(scenario.behavior.intensity)
    #expect(model.requests[0].means == [.agentCall] && model.requests[0].hours[4] == 720..<840)
    #expect(model.requests[0].name == "noons" && model.requests[0].share == 0.1)
    #expect(
      model.lifeEvents == [
        LifeEventLaw(name: "illness", rate: 0.05 / 365, lasts: 60, told: 0.8)
      ])
    #expect(
      scenario.rules.rules.map(\.demand) == [
        .suspension(.months(3), extensions: 1), .requests(hours: 28, means: 3),
      ])
    #expect(scenario.warnings.isEmpty)
    #expect(try read(scenario.resolved).behavior == scenario.behavior)
  }

  @Test(
    "What is wrong is refused where it stands",
    arguments: [
      ("requests: { a: { share: 10% } }", "behavior.requests.a"),
      ("requests: { a: { share: 10%, means: [fax] } }", "behavior.requests.a.means"),
      ("requests: { a: { share: 110%, means: [sms] } }", "behavior.requests.a.share"),
      (
        "requests: { a: { share: 1%, hours: { monday: 14:00-12:00 } } }",
        "behavior.requests.a.hours"
      ),
      ("life_events: { a: { rate: 1 per year } }", "behavior.life_events.a"),
      ("life_events: { a: { rate: 1 per year, lasts: 0 days } }", "behavior.life_events.a.lasts"),
    ])
  func refused(keys: String, path: String) {
    let text =
      keys.hasPrefix("req") ? Self.scenario(requests: keys) : Self.scenario(events: keys)
    #expect(problems(text).contains { $0.severity == .error && $0.keyPath.hasPrefix(path) })
  }

  @Test(
    "Rules that say half are refused",
    arguments: [
      "suspend_on: life_event", "suspend_on: payday, for: 3 months",
      "for: 3 months, forbidden: true",
      "suspend_on: life_event, for: 3 months, at_most: 1", "debtor_blocks: { hours_per_week: 200 }",
      "at_most: 2, within: week, counts: engaged, exempt: [formal_notice]",
      "at_most: 2, within: week, exempt: [reply]", "quiet: 3 days, exempt: [formal_notice]",
      "suspend_on: life_event, for: 3 months, extended: 11",
    ])
  func halves(rule: String) {
    #expect(problems(Self.scenario(rule: rule)).contains { $0.severity == .error })
  }

  @Test func readsWhatIsExempt() throws {
    let rule = "at_most: 2, within: week, exempt: [formal_notice]"
    guard case .frequency(let frequency) = try read(Self.scenario(rule: rule)).rules.rules[0].demand
    else { return #expect(Bool(false)) }
    #expect(frequency.exemptsNotices)
  }

  @Test("What no rule heeds, or what asks for too much, is warned of")
  func idle() {
    let hours = "requests: { long: { share: 10%, hours: { monday-sunday: 12:00-17:00 } } }"
    let long = problems(Self.scenario(requests: hours))
    #expect(long.contains { $0.message.contains("takes 35 hours a week and 0 means") })
    let none = problems(Self.scenario(rule: "forbidden: true", other: "forbidden: true"))
    #expect(none.contains { $0.keyPath == "behavior.requests.noons" })
    #expect(none.contains { $0.keyPath == "behavior.life_events.illness" })
  }
}
