// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// House rules on contact frequency, consent and opt-outs.
@Suite("Contact limits and consent") struct LimitTests {
  private let daily = Step(.dpd(0), every: 1, channel: .fixed(0))
  private let firstLimit = 2

  @Test("A rolling window: exactly at the cap passes, more is blocked until the oldest leaves")
  func rollingWindow() throws {
    var scene = try Scene(
      [daily], channels: [.certain()], limits: [ContactLimit(name: "week", atMost: 3, days: 7)])
    scene.horizon = 16
    let life = try scene.life()
    #expect(life.attempts() == [0, 1, 2, 7, 8, 9, 14, 15])
    #expect(life.blocks(rule: firstLimit) == [3, 4, 5, 6, 10, 11, 12, 13])
  }

  @Test("A limit per day counts attempts on the same day")
  func perDay() throws {
    var scene = try Scene(
      [
        Step(.dpd(0), every: 1, channel: .fixed(0), time: 0.25),
        Step(.dpd(0), every: 1, channel: .fixed(0), time: 0.75),
      ], channels: [.certain()], limits: [ContactLimit(name: "day", atMost: 1, days: 1)])
    scene.horizon = 3
    let life = try scene.life()
    #expect(life.attempts() == [0.25, 1.25, 2.25])
    #expect(life.blocks(rule: firstLimit) == [0.75, 1.75, 2.75])
  }

  @Test("Limits count over all accounts of the person")
  func wholePerson() throws {
    var scene = try Scene(
      [daily], channels: [.certain()], limits: [ContactLimit(name: "day", atMost: 2, days: 1)])
    scene.horizon = 2
    let life = try scene.life(.one([50_000, 60_000, 70_000]))
    let accounts = life.compactMap { event in
      if case .attempted = event.kind { event.account } else { nil }
    }
    #expect(accounts == [0, 1, 0, 1])
    #expect(life.blocks(rule: firstLimit) == [0, 1])
  }

  @Test("A limit on some channels neither counts nor blocks the others; each reports by name")
  func channels() throws {
    var scene = try Scene(
      [daily, Step(.dpd(0), every: 1, channel: .fixed(1))],
      channels: [.certain(.sms), .certain(.email)],
      limits: [
        ContactLimit(name: "sms", atMost: 1, days: 5, channels: [0]),
        ContactLimit(name: "email", atMost: 2, days: 5, channels: [1]),
      ])
    scene.horizon = 5
    let life = try scene.life()
    #expect(life.attempts(channel: 0) == [0])
    #expect(life.attempts(channel: 1) == [0, 1])
    #expect(life.blocks(rule: firstLimit) == [1, 2, 3, 4])
    #expect(life.blocks(rule: firstLimit + 1) == [2, 3, 4])
    #expect(try scene.model().ruleNames(strategy: 0) == ["consent", "agreement", "sms", "email"])
    #expect(try scene.value(.suppressedContacts(rule: "email"), .one()) == 3)
    #expect(try scene.value(.suppressedContacts, .one()) == 7)
  }

  @Test("A blocked touch keeps its place: those that pass have the luck they have without limits")
  func ordinalsAreCounted() throws {
    let channel = ChannelSpecification.certain(engagement: 0.5)
    let free = try Scene([daily], channels: [channel])
    let limited = try Scene(
      [daily], channels: [channel], limits: [ContactLimit(name: "rare", atMost: 2, days: 6)])
    for identity in 0..<20 {
      let debtor = PortfolioBlock.one(identity: UInt64(identity))
      let all = try free.life(debtor)
      let some = try limited.life(debtor)
      let days = some.attempts().map { Int($0) }
      #expect(days.count == 34)
      #expect(some.luck == days.map { all.luck[$0] })
      #expect(Set(all.luck).count == 2)
    }
  }

  @Test("Who opts out is no longer touched by that channel, and only by that")
  func optOut() throws {
    var angry = ChannelSpecification.certain(.sms)
    angry.irritation = 1
    angry.optOut = 1
    var scene = try Scene(
      [daily, Step(.dpd(0), every: 1, channel: .fixed(1))], channels: [angry, .certain(.email)])
    scene.horizon = 4
    let life = try scene.life(.one([50_000, 60_000]))
    #expect(life.times(of: .optedOut(channel: 0)) == [0])
    #expect(life.attempts(channel: 0) == [0])
    #expect(life.attempts(channel: 1) == [0, 0, 1, 1, 2, 2, 3, 3])
    // The second account on day 0, and both from then on.
    #expect(life.blocks(rule: 0) == [0, 1, 1, 2, 2, 3, 3])
    #expect(try scene.value(.optOutsPer1000, .one()) == 1_000)
  }

  @Test("A tolerant debtor opts out later; irritation adds up and fades")
  func tolerance() throws {
    var angry = ChannelSpecification.certain(.sms)
    angry.irritation = 1
    angry.optOut = 0.01
    var scene = try Scene([daily], channels: [angry])
    let block = PortfolioBlock.many(400)
    let touchy = try scene.value(.optOutsPer1000, block)
    scene.type.tolerance = 10
    let patient = try scene.value(.optOutsPer1000, block)
    scene.relationship.irritationRecovery = 0.1
    let forgetful = try scene.value(.optOutsPer1000, block)
    #expect(touchy > 990)
    #expect(patient < touchy)
    // With irritation gone by the next day, 100 touches each opt out with 0.01/10 (z = 4).
    let p = 1 - (0..<100).reduce(1.0) { product, _ in product * (1 - 0.001) }
    #expect(abs(forgetful / 1_000 - p) < 4 * binomialError(p, 400))
    #expect(patient > forgetful)
  }
}
