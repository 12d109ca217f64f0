// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Testing

@testable import Scenarios

/// `blocked:` of strategies and steps.
@Suite struct BlockedKeyTests: ReadsScenarios {
  private static func scenario(
    strategy: String = "", step: String = "", channel: String = "{ sequence: [sms, email] }",
    every: String = "every: 7 days", rules: String = "contact_rules: colombia-ley-2300",
    behavior: String = "{ baseline: 0.02 per day }"
  ) -> String {
    """
    version: 1
    name: blocked
    start: 2026-01-05
    horizon: 60 days
    \(rules)
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: \(behavior)
    channels:
      sms: { engagement: 40%, stimulus: 0.2 per day }
      email: { engagement: 40%, stimulus: 0.2 per day }
    strategies:
      messages:
        path: [{ at: 0 dpd, \(every), channel: \(channel)\(step) }]
        \(strategy)

    """
  }

  @Test(arguments: [
    ("", "", BlockedTouch.skip), ("blocked: postpone", "", .postpone),
    ("", ", blocked: next_channel", .nextChannel),
    ("blocked: postpone", ", blocked: skip", .skip),
    ("blocked: postpone", ", blocked: next_channel", .nextChannel),
  ])
  func aStepOverridesItsStrategy(_ strategy: String, _ step: String, _ blocked: BlockedTouch) throws
  {
    let scenario = try read(Self.scenario(strategy: strategy, step: step))
    #expect(scenario.strategies[0].treatments[0].path[0].blocked == blocked)
    // What was read is what the resolved text says.
    #expect(try read(scenario.resolved).strategies[0].treatments[0].path[0].blocked == blocked)
    #expect(scenario.resolved.contains("blocked:") == (strategy != "" || step != ""))
  }

  @Test(arguments: [
    ("blocked: postpone", "", "", "every: 7 days", "none", "none is put off"),
    ("", ", blocked: postpone", "", "every: 1 day", "colombia-ley-2300", "touches every day"),
    ("blocked: next_channel", "", "sms", "every: 7 days", "colombia-ley-2300", "has one channel"),
    ("", ", blocked: next_channel", "", "every: 7 days", "none", "no lack of consent"),
    (
      "", ", blocked: postpone", "", "every: 7 days",
      "{ packs: [colombia-ley-2300], mode: observe }", "none is put off"
    ),
  ])
  func warnsOfAnswersThatAreNeverGiven(
    _ strategy: String, _ step: String, _ channel: String, _ every: String, _ rules: String,
    _ message: String
  ) throws {
    let text = Self.scenario(
      strategy: strategy, step: step,
      channel: channel.isEmpty ? "{ sequence: [sms, email] }" : channel,
      every: every, rules: "contact_rules: \(rules)")
    let problem = try #require(problems(text).first { $0.code == .idleKey })
    #expect(problem.severity == .warning)
    let path = step.isEmpty ? "strategies.messages.blocked" : "strategies.messages.path[0].blocked"
    #expect(problem.keyPath == path)
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  @Test func isSilentWhereAnAnswerMayBeGiven() throws {
    for blocked in ["postpone", "next_channel"] {
      let found = problems(Self.scenario(strategy: "blocked: \(blocked)"))
      #expect(found.isEmpty, "\(found)")
    }
    let limited = Self.scenario(
      strategy: "blocked: postpone\n    limits: { weekly: { at_most: 1, window: 7 days } }",
      rules: "contact_rules: none")
    #expect(problems(limited).isEmpty, "\(problems(limited))")
  }

  @Test func refusesWhatMeansNothing() throws {
    let unknown = try #require(problems(Self.scenario(strategy: "blocked: move")).first)
    #expect(unknown.keyPath == "strategies.messages.blocked")
    #expect(unknown.message.contains("not an answer to a blocked touch"))
    let sustained = Self.scenario(
      step: ", blocked: postpone", channel: "sms", every: "every: 7 days"
    )
    .replacing("at: 0 dpd, every: 7 days", with: "sustain: 0.05 per day")
    let problem = try #require(problems(sustained).first { $0.severity == .error })
    #expect(problem.code == .excludingKeys)
  }
}
