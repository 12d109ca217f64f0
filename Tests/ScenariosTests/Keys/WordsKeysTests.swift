// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// `messages`, `behavior.words`, and what of channels says who speaks, when and on whose line.
@Suite("Keys of words") struct WordsKeysTests: ReadsScenarios {
  private func text(
    messages: String = "{ m: { tone: moral } }",
    words: String = "{ tones: { moral: { stimulus: 2 } } }",
    channels: String = "{ preset: latam-2026 }",
    step: String = "at: 1 dpd, channel: sms, message: m",
    relationship: String = "{}", segment: String = "", more: String = ""
  ) -> String {
    """
    version: 1
    name: test
    horizon: 30 days
    portfolio: { accounts: 5, segments: { a: { balance: 100, liquidity: 200\(segment) } } }
    behavior: { preset: consumer-cards, words: \(words), relationship: \(relationship) }
    channels: \(channels)
    messages: \(messages)
    strategies: { one: { path: [{ \(step) }\(more)] } }

    """
  }

  private func problems(_ text: String) -> [String] {
    do throws(InvalidSource) {
      _ = try read(text)
      return []
    } catch {
      return error.diagnostics.map { "\($0.code) \($0.keyPath)" }
    }
  }

  private func warnings(_ text: String) throws -> [String] {
    try read(text).warnings.map { "\($0.code) \($0.keyPath)" }
  }

