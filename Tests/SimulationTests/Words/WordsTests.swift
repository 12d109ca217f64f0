// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What messages do, and what they leave alone.
@Suite("Words") struct WordsTests {
  /// A message every third day, by a channel that is often looked at and seldom irritates.
  private func scene(_ message: Message? = nil, words: Words = Words()) throws -> Scene {
    var step = Step(.dpd(0), every: 3, channel: .fixed(0), time: 10.0 / 24)
    if message != nil { step.message = 0 }
    var scene = try Scene([step], channels: [.certain(.sms, stimulus: 0.0005, engagement: 0.4)])
    scene.channels[0].deliverability = 0.9
    scene.channels[0].fatigue = 0.1
    scene.channels[0].irritation = 0.2
    scene.channels[0].complaint = 0.02
    scene.channels[0].costPerAttempt = 0.01
    scene.excitation.saturation = 0.5
    scene.words = words
    scene.messages = message.map { [$0] } ?? []
    return scene
  }

  private func words(_ change: (inout WordEffect) -> Void) -> Words {
    var words = Words()
    var effect = WordEffect()
    change(&effect)
    words.tones["moral"] = effect
    return words
  }

  private func withoutWords(_ life: [LifeEvent]) -> [LifeEvent] {
    life.filter { if case .said = $0.kind { false } else { true } }
  }

  @Test("No tone, a tone without effect and one that the world does not know change no bit")
  func none() throws {
    let plain = try scene()
    let others = [
      try scene(Message(name: "m")), try scene(Message(name: "m", isPersonal: true)),
      try scene(Message(name: "m", tone: "moral"), words: words { _ in }),
      try scene(Message(name: "m", tone: "stern"), words: words { $0.engagement[0] = 0 }),
    ]
    for identity in 0..<40 {
      let debtor = PortfolioBlock.one(identity: UInt64(identity))
      let life = try plain.life(debtor)
      for other in others { #expect(try withoutWords(other.life(debtor)) == life) }
    }
    for other in others {
      #expect(
        try other.value(.costPerAccount, .many(50)) == plain.value(.costPerAccount, .many(50)))
    }
  }

  @Test(
    "A factor on engagement multiplies the share that is engaged with (z = 4)",
    arguments: [0.5, 1.5])
  func engagement(factor: Double) throws {
    var scene = try scene(
      Message(name: "m", tone: "moral"), words: words { $0.engagement[0] = factor })
    scene.channels[0].fatigue = 0
    scene.channels[0].stimulus = 0
    scene.channels[0].complaint = 0
    let attempts = 34.0 * 500
    let share = try scene.value(MetricFamily.messageEngagement["m"], .many(500))
    #expect(abs(share - 0.4 * factor) < 4 * binomialError(0.4 * factor, Int(attempts * 0.85)))
    #expect(try scene.value(MetricFamily.messagesPerAccount["m"], .many(500)) == 34)
  }

  @Test("Effects go by latent type, and nobody else's change")
  func byType() throws {
    let plain = try scene()
    let moral = try scene(
      Message(name: "m", tone: "moral"), words: words { $0.engagement[1] = 0 })
    let forgetter = PortfolioBlock.one { $0.type = 0 }
    let constrained = PortfolioBlock.one { $0.type = 1 }
    #expect(try withoutWords(moral.life(forgetter)) == plain.life(forgetter))
    #expect(try !plain.life(constrained).reminders.isEmpty)
    #expect(try moral.life(constrained).reminders.isEmpty)
  }

