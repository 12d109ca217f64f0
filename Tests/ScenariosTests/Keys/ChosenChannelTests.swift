// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// `channel: { sequence: … }`, `{ best: … }` and `{ bandit: … }`.
@Suite("Ways to choose a channel") struct ChosenChannelTests {
  private func reader(_ channel: String, _ trigger: String = "at: 1 dpd") -> ScenarioReader {
    let text = """
      version: 1
      name: test
      horizon: 30 days
      portfolio: { accounts: 5, segments: { a: { balance: 100 } } }
      behavior: { preset: consumer-cards }
      channels: { preset: latam-2026 }
      strategies: { one: { path: [{ \(trigger), channel: \(channel) }] } }

      """
    return ScenarioReader(file: "f", bytes: Array(text.utf8))
  }

  private func codes(_ channel: String, _ trigger: String = "at: 1 dpd") -> [String] {
    do throws(InvalidSource) {
      _ = try reader(channel, trigger).read()
      return []
    } catch {
      return error.diagnostics.map { "\($0.code) \($0.keyPath)" }
    }
  }

  private func choice(_ channel: String) throws -> ChannelChoice {
    let scenario = try reader(channel).read()
    let again = try ScenarioReader(file: "again", bytes: Array(scenario.resolved.utf8)).read()
    #expect(again.strategies == scenario.strategies)
    return try #require(scenario.strategies.first?.treatments.first?.path.first?.channel)
  }

  @Test("Successes that are known only after the run teach nothing")
  func rewardsBeyondTheHorizon() throws {
    let horizon = try reader("sms").read().horizon
    func warnings(_ days: Int) throws -> [String] {
      try reader("{ bandit: { channels: [sms, email], reward: payment within \(days) days } }")
        .read().warnings.map { "\($0.code) \($0.keyPath)" }.filter { $0.hasSuffix("reward") }
    }
    #expect(try warnings(horizon - 2) == [])
    #expect(
      try warnings(horizon - 1) == ["S415 strategies.one.path[0].channel.bandit.reward"])
  }

  @Test("What is written is read, and read again from the resolved text")
  func read() throws {
    let names = try reader("sms").read().channels.map(\.name)
    let (sms, email) = (
      try #require(names.firstIndex(of: "sms")), try #require(names.firstIndex(of: "email"))
    )
    #expect(try choice("{ sequence: [sms, email, sms] }") == .sequence([sms, email, sms]))
    #expect(try choice("{ best: [email, sms] }") == .best(among: [email, sms]))
    #expect(
      try choice("{ bandit: { channels: [sms, email] } }")
        == .bandit(Bandit(channels: [sms, email])))
    #expect(
      try choice(
        "{ bandit: { channels: [sms, email], reward: payment within 14 days, by_segment: false, prior_successes: 2, prior_failures: 8.5 } }"
      )
        == .bandit(
          Bandit(
            channels: [sms, email], reward: .payment, window: 14, isPerSegment: false, successes: 2,
            failures: 8.5)))
    #expect(
      try choice("{ bandit: { channels: [sms, email], reward: engagement within 1 day } }")
        == .bandit(Bandit(channels: [sms, email], window: 1)))
  }

  @Test(
    "Mistakes have a code and a place",
    arguments: [
      ("{ best: [sms] }", "S108 strategies.one.path[0].channel.best"),
      ("{ best: sms }", "S104 strategies.one.path[0].channel.best"),
      ("{ best: [sms, sms] }", "S303 strategies.one.path[0].channel.best"),
      ("{ best: [sms, smss] }", "S301 strategies.one.path[0].channel.best[1]"),
      ("{ sequence: [] }", "S108 strategies.one.path[0].channel.sequence"),
      ("{ sequence: [sms, fax] }", "S301 strategies.one.path[0].channel.sequence[1]"),
      ("{ best: [sms, email], sequence: [sms, email] }", "S109 strategies.one.path[0].channel"),
      ("{ bandit: {} }", "S101 strategies.one.path[0].channel.bandit"),
      (
        "{ bandit: { channels: [sms, email], reward: money } }",
        "S201 strategies.one.path[0].channel.bandit.reward"
      ),
      (
        "{ bandit: { channels: [sms, email], reward: payment } }",
        "S201 strategies.one.path[0].channel.bandit.reward"
      ),
      (
        "{ bandit: { channels: [sms, email], reward: payment within 400 days } }",
        "S204 strategies.one.path[0].channel.bandit.reward"
      ),
      (
        "{ bandit: { channels: [sms, email], prior_successes: 0 } }",
        "S204 strategies.one.path[0].channel.bandit.prior_successes"
      ),
    ])
  func mistakes(channel: String, found: String) { #expect(codes(channel) == [found]) }

  @Test("Touches that sustain an intensity have no days to count or learn by")
  func sustained() {
    let trigger = "sustain: 0.01 per day"
    #expect(codes("{ sequence: [sms, email] }", trigger) == ["S111 strategies.one.path[0].channel"])
    #expect(
      codes("{ bandit: { channels: [sms, email] } }", trigger)
        == ["S111 strategies.one.path[0].channel"])
    #expect(!codes("{ best: [sms, email] }", trigger).contains { $0.hasPrefix("S111") })
  }

  @Test("A channel may be called as a way to choose is, in shares")
  func shares() {
    #expect(codes("{ best: 50%, sms: 50% }") == ["S301 strategies.one.path[0].channel.best"])
  }
}
