// SPDX-License-Identifier: GPL-3.0-or-later

import Reporting
import Testing

@testable import Workbench

/// A trace tells of missed instalments and of what reminders do about them, in both languages and as data.
@Suite("Stories of instalments") struct InstalmentStoryTests {
  /// Everybody is asked on day 0 and agrees on two instalments, on days 10 and 20.
  private static let scenario = """
    version: 1
    name: plans
    start: 2026-01-01
    horizon: 40 days
    seed: 3
    replications: 2
    portfolio:
      accounts: 30
      frailty: 0
      segments: { all: { balance: 100, dpd: 0 } }
    behavior:
      baseline: 0 per day
      types: { forgetter: { accepts: 100%, reliability: 40% } }
    channels:
      agent_call: { engagement: 100%, stimulus: 0 per day }
      sms: { engagement: 100%, stimulus: 0 per day }
    strategies:
      one:
        path:
          - { at: 0 dpd, time: 00:00, channel: agent_call, offer: { plan: { instalments: 2, every: 10 days } } }
          - { on: missed_instalment, after: 2 days, time: 00:00, channel: sms }
          - { on: broken_plan, after: 1 day, time: 00:00, channel: agent_call }

    """

  private func lives() throws -> [DebtorLife] {
    let file = ScenarioFile(embedded: "plans", Array(Self.scenario.utf8), overrides: [])
    let run = try ScenarioRun(file)
    return try (1...30).map {
      try run.life(debtor: "all-\($0)", strategy: nil, replication: 0)
    }
  }

  @Test func missedRemindedAndPaid() throws {
    let english = try lives().map { $0.story(in: .english) }
    let spanish = try lives().map { $0.story(in: .spanish) }
    let missed = "2026-01-11 00:00    10 dpd  misses an instalment of USD 50.00"
    let saved = try #require(
      english.firstIndex {
        $0.contains(missed) && $0.contains("2026-01-13 00:00    12 dpd  sms makes the debtor think")
      })
    let story = english[saved]
    #expect(
      story.contains("misses an instalment of USD 50.00, which can be paid until 2026-01-16 00:00"))
    #expect(
      story.contains(
        "2026-01-13 00:00    12 dpd  pays USD 50.00 (instalment); USD 50.00 remain"))
    #expect(
      spanish[saved].contains(
        "no paga una cuota de 50,00 USD, que puede pagar hasta 2026-01-16 00:00"))
    #expect(spanish[saved].contains("sms hace pensar en la cuota"))
  }

  @Test func forgottenAgainAndBroken() throws {
    let lives = try lives()
    let broken = try #require(
      lives.first {
        let story = $0.story(in: .english)
        return story.contains("sms speaks of the instalment, which is forgotten again")
          && story.contains("2026-01-16 00:00    15 dpd  the plan is broken")
      })
    // The broken plan has an event of its own.
    #expect(
      broken.story(in: .english).contains("2026-01-17 00:00    16 dpd  agent_call: delivered"))
    #expect(broken.story(in: .spanish).contains("sms habla de la cuota, que vuelve a olvidarse"))
    #expect(broken.json.contains("\"instalment_missed\""))
    #expect(broken.json.contains("\"grace_until\": \"2026-01-16\""))
    #expect(broken.json.contains("\"instalment_recalled\""))
    #expect(broken.json.contains("\"remembers\": false"))
  }

  /// A down payment is none of the instalments, and what ends is a plan or a promise.
  @Test func downPaymentsAndEndsHaveTheirNames() throws {
    let text = Self.scenario.replacing(
      "plan: { instalments: 2, every: 10 days }",
      with: "plan: { instalments: 2, every: 10 days, down_payment: 20% }")
    let run = try ScenarioRun(ScenarioFile(embedded: "plans", Array(text.utf8), overrides: []))
    let life = try run.life(debtor: "all-1", strategy: nil, replication: 0)
    #expect(life.story(in: .english).contains("pays USD 20.00 (down payment); USD 80.00 remain"))
    #expect(life.story(in: .spanish).contains("paga 20,00 USD (pago inicial); quedan 80,00 USD"))
    #expect(life.json.contains("\"down_payment\""))
    let ends = try (1...30).map { try run.life(debtor: "all-\($0)", strategy: nil, replication: 0) }
    #expect(ends.contains { $0.story(in: .english).contains("the plan is kept") })
    #expect(ends.contains { $0.story(in: .spanish).contains("el plan se incumple") })
    #expect(ends.allSatisfy { !$0.json.contains("\"agreement\": \"promise\"") })
    let promised = Self.scenario
      .replacing("offer: { plan: { instalments: 2, every: 10 days } }", with: "offer: promise")
      .replacing("accepts: 100%", with: "promises: 100%")
      .replacing(
        "          - { on: missed_instalment, after: 2 days, time: 00:00, channel: sms }\n",
        with: ""
      )
      .replacing("broken_plan", with: "broken_promise")
    let promises = try ScenarioRun(
      ScenarioFile(embedded: "promises", Array(promised.utf8), overrides: []))
    let lives = try (1...30).map {
      try promises.life(debtor: "all-\($0)", strategy: nil, replication: 0)
    }
    #expect(lives.contains { $0.story(in: .english).contains("the promise is kept") })
    #expect(lives.contains { $0.story(in: .spanish).contains("la promesa se incumple") })
    #expect(lives.contains { $0.story(in: .english).contains(" in 1 payment; ") })
    #expect(lives.contains { $0.json.contains("\"agreement\": \"promise\"") })
  }
}
