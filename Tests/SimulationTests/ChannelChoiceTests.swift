// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// Fixed, preferred and mixed channels.
@Suite("Channel choice") struct ChannelChoiceTests {
  private let channels: [ChannelSpecification] = [
    .certain(.sms), .certain(.email), .certain(.letter),
  ]

  private func scene(_ choice: ChannelChoice, horizon: Int = 30) throws -> Scene {
    var scene = try Scene([Step(.dpd(0), every: 1, channel: choice)], channels: channels)
    scene.horizon = horizon
    return scene
  }

  @Test("A fixed channel is always taken, and blocked without consent")
  func fixed() throws {
    #expect(Set(try scene(.fixed(1)).life().channels) == [1])
    let life = try scene(.fixed(1)).life(.one { $0.consent = 0b101 })
    #expect(life.attempts().isEmpty)
    #expect(life.blocks(rule: 0).count == 30)
  }

  @Test("The preferred channel is taken if it is listed and consented to, else the first listed")
  func preferred() throws {
    let scene = try scene(.preferred(among: [0, 2]))
    #expect(Set(try scene.life(.one { $0.preferredChannel = 2 }).channels) == [2])
    #expect(Set(try scene.life(.one { $0.preferredChannel = 1 }).channels) == [0])
    #expect(Set(try scene.life().channels) == [0])
    let refused = PortfolioBlock.one {
      $0.preferredChannel = 2
      $0.consent = 0b011
    }
    #expect(Set(try scene.life(refused).channels) == [0])
  }

  @Test("A preference that is of no use falls back on a message, never on a call")
  func fallback() throws {
    let channels: [ChannelSpecification] = [
      .certain(.agentCall), .certain(.voiceBot), .certain(.sms), .certain(.email),
    ]
    func used(
      _ choice: ChannelChoice, _ change: (inout DebtorFacts) -> Void
    ) throws -> Set<Int> {
      let scene = try Scene([Step(.dpd(0), every: 1, channel: choice)], channels: channels)
      return Set(try scene.life(.one([100_000], change)).channels)
    }
    let any = ChannelChoice.preferred(among: [0, 1, 2, 3])
    #expect(try used(any) { _ in } == [2])
    #expect(try used(any) { ($0.preferredChannel, $0.consent) = (3, 0b0111) } == [2])
    #expect(try used(any) { ($0.preferredChannel, $0.consent) = (2, 0b1011) } == [3])
    #expect(try used(any) { $0.preferredChannel = 0 } == [0])
    // Without consent to any message nobody is called instead: the touch is blocked.
    #expect(try used(any) { ($0.preferredChannel, $0.consent) = (2, 0b0011) } == [])
    let stated = ChannelChoice.preferred(among: [0, 1, 2, 3], fallback: 1)
    #expect(try used(stated) { ($0.preferredChannel, $0.consent) = (2, 0b1011) } == [1])
    #expect(try used(stated) { ($0.preferredChannel, $0.consent) = (2, 0b1001) } == [])
    // Where only conversations are listed, the first of them with consent.
    let calls = ChannelChoice.preferred(among: [0, 1])
    #expect(try used(calls) { $0.consent = 0b1110 } == [1])
  }

  @Test("A mix draws by weight (chi-square, alpha 1e-6)")
  func mix() throws {
    let shares = [0.5, 0.2, 0.3]
    let choice = ChannelChoice.mix(
      shares.enumerated().map { .init(channel: $0.offset, weight: $0.element) })
    // One debtor over many touches, and many debtors over few.
    let long = try scene(choice, horizon: 3_000).life().channels
    let short = try (0..<300).flatMap {
      try scene(choice, horizon: 10).life(.one(identity: $0 + 10)).channels
    }
    for drawn in [long, short] {
      #expect(drawn.count == 3_000)
      let counts = shares.indices.map { channel in drawn.count { $0 == channel } }
      #expect(chiSquareTail(counts, shares: shares) > 1e-6, "\(counts)")
    }
  }