  @Test("What is written is read, and read again from the resolved text")
  func roundTrip() throws {
    let scenario = try read(
      text(
        messages: "{ m: { tone: moral, personal: true, link: true, text: \"Págue hoy\" } }",
        words: """
          { tones: { moral: { engagement: { forgetter: 1.5, disputing: 0 }, stimulus: 2, novelty: { forgetter: 40% }, binding: 0.5 } }, \
          personal: { known_client: { stimulus: 1.5 } } }
          """,
        channels: """
          { preset: latam-2026, voice_bot: { line: agent_call, binding: 0.6, scar: 10% }, \
          sms: { engagement_by_hour: [{ hours: 18:00-21:00, factor: 1.3 }] } }
          """, step: "on: { failed_attempts: 3 }, channel: sms, message: m",
        more: ", { at: 1 dpd, channel: voice_bot }"))
    let words = try #require(scenario.behavior.intensity).words
    #expect(words.tones["moral"]?.engagement == [1.5, 1, 1, 1, 0])
    #expect(words.tones["moral"]?.novelty == [0.4, 0, 0, 0, 0])
    #expect(words.personalToKnown.stimulus == [1.5, 1.5, 1.5, 1.5, 1.5])
    #expect(
      scenario.messages == [
        Message(name: "m", tone: "moral", isPersonal: true, hasLink: true, text: "Págue hoy")
      ])
    let bot = try #require(scenario.channels.first { $0.name == "voice_bot" })
    #expect(bot.line.map { scenario.channels[$0].name } == "agent_call")
    #expect(bot.binding == 0.6 && bot.scar == 0.1)
    let sms = try #require(scenario.channels.first { $0.name == "sms" })
    #expect(sms.engagementByHour == (0..<24).map { (18..<21).contains($0) ? 1.3 : 1 })
    let step = try #require(scenario.strategies.first?.treatments.first?.path.first)
    #expect(step.trigger == .event(.failedAttempts(3), after: 1) && step.message == 0)
    let again = try read(scenario.resolved)
    #expect(again.simulatesLike(scenario))
    #expect(again.resolved == scenario.resolved)
  }

  @Test("The resolved text of who says nothing has none of these keys")
  func unused() throws {
    let scenario = try read(
      text(words: "{}", step: "at: 1 dpd, channel: sms").replacing(
        "messages: { m: { tone: moral } }\n", with: ""
      )
      .replacing(", words: {}", with: ""))
    for key in ["message", "words", "binding", "scar", " line:", "by_hour"] {
      #expect(!scenario.resolved.contains(key))
    }
  }

  @Test("Segments follow from the text of an SMS, or are said")
  func segments() throws {
    let long = String(repeating: "á", count: 71)
    #expect(
      try read(text(messages: "{ m: { text: \"\(long)\" } }", words: "{}")).messages[0].segments
        == 2)
    #expect(
      try read(text(messages: "{ m: { text: \"\(long)\", segments: 1 } }", words: "{}")).messages[0]
        .segments == 1)
  }

  @Test(
    "What makes no sense is refused at its place",
    arguments: [
      ("message: n", "", "S301 strategies.one.path[0].message"),
      ("", "{ preset: latam-2026, voice_bot: { line: phone } }", "S301 channels.voice_bot.line"),
      (
        "", "{ preset: latam-2026, voice_bot: { line: voice_bot } }", "S111 channels.voice_bot.line"
      ),
      (
        "", "{ preset: latam-2026, voice_bot: { line: agent_call }, chatbot: { line: voice_bot } }",
        "S111 channels.chatbot.line"
      ),
      (
        "",
        "{ preset: latam-2026, sms: { engagement_by_hour: [{ hours: 18:30-21:00, factor: 2 }] } }",
        "S204 channels.sms.engagement_by_hour[0].hours"
      ),
      (
        "",
        "{ preset: latam-2026, sms: { engagement_by_hour: [{ hours: 18:00-21:00, factor: 2 }, { hours: 20:00-22:00, factor: 2 }] } }",
        "S303 channels.sms.engagement_by_hour"
      ),
    ])
  func refused(step: String, channels: String, problem: String) {
    let found = problems(
      text(
        channels: channels.isEmpty ? "{ preset: latam-2026 }" : channels,
        step: "at: 1 dpd, channel: sms" + (step.isEmpty ? ", message: m" : ", " + step)))
    #expect(found == [problem])
  }

  @Test("`none` is no name for a tone, and a count begins at 1")
  func names() {
    #expect(
      problems(text(words: "{ tones: { none: { stimulus: 2 }, moral: {} } }")) == [
        "S303 behavior.words.tones.none"
      ])
    #expect(
      problems(text(step: "on: { failed_attempts: 0 }, channel: sms, message: m")).count == 1)
  }

  @Test("A factor with which everybody keeps what is agreed is out of proportion")
  func bindingBeyondReliability() throws {
    let step = "at: 1 dpd, channel: agent_call, offer: promise, message: m"
    func channels(_ binding: String) -> String {
      "{ preset: latam-2026, agent_call: { binding: \(binding) } }"
    }
    let mixed = ", types: { forgetter: 50%, strategic: 50% }"
    let found = try read(text(channels: channels("40"), step: step, segment: mixed)).warnings
    #expect(found.map { "\($0.code) \($0.keyPath)" } == ["S413 channels.agent_call.binding"])
    #expect(found[0].message.contains("40 × a `reliability` of 45% or more is above 1"))
    #expect(found[0].help == ["write at most 2.2222, beyond which nothing changes"])
    #expect(try warnings(text(channels: channels("1.5"), step: step, segment: mixed)) == [])
    #expect(
      try warnings(text(words: "{ tones: { moral: { binding: 9 } } }", step: step))
        == ["S413 behavior.words.tones.moral.binding"])
  }

  @Test("What can have no effect is told")
  func idle() throws {
    #expect(try warnings(text()).isEmpty)
    #expect(try warnings(text(words: "{}")) == ["S415 messages.m.tone"])
    #expect(
      try warnings(text(step: "at: 1 dpd, channel: sms")) == ["S415 messages.m"])
    #expect(
      try warnings(text(messages: "{ m: {} }")) == ["S415 behavior.words.tones.moral"])
    #expect(
      try warnings(text(words: "{ tones: { moral: {} }, personal: { others: { stimulus: 0 } } }"))
        == [
          "S415 behavior.words.personal"
        ])
    #expect(
      try warnings(text(relationship: "{ scar_window: 9 days }")) == [
        "S415 behavior.relationship.scar_window"
      ])
    #expect(
      try warnings(
        text(
          channels: "{ preset: latam-2026, voice_bot: { line: agent_call } }",
          segment: ", reach: { voice_bot: 50% }")) == ["S415 portfolio.segments.a.reach.voice_bot"])
    #expect(
      try warnings(text(more: ", { on: link_opened, channel: sms }")) == [
        "S415 strategies.one.path[1].on"
      ])
  }
}
