// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Foundation
import Measures
import Portfolios
import Randomness
import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

/// What debtors ask of the collector, and what befalls them, where rules heed it.
@Suite("Rights of debtors") struct RightsTests {
  /// A call and a message a day, from Thursday, 1 January 2026 on.
  private func scene(_ demand: PackRule.Demand, at time: Double = 0.5) throws -> Scene {
    var call = ChannelSpecification.certain(.agentCall, engagement: 0)
    call.kind = .agentCall
    var message = ChannelSpecification.certain(.sms, engagement: 0)
    message.kind = .sms
    var scene = try Scene(
      [
        Step(.dpd(0), every: 1, channel: .fixed(0), time: time),
        Step(.dpd(0), every: 1, channel: .fixed(1), time: time),
      ], channels: [call, message])
    scene.horizon = 28
    scene.rules = ContactRules([PackRule(name: "right", demand, channels: [0, 1])])
    return scene
  }

  private func days(_ life: [LifeEvent], channel: Int) -> [Int] {
    life.compactMap { event in
      if case .attempted(channel, _, _) = event.kind { Int(event.time) } else { nil }
    }
  }

  @Test("The share of debtors who asked is not called, and gets its messages (z = 4)")
  func means() throws {
    var scene = try scene(.requests(hours: 28, means: 3))
    scene.requests = [ContactRequest(name: "calls", share: 0.3, means: [.agentCall, .voiceBot])]
    let lives = try (0..<2_000).map { try scene.life(.one(identity: UInt64($0))) }
    let calls = lives.map { days($0, channel: 0).count }
    #expect(calls.allSatisfy { $0 == 0 || $0 == 28 })
    #expect(lives.allSatisfy { days($0, channel: 1).count == 28 })
    let asked = calls.count { $0 == 0 }
    #expect(abs(Double(asked) / 2_000 - 0.3) < 4 * binomialError(0.3, 2_000))
    #expect(asked == lives.count { $0.times(of: .requested(0)) == [0] })
  }

  @Test("Hours that the debtor blocked are closed on their days, and open before and after")
  func hours() throws {
    var blocked = [Range<Int>](repeating: 0..<0, count: 7)
    blocked[0] = 720..<780
    for (time, mondays) in [(719.0, 4), (720, 0), (779, 0), (780, 4)] {
      var scene = try scene(.requests(hours: 28, means: 3), at: time / 1_440)
      scene.requests = [ContactRequest(name: "noon", share: 1, hours: blocked)]
      let days = days(try scene.life(), channel: 0)
      #expect(days.count == 24 + mondays)
      #expect(days.count { ($0 + 3) % 7 == 0 } == mondays)
    }
  }

  @Test(
    "Requests bind in their order, each as a whole, as far as hours and means go",
    arguments: [(40, 3, 0, 0), (39, 3, 0, 28), (40, 0, 0, 0), (39, 0, 28, 28), (40, 1, 0, 0)])
  func caps(hours: Int, means: Int, calls: Int, messages: Int) throws {
    var scene = try scene(.requests(hours: hours, means: means))
    // One means, and then 6 × 6 + 4 hours a week at noon.
    scene.requests = [
      ContactRequest(name: "calls", share: 1, means: [.agentCall]),
      ContactRequest(
        name: "noons", share: 1,
        hours: [Range<Int>](repeating: 700..<1_060, count: 6) + [700..<940]),
    ]
    let life = try scene.life()
    #expect(days(life, channel: 0).count == calls)
    #expect(days(life, channel: 1).count == messages)
  }

  @Test(
    "A life event suspends from the day it is told, by calendar months, and again while it lasts, as often as allowed",
    arguments: [(35, 0, 31), (60, 0, 31), (60, 1, 59), (91, 1, 59), (91, 2, 90)])
  func suspension(lasts: Int, extensions: Int, free: Int) throws {
    var scene = try scene(.suspension(.months(1), extensions: extensions))
    scene.horizon = lasts
    // It befalls in the first minutes, and again as soon as it is over.
    scene.lifeEvents = [LifeEventLaw(name: "illness", rate: 1_000, lasts: Double(lasts))]
    #expect(days(try scene.life(), channel: 0) == Array(free..<lasts))
  }

  @Test("Of those not told nothing is suspended; who are told is drawn (z = 4)")
  func told() throws {
    var scene = try scene(.suspension(.days(28), extensions: 0))
    scene.lifeEvents = [LifeEventLaw(name: "illness", rate: 1_000, lasts: 40, told: 0.6)]
    let lives = try (0..<2_000).map { try scene.life(.one(identity: UInt64($0))) }
    let calls = lives.map { days($0, channel: 0).count }
    #expect(calls.allSatisfy { $0 == 0 || $0 == 28 })
    let told = Double(calls.count { $0 == 0 }) / 2_000
    #expect(abs(told - 0.6) < 4 * binomialError(0.6, 2_000))
  }

  @Test(
    "The first event comes after an exponential time, and holds payments up while it lasts (z = 4)")
  func holds() throws {
    var scene = try scene(.never)
    scene.baseline = .constant(0.05)
    scene.type.full = [0, 0, 0]
    scene.horizon = 40
    scene.lifeEvents = [LifeEventLaw(name: "illness", rate: 0.1, lasts: 400, holds: true)]
    let lives = try (0..<2_000).map { try scene.life(.one(identity: UInt64($0))) }
    let befallen = lives.compactMap { $0.times(of: .lifeEvent(kind: 0, isTold: true)).first }
    for life in lives {
      guard let start = life.times(of: .lifeEvent(kind: 0, isTold: true)).first else { continue }
      #expect(
        !life.contains { event in
          if case .paid = event.kind { event.time > start } else { false }
        })
    }
    // Nobody pays everything at once, so that everybody owes something for long.
    let early = Double(befallen.count { $0 < 10 }) / 2_000
    #expect(abs(early - (1 - exp(-1))) < 4 * binomialError(1 - exp(-1), 2_000))
    #expect(
      lives.contains { life in life.contains { if case .paid = $0.kind { true } else { false } } })
  }

  @Test(
    "Formal notices are neither held back nor counted where a rule exempts them, and others are")
  func exempt() throws {
    for isExempt in [true, false] {
      var frequency = PackRule.Frequency(atMost: 3, window: .days(7))
      frequency.exemptsNotices = isExempt
      var scene = try scene(.frequency(frequency))
      scene.strategies[0].treatments[0].path[0].notice = FormalNotice(proof: 1, wait: 0)
      let life = try scene.life()
      // A notice a day, and three messages a week beside them; or three of both.
      let (notices, messages) = (days(life, channel: 0).count, days(life, channel: 1).count)
      #expect(notices == (isExempt ? 28 : 8) && messages == (isExempt ? 12 : 4))
      #expect(life.times(of: .exempted(channel: 0)).count == (isExempt ? 28 : 0))
    }
  }

  @Test("Watched rules hold nothing back and count what is made against them")
  func observed() throws {
    var scene = try scene(.requests(hours: 28, means: 3))
    scene.requests = [ContactRequest(name: "calls", share: 1, means: [.agentCall])]
    scene.rules.isObserved = true
    let life = try scene.life()
    #expect(days(life, channel: 0).count == 28)
    #expect(life.count { if case .breached(0, _) = $0.kind { true } else { false } } == 28)
  }
}
