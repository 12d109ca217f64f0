// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// When steps touch, seen in the lives of hand-made debtors.
@Suite("Triggers and cadences") struct TriggerTests {
  /// The times at which one account is touched.
  private func touches(
    _ steps: Step..., dpd: Int32 = 0, stop: [Condition] = [], horizon: Int = 40
  ) throws -> [Double] {
    var scene = try Scene(steps, channels: [.certain()], stop: stop)
    scene.horizon = horizon
    return try scene.life(.one(dpd: dpd)).attempts()
  }

  @Test("A one-shot touches on its DPD, before or after the due date, and is skipped once missed")
  func oneShot() throws {
    #expect(try touches(Step(.dpd(30), channel: .fixed(0)), dpd: 20) == [10])
    #expect(try touches(Step(.dpd(-3), channel: .fixed(0)), dpd: -10) == [7])
    #expect(try touches(Step(.dpd(20), channel: .fixed(0)), dpd: 20) == [0])
    #expect(try touches(Step(.dpd(3), channel: .fixed(0)), dpd: 20).isEmpty)
  }

  @Test("A cadence is anchored at its trigger: entering at 20 under 3, every 7 touches at 24")
  func anchored() throws {
    let step = Step(.dpd(3), every: 7, channel: .fixed(0))
    #expect(try touches(step, dpd: 20) == [4, 11, 18, 25, 32, 39])
    #expect(try touches(step, dpd: 0) == [3, 10, 17, 24, 31, 38])
    #expect(try touches(step, dpd: 17, horizon: 8) == [0, 7])
    let early = Step(.dpd(-10), every: 7, channel: .fixed(0))
    #expect(try touches(early, dpd: -4, horizon: 20) == [1, 8, 15])
  }

  @Test("`until` is the last DPD, `times` the most touches, the horizon the end of all")
  func ends() throws {
    #expect(
      try touches(Step(.dpd(3), every: 7, until: 17, channel: .fixed(0))) == [3, 10, 17])
    #expect(
      try touches(Step(.dpd(3), every: 7, until: 16, channel: .fixed(0))) == [3, 10])
    #expect(try touches(Step(.dpd(3), every: 7, times: 2, channel: .fixed(0))) == [3, 10])
    #expect(
      try touches(Step(.dpd(3), every: 7, times: 2, channel: .fixed(0)), dpd: 20) == [4, 11])
    #expect(try touches(Step(.dpd(0), every: 20, channel: .fixed(0))) == [0, 20])
  }

  @Test("The time of day moves a touch within its day")
  func timeOfDay() throws {
    let noon = Step(.dpd(0), every: 10, channel: .fixed(0), time: 0.5)
    #expect(try touches(noon, horizon: 21) == [0.5, 10.5, 20.5])
    let evening = Step(.dpd(0), channel: .fixed(0), time: 0.75)
    let morning = Step(.dpd(0), channel: .fixed(0), time: 0.25)
    #expect(try touches(evening, morning) == [0.25, 0.75])
  }

  @Test("Conditions hold back single touches and leave the cadence")
  func conditions() throws {
    let late = Step(
      .dpd(0), every: 7, conditions: [Condition(.dpd, .atLeast, 10)], channel: .fixed(0))
    #expect(try touches(late) == [14, 21, 28, 35])
    let twice = Step(
      .dpd(0), every: 7, conditions: [Condition(.attempts, .less, 2)], channel: .fixed(0))
    #expect(try touches(twice) == [0, 7])
    let never = Step(
      .dpd(0), every: 7,
      conditions: [Condition(.dpd, .atLeast, 0), Condition(.score, .greater, 0.5)],
      channel: .fixed(0))
    #expect(try touches(never).isEmpty)
  }

  @Test("A stop rule ends contacting for good")
  func stop() throws {
    let daily = Step(.dpd(0), every: 1, channel: .fixed(0))
    let stopped = try touches(daily, stop: [Condition(.attempts, .atLeast, 3)])
    #expect(stopped == [0, 1, 2])
    // Any one of several suffices.
    let any = try touches(
      daily, stop: [Condition(.payments, .greater, 0), Condition(.dpd, .greater, 4)])
    #expect(any == [0, 1, 2, 3, 4])
  }

  @Test("Days beyond every horizon mean never")
  func farAway() throws {
    let far = Int.max
    #expect(try touches(Step(.dpd(3), every: far, until: far, channel: .fixed(0))) == [3])
    #expect(try touches(Step(.dpd(far), every: 1, channel: .fixed(0))).isEmpty)
    let answer = Step(.event(.payment, after: far), channel: .fixed(0))
    var scene = try Scene([answer], channels: [.certain()])
    scene.baseline = .constant(0.1)
    scene.type.full = [0, 0, 0]
    let life = try scene.life()
    #expect(life.attempts().isEmpty && !life.payments.isEmpty)
  }

  @Test("Simultaneous touches are made in the order of the path")
  func order() throws {
    let scene = try Scene(
      [Step(.dpd(5), channel: .fixed(1)), Step(.dpd(5), channel: .fixed(0))],
      channels: [.certain(.sms), .certain(.email)])
    let life = try scene.life()
    #expect(life.attempts() == [5, 5])
    #expect(life.channels == [1, 0])
  }
}
