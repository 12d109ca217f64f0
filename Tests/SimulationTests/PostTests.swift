// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// Letters that arrive some business days after they were posted.
@Suite("In the post") struct PostTests {
  private func scene(_ days: ClosedRange<Int>?, at day: Int = 0) throws -> Scene {
    var letter = ChannelSpecification.certain(.letter, stimulus: 0.05)
    letter.postalDays = days
    return try Scene([Step(.dpd(day), channel: .fixed(0), time: 10.0 / 24)], channels: [letter])
  }

  /// Day 0 is Thursday, 1 January 2026: counted here one by one, in another way than the engine.
  private func arrival(_ day: Int, _ number: Int, without closed: Set<Int> = []) -> Double {
    let worked = ((day + 1)...(day + 60)).filter {
      ![2, 3].contains($0 % 7) && !closed.contains($0)
    }
    return Double(worked[number - 1]) + 0.5
  }

  @Test("They arrive after so many business days and act then", arguments: 0..<14)
  func businessDays(day: Int) throws {
    for number in [1, 3, 10] {
      let life = try scene(number...number, at: day).life()
      let due = arrival(day, number)
      #expect(life.times(of: .arrived(channel: 0)) == [due])
      #expect(life.reminders.map(\.time) == [due])
      #expect(life.attempts(channel: 0) == [Double(day) + 10.0 / 24])
    }
  }

  @Test("Holidays of the calendar are no business days")
  func holidays() throws {
    var scene = try scene(3...3)
    scene.calendar = BusinessCalendar(
      holidays: Set([CivilDate(year: 2026, month: 1, day: 6)].compactMap { $0 }))
    #expect(try scene.life().reminders.map(\.time) == [arrival(0, 3, without: [5])])
  }

  @Test("Each number of days of a range is as likely, and the same for the same letter (z = 4)")
  func range() throws {
    let scene = try scene(2...5)
    var times: [Double] = []
    for identity in 0..<4_000 {
      times += try scene.life(.one(identity: UInt64(identity))).reminders.map(\.time)
    }
    for number in 2...5 {
      let due = arrival(0, number)
      let share = Double(times.count { $0 == due }) / 4_000
      #expect(abs(share - 0.25) < 4 * binomialError(0.25, 4_000))
    }
    #expect(times.count == 4_000)
  }

  @Test("What arrives after the run does nothing, and costs what it costs")
  func late() throws {
    var scene = try scene(10...10, at: 95)
    scene.channels[0].costPerAttempt = 3
    #expect(try scene.life().reminders.isEmpty)
    #expect(try scene.value(.costPerAccount, .many(5)) == 3)
  }

  @Test("Irritation begins on arrival, and latency counts from it")
  func arrivalMatters() throws {
    var scene = try scene(3...3)
    (scene.channels[0].irritation, scene.channels[0].optOut) = (1, 1)
    let optedOut = try scene.life().times(of: .optedOut(channel: 0))
    #expect(optedOut == [arrival(0, 3)])
    scene.channels[0].latency = 2
    let due = arrival(0, 3)
    var delays: [Double] = []
    for identity in 0..<1_500 {
      delays += try scene.life(.one(identity: UInt64(identity))).reminders.map { $0.time - due }
    }
    #expect(delays.allSatisfy { $0 > 0 })
    let mean = delays.reduce(0, +) / 1_500
    #expect(abs(mean - 2) < 4 * 2 / 1_500.0.squareRoot())
  }

  @Test("The post changes neither who pays attention nor what is delivered")
  func luck() throws {
    var posted = try scene(2...5)
    posted.channels[0].engagement = 0.3
    posted.channels[0].deliverability = 0.8
    var plain = posted
    plain.channels[0].postalDays = nil
    for identity in 0..<100 {
      let block = PortfolioBlock.one(identity: UInt64(identity))
      #expect(try posted.life(block).luck == plain.life(block).luck)
    }
  }

  @Test("Days outside their range are refused", arguments: [0...0, 0...3, 5...61])
  func refused(days: ClosedRange<Int>) throws {
    let scene = try scene(days)
    #expect(throws: ModelError.self) { try scene.model() }
  }
}