  @Test("A mix draws among the channels consented to, in proportion")
  func mixWithConsent() throws {
    let scene = try scene(
      .mix([
        .init(channel: 0, weight: 0.5), .init(channel: 1, weight: 0.1),
        .init(channel: 2, weight: 0.4),
      ]), horizon: 3_000)
    let drawn = try scene.life(.one { $0.consent = 0b110 }).channels
    let counts = [1, 2].map { channel in drawn.count { $0 == channel } }
    #expect(counts.reduce(0, +) == 3_000)
    #expect(chiSquareTail(counts, shares: [0.2, 0.8]) > 1e-6, "\(counts)")
    let refused = try scene.life(.one { $0.consent = 0 })
    #expect(refused.attempts().isEmpty)
    #expect(refused.blocks(rule: 0).count == 3_000)
  }

  @Test("A sequence takes one channel after the other and begins again, blocked touches counted")
  func sequence() throws {
    let scene = try scene(.sequence([2, 0, 0, 1]), horizon: 10)
    #expect(try scene.life().channels == [2, 0, 0, 1, 2, 0, 0, 1, 2, 0])
    #expect(try scene.life(.one { $0.consent = 0b011 }).channels == [0, 0, 1, 0, 0, 1, 0])
    var few = scene
    few.strategies = [
      .simple([Step(.dpd(0), every: 3, times: 3, channel: .sequence([1, 2]))])
    ]
    #expect(try few.life().channels == [1, 2, 1])
    // Two accounts have their turns apart.
    #expect(try few.life(.one([100_000, 50_000])).channels == [1, 1, 2, 2, 1, 1])
  }

  @Test("An event that starts a step anew starts its sequence anew")
  func sequenceAfterEvents() throws {
    var scene = try Scene(
      [Step(.event(.payment, after: 1), every: 1, channel: .sequence([0, 1, 2]))],
      channels: channels)
    scene.horizon = 300
    scene.baseline = .constant(0.05)
    let life = try scene.life()
    let payments = life.payments.map(\.time).filter { $0 < 298 }
    #expect(payments.count > 5)
    for event in life {
      guard case .attempted(let channel, _, _) = event.kind,
        let last = payments.last(where: { $0 < event.time })
      else { continue }
      #expect(channel == (Int(event.time) - Int(last) - 1) % 3)
    }
  }

  @Test("The best channel by what can be observed, whatever is hidden")
  func best() throws {
    var channels = channels
    (channels[0].engagement, channels[0].deliverability) = (0.5, 0.9)
    (channels[1].engagement, channels[1].digital) = (0.5, true)
    channels[2].engagement = 0.48
    var scene = try Scene(
      [Step(.dpd(0), every: 1, channel: .best(among: [2, 0, 1]))], channels: channels)
    scene.relationship = Relationship(offPreference: 0.8)
    func used(_ change: (inout DebtorFacts) -> Void = { _ in }) throws -> Set<Int> {
      Set(try scene.life(.one([100_000], change)).channels)
    }
    #expect(try used() == [1])
    // .45, .5·.8 and .48·.8: a preference counts, digital affinity is nobody's to see.
    #expect(try used { $0.preferredChannel = 0 } == [0])
    #expect(try used { $0.preferredChannel = 2 } == [2])
    #expect(try used { $0.digitalAffinity = 0.1 } == [1])
    #expect(try used { $0.consent = 0b101 } == [2])
    #expect(try used { $0.consent = 0 } == [])
    // Of channels that are alike the first.
    scene.channels = self.channels
    #expect(try used() == [2])
  }

  @Test("Two mixed steps of one path draw independently (chi-square, alpha 1e-6)")
  func independentSteps() throws {
    let even = ChannelChoice.mix([
      .init(channel: 0, weight: 0.5), .init(channel: 1, weight: 0.5),
    ])
    var scene = try Scene(
      [
        Step(.dpd(0), every: 1, channel: even),
        Step(.dpd(0), every: 1, channel: even, time: 0.5),
      ], channels: channels)
    scene.horizon = 2_000
    let drawn = try scene.life().channels
    var pairs = [0, 0, 0, 0]
    for day in 0..<2_000 { pairs[2 * drawn[2 * day] + drawn[2 * day + 1]] += 1 }
    #expect(
      chiSquareTail(pairs, shares: [0.25, 0.25, 0.25, 0.25]) > 1e-6, "\(pairs)")
  }
}
