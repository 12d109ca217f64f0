// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// Formal notices: proved, in force after the legal wait, and what answers them.
@Suite("Formal notices") struct NoticeTests {
  /// A notice by letter on day 5 at 10:00, and steps that need it.
  private func scene(
    _ notice: FormalNotice, _ answers: [Step] = [], postalDays: Int? = nil, every: Int? = nil
  ) throws -> Scene {
    var letter = ChannelSpecification.certain(.letter, engagement: 0)
    letter.postalDays = postalDays.map { $0...$0 }
    var step = Step(.dpd(5), every: every, channel: .fixed(0), time: 10.0 / 24)
    step.notice = notice
    var scene = try Scene(
      [step] + answers, channels: [letter, .certain(.fieldVisit, engagement: 0)])
    scene.horizon = 60
    return scene
  }

  private func answer(after: Int = 0) -> Step {
    Step(.event(.noticeServed, after: after), channel: .fixed(1), time: 0.5)
  }

  private var requiring: Step {
    Step(
      .dpd(0), every: 1, conditions: [Condition(.noticeServed, .equal, 1)], channel: .fixed(1),
      time: 0.5)
  }

  @Test(
    "It is in force when the wait is over, whose first day is that after the service",
    arguments: [0, 1, 15])
  func wait(days: Int) throws {
    let scene = try scene(FormalNotice(wait: days), [answer()])
    let life = try scene.life()
    #expect(life.times(of: .noticeServed(channel: 0)) == [5 + 10.0 / 24])
    let force = days == 0 ? 5 + 10.0 / 24 : Double(5 + days + 1)
    #expect(life.times(of: .noticeInForce) == [force])
    #expect(life.attempts(channel: 1) == [force.rounded(.down) + 0.5])
  }

  @Test("Steps that require it touch from that day on, and never without it")
  func condition() throws {
    let life = try scene(FormalNotice(wait: 10), [requiring]).life()
    #expect(life.attempts(channel: 1) == (16..<60).map { Double($0) + 0.5 })
    let unproved = try scene(FormalNotice(proof: 0, wait: 10), [requiring, answer()]).life()
    #expect(unproved.attempts(channel: 1).isEmpty)
  }

  @Test(
    "Delivery is proved with its probability, and of several notices the first proved counts (z = 4)"
  )
  func proof() throws {
    let scene = try scene(FormalNotice(proof: 0.7), every: 20)
    let block = PortfolioBlock.many(4_000)
    let served = try scene.value(.noticeServedRate, block)
    // Days 5, 25 and 45.
    let expected = 1 - 0.3 * 0.3 * 0.3
    #expect(abs(served - expected) < 4 * binomialError(expected, 4_000))
    #expect(try scene.value(.noticesPerAccount, block) == 3)
    // By day 5, 25 or 45 at 10:00: geometric, cut off after three.
    let days = (0.7 * 5 + 0.21 * 25 + 0.063 * 45) / expected + 10.0 / 24
    let square = (0.7 * 25 + 0.21 * 625 + 0.063 * 2_025) / expected
    let mean = days - 10.0 / 24
    let error = ((square - mean * mean) / (4_000 * expected)).squareRoot()
    #expect(abs(try scene.value(.daysToNotice, block) - days) < 4 * error)
  }

  @Test("What is not delivered is not served")
  func undelivered() throws {
    var scene = try scene(FormalNotice())
    scene.channels[0].deliverability = 0
    #expect(try scene.value(.noticeServedRate, .many(50)) == 0)
  }

  @Test(
    "A posted notice is served on its arrival: day 5 is a Tuesday, three business days later is Friday"
  )
  func posted() throws {
    let life = try scene(FormalNotice(wait: 2), [answer()], postalDays: 3).life()
    #expect(life.times(of: .noticeServed(channel: 0)) == [8.5])
    #expect(life.times(of: .noticeInForce) == [11])
    #expect(life.attempts(channel: 1) == [11.5])
  }

  @Test("Its proof costs beside the attempt, whether it is served or not")
  func cost() throws {
    var scene = try scene(FormalNotice(proof: 0.5, cost: 4.25), every: 20)
    scene.channels[0].costPerAttempt = 1
    #expect(abs(try scene.value(.costPerAccount, .many(20)) - 3 * 5.25) < 1e-12)
    scene.warmUp = 20
    #expect(abs(try scene.value(.netValuePerDay, .many(20)) * 40 + 2 * 5.25) < 1e-9)
  }

  @Test("A notice without effect on anything else changes no life")
  func nothingElse() throws {
    var scene = try scene(FormalNotice(proof: 0.5, wait: 3), every: 7)
    scene.channels[0].engagement = 0.4
    scene.channels[0].stimulus = 0.05
    var plain = scene
    plain.strategies[0].treatments[0].path[0].notice = nil
    let block = PortfolioBlock.many(300)
    #expect(try scene.value(.recoveryRate, block) == plain.value(.recoveryRate, block))
    #expect(try !plain.model().metrics(strategy: 0).contains(.noticeServedRate))
  }

  @Test(
    "Numbers outside their ranges are refused",
    arguments: [
      FormalNotice(proof: 1.5), FormalNotice(wait: -1), FormalNotice(cost: -2),
      FormalNotice(proof: .nan),
    ])
  func refused(notice: FormalNotice) throws {
    let scene = try scene(notice)
    #expect(throws: ModelError.self) { try scene.model() }
  }
}
