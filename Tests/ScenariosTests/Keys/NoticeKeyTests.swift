// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `formal_notice`, what needs one, and `postal_days`.
@Suite("Keys of formal notices and the post") struct NoticeKeyTests: ReadsScenarios {
  private static func scenario(
    notice: String = "{ proof: 85%, wait: 15 days, cost_per_notice: 3.50 }",
    channel: String = "letter",
    answer: String = "{ on: notice_served, after: 0 days, channel: email }",
    post: String = "postal_days: 3..6", calendar: String = ""
  ) -> String {
    """
    version: 1
    name: notices
    horizon: 90 days
    \(calendar)
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    channels:
      letter: { engagement: 40%, stimulus: 0.2 per day, \(post) }
      email: { engagement: 20%, stimulus: 0.1 per day }
      sms: { engagement: 20%, stimulus: 0.1 per day }
      notary: { engagement: 20%, stimulus: 0.1 per day }
    strategies:
      pre-legal:
        path:
          - { at: 15 dpd, channel: \(channel)\(notice.isEmpty ? "" : ", formal_notice: " + notice) }
          - \(answer)
          - { at: 1 dpd, every: 9 days, channel: sms }
          - { at: 2 dpd, every: 9 days, channel: notary }

    """
  }

  @Test("Notice, trigger and days in the post are read, and written again")
  func reads() throws {
    let scenario = try read(Self.scenario())
    #expect(scenario.warnings.isEmpty)
    let path = scenario.strategies[0].treatments[0].path
    #expect(path[0].notice == FormalNotice(proof: 0.85, wait: 15, cost: 3.5))
    #expect(path[1].trigger == .event(.noticeServed, after: 0))
    #expect(scenario.channels[0].postalDays == 3...6)
    #expect(try read(scenario.resolved).strategies == scenario.strategies)
    #expect(try read(scenario.resolved).channels == scenario.channels)
    let fixed = try read(Self.scenario(post: "postal_days: 4"))
    #expect(fixed.channels[0].postalDays == 4...4)
  }

  @Test("A notice needs a channel that can prove delivery: letter, email, one of one's own")
  func channels() {
    #expect(problems(Self.scenario(channel: "sms")).map(\.code.description) == ["S252"])
    #expect(
      problems(Self.scenario(channel: "{ sequence: [letter, sms] }")).map(\.code.description) == [
        "S252"
      ])
    #expect(problems(Self.scenario(channel: "email")).isEmpty)
    #expect(problems(Self.scenario(channel: "notary")).isEmpty)
  }

  @Test(
    "What waits for a notice that nobody gives is warned of",
    arguments: [
      "{ on: notice_served, channel: email }",
      "{ at: 20 dpd, channel: email, while: { notice_served: true } }",
    ])
  func neverServed(answer: String) {
    #expect(problems(Self.scenario(notice: "", answer: answer)).count == 1)
    #expect(problems(Self.scenario(answer: answer)).isEmpty)
  }

  @Test(
    "Values outside their ranges are refused at their place",
    arguments: [
      ("{ proof: 120% }", "proof"), ("{ wait: -1 days }", "wait"),
      ("{ cost_per_notice: -2 }", "cost_per_notice"),
      ("{ wait: 15 }", "wait"),
    ])
  func refused(notice: String, key: String) {
    let found = problems(Self.scenario(notice: notice))
    #expect(found.count == 1 && found[0].severity == .error)
    #expect(found.first?.keyPath.hasSuffix("formal_notice." + key) == true)
  }

  @Test("Days in the post lie between 1 and 60", arguments: ["0", "3..61", "6..3", "many"])
  func postalDays(text: String) {
    let found = problems(Self.scenario(post: "postal_days: \(text)"))
    #expect(found.count == 1 && found.first?.keyPath == "channels.letter.postal_days")
  }

  @Test("A calendar decides over the post, so it is not idle")
  func calendar() {
    #expect(problems(Self.scenario(calendar: "calendar: { country: CO }")).isEmpty)
    #expect(
      problems(Self.scenario(post: "latency: 1 day", calendar: "calendar: { country: CO }")).count
        == 1)
  }
}