  @Test("A factor on the stimulus scales every jump")
  func stimulus() throws {
    let plain = try scene().life().reminders
    let moral = try scene(
      Message(name: "m", tone: "moral"), words: words { $0.stimulus[0] = 0.25 }
    ).life().reminders
    let both = zip(plain, moral).map { ($0.jump, $1.jump) }
    #expect(both.count > 3)
    for (one, other) in both { #expect(abs(other - 0.25 * one) < 1e-12) }
  }

  @Test("A factor on irritation multiplies complaints (z = 4)")
  func irritation() throws {
    var plain = try scene()
    plain.channels[0].fatigue = 0
    var harsh = try scene(
      Message(name: "m", tone: "moral"), words: words { $0.irritation[0] = 3 })
    harsh.channels[0].fatigue = 0
    let (calm, angry) = (
      try plain.value(.complaintsPer1000, .many(2_000)),
      try harsh.value(.complaintsPer1000, .many(2_000))
    )
    #expect(abs(angry - 3 * calm) < 4 * 1_000 * ((angry + 9 * calm) / 1_000 / 2_000).squareRoot())
    let perMessage = try harsh.value(MetricFamily.messageComplaints["m"], .many(2_000))
    let perContact = try harsh.value(.complaintsPer1000Contacts, .many(2_000))
    #expect(perMessage == perContact)
  }

  @Test("Personal words act by whether the debtor was a client before")
  func personal() throws {
    var words = Words()
    words.personalToOthers.engagement = [0, 0, 0, 0, 0]
    let plain = try scene()
    let personal = try scene(Message(name: "m", isPersonal: true), words: words)
    let known = PortfolioBlock.one { $0.traits = DebtorFacts.knownClient }
    #expect(try withoutWords(personal.life(known)) == plain.life(known))
    #expect(try personal.life().reminders.isEmpty)
  }

  @Test("Each segment of an SMS beyond the first costs an attempt, and of another channel nothing")
  func segments() throws {
    var long = try scene(Message(name: "m", segments: 3))
    long.channels[0].stimulus = 0
    #expect(try abs(long.value(.costPerAccount, .many(20)) - 3 * 0.34) < 1e-9)
    long.channels[0].kind = .email
    #expect(try abs(long.value(.costPerAccount, .many(20)) - 0.34) < 1e-9)
  }

  @Test("Hours decide over engagement, by the hour in which a touch is made")
  func hours() throws {
    var scene = try scene()
    let all = try scene.life().luck.count { $0 }
    scene.channels[0].engagementByHour = (0..<24).map { $0 == 10 ? 1 : 0 }
    #expect(try scene.life().luck.count { $0 } == all && all > 3)
    scene.channels[0].engagementByHour = (0..<24).map { $0 == 10 ? 0 : 1 }
    #expect(try scene.life().luck.count { $0 } == 0)
  }
}

/// Lengths of short messages.
@Suite("Short messages") struct ShortMessageTests {
  @Test(arguments: [
    ("", 1), (String(repeating: "a", count: 160), 1), (String(repeating: "a", count: 161), 2),
    (String(repeating: "a", count: 306), 2), (String(repeating: "a", count: 307), 3),
    (String(repeating: "ñ", count: 160), 1), (String(repeating: "á", count: 70), 1),
    (String(repeating: "á", count: 71), 2), (String(repeating: "á", count: 134), 2),
    (String(repeating: "á", count: 135), 3), (String(repeating: "€", count: 80), 1),
    (String(repeating: "€", count: 81), 2), (String(repeating: "😀", count: 35), 1),
    (String(repeating: "😀", count: 36), 2),
  ])
  func segments(text: String, count: Int) { #expect(ShortMessage.segments(of: text) == count) }
}

/// Words that are new to whoever hears them.
@Suite("Novelty") struct NoveltyTests {
  @Test(
    "What saturation takes from the first hearing of new words is less by their novelty, and from the second all"
  )
  func novelty() throws {
    var plain = Step(.dpd(0), channel: .fixed(0))
    plain.message = 0
    var moral = Step(.dpd(1), every: 1, times: 2, channel: .fixed(0))
    moral.message = 1
    var scene = try Scene([plain, moral], channels: [.certain(.sms, stimulus: 0.001)])
    scene.messages = [Message(name: "plain"), Message(name: "moral", tone: "moral")]
    scene.excitation.saturation = 0.8
    scene.excitation.saturationRecovery = 1e6
    var effect = WordEffect()
    effect.novelty = [0.75, 0, 0, 0, 0]
    scene.words.tones["moral"] = effect
    let jumps = try scene.life().reminders.map { $0.jump / 0.001 }
    for (jump, expected) in zip(jumps, [1, 0.2 + 0.8 * 0.75, 0.04]) {
      #expect(abs(jump - expected) < 1e-5)
    }
    #expect(jumps.count == 3)
  }
}
