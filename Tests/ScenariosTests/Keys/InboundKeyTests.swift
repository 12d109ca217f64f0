// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Randomness
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `answers` of channels, `inbound` of strategies, and agents of a resource who answer.
@Suite("Keys of inbound contacts") struct InboundKeyTests {
  private static func scenario(
    answers: String = "answers: { share: 8%, after: 6 hours }",
    strategy: String =
      "inbound: { channel: agent_call, hours: { monday-friday: 09:00-18:00 }, offer: promise, unanswered: called_back }"
  ) -> String {
    """
    version: 1
    name: inbound
    start: 2026-01-05
    horizon: 90 days
    calendar: { country: CO }
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior:
      baseline: 0.02 per day
      queries: { per_day: 0.02 per day }
    resources:
      desk: { agents: 2, minutes_per_day: 400 }
      machine: { agents: 2, minutes_per_day: 400, dialing: predictive }
    channels:
      letter: { engagement: 40%, stimulus: 0.2 per day, \(answers) }
      agent_call: { engagement: 40%, stimulus: 0.2 per day, minutes_engaged: 4, resource: desk }
      voice_bot: { engagement: 40%, stimulus: 0.2 per day, minutes_engaged: 4, resource: machine }
    strategies:
      letters:
        path:
          - { at: 0 dpd, every: 7 days, channel: letter }
          - { at: 3 dpd, every: 7 days, channel: voice_bot }
        \(strategy)

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

  @Test func readsAnswersAndLine() throws {
    let scenario = try read(Self.scenario())
    #expect(scenario.channels[0].answers == ContactAnswers(share: 0.08, after: 0.25))
    let line = try #require(scenario.strategies[0].inbound)
    #expect(line.channel == 1 && line.closed == .calledBack && line.offer.kind == .promise)
    #expect(line.hours.minutes[4] == 540..<1_080 && line.hours.minutes[5].isEmpty)
    #expect(line.hours.closedOn.contains(try #require(CivilDate(year: 2026, month: 1, day: 12))))
    #expect(scenario.warnings.isEmpty)
    #expect(try read(scenario.resolved).strategies == scenario.strategies)
  }

  @Test func readsAgentsOfAResource() throws {
    let scenario = try read(
      Self.scenario(
        strategy:
          "queries: { agents: { hours: { monday-friday: 09:00-18:00 }, resource: desk, minutes: 3 } }"
      ))
    let agents = try #require(scenario.strategies[0].queries?.agents)
    #expect(agents.resource == 0 && agents.minutes.mean == 3)
    #expect(try read(scenario.resolved).strategies == scenario.strategies)
  }

  @Test(
    "What is wrong is refused where it stands",
    arguments: [
      ("inbound: { channel: fax, hours: { monday: 09:00-18:00 } }", "inbound.channel"),
      ("inbound: { channel: letter, hours: { monday: 09:00-18:00 }, offer: promise }", "inbound"),
      ("inbound: { channel: voice_bot, hours: { monday: 09:00-18:00 } }", "inbound.channel"),
      (
        "inbound: { channel: agent_call, hours: { monday: 09:00-18:00 }, unanswered: gone }",
        "inbound.unanswered"
      ),
      (
        "queries: { agents: { hours: { monday: 09:00-18:00 }, resource: desks, minutes: 3 } }",
        "queries.agents.resource"
      ),
      (
        "queries: { agents: { hours: { monday: 09:00-18:00 }, resource: machine, minutes: 3 } }",
        "queries.agents.resource"
      ),
      (
        "queries: { agents: { hours: { monday: 09:00-18:00 }, resource: desk } }", "queries.agents"
      ),
      ("queries: { agents: { hours: { monday: 09:00-18:00 }, minutes: 3 } }", "queries.agents"),
    ])
  func refused(strategy: String, key: String) {
    let found = problems(Self.scenario(strategy: strategy))
    #expect(
      found.contains {
        $0.severity == .error && $0.keyPath.hasPrefix("strategies.letters." + key)
      })
  }

  @Test(
    "Agents who can never answer are warned of, with the arithmetic",
    arguments: [
      (
        "queries: { agents: { hours: { sunday: 09:00-18:00 }, resource: desk, minutes: 3 } }",
        "queries.agents.hours", "nobody of `desk` works on a day of `hours`"
      ),
      (
        "queries: { agents: { hours: { monday: 09:00-10:00 }, answers_within: 2 hours } }",
        "queries.agents.answers_within", "is never less than 7.042 days"
      ),
      (
        "queries: { agents: { hours: { monday-friday: 09:00-18:00 }, answers_within: 900 hours } }",
        "queries.agents.answers_within", "is more than the run has"
      ),
      (
        "inbound: { channel: agent_call, hours: { sunday: 09:00-18:00 } }", "inbound.hours",
        "nobody of `desk` works on a day of `hours`"
      ),
    ])
  func never(strategy: String, key: String, arithmetic: String) throws {
    let warning = try #require(
      problems(Self.scenario(strategy: strategy)).first {
        $0.keyPath == "strategies.letters." + key
      })
    #expect(warning.severity == .warning)
    #expect((warning.notes + [warning.message]).contains { $0.contains(arithmetic) })
  }

  @Test("Who answers in time is not warned of", arguments: ["72 hours", "74 hours"])
  func inTime(patience: String) throws {
    // Three hours of those pass from Friday to Monday, with the 70 between them that are closed.
    let text = Self.scenario(
      strategy:
        "queries: { agents: { hours: { monday: 09:00-11:00, friday: 09:00-11:00 }, answers_within: 3 hours } }"
    ).replacing("per_day: 0.02 per day", with: "per_day: 0.02 per day, patience: \(patience)")
    let late = problems(text).contains { $0.keyPath.hasSuffix("answers_within") }
    #expect(late == (patience == "72 hours"))
  }

  @Test("More than a question an hour is out of range")
  func flood() {
    let text = Self.scenario().replacing("per_day: 0.02 per day", with: "per_day: 1000000 per day")
    #expect(problems(text).contains { $0.keyPath == "behavior.queries.per_day" })
  }

  @Test("A line that nobody calls is warned of")
  func idle() {
    #expect(
      problems(Self.scenario(answers: "")).contains { $0.keyPath == "strategies.letters.inbound" })
  }
}
