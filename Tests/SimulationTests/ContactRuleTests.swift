// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// Rules of packs.
///
/// Day 0 is Thursday, 1 January 2026.
@Suite("Contact rules") struct ContactRuleTests {
  private let daily = Step(.dpd(0), every: 1, channel: .fixed(0), time: 10 / 24)
  private let first = ContactRule.allCases.count

  private func days(_ times: [Double]) -> [Int] { times.map { Int($0) } }

  private func frequency(
    _ atMost: Int, _ window: PackRule.Window, channels: [Int] = [0],
    _ change: (inout PackRule.Frequency) -> Void = { _ in }
  ) -> PackRule {
    var frequency = PackRule.Frequency(atMost: atMost, window: window)
    change(&frequency)
    return PackRule(name: "frequency", .frequency(frequency), channels: channels)
  }

  private func scene(_ rules: [PackRule], _ steps: [Step]? = nil) throws -> Scene {
    var scene = try Scene(
      steps ?? [daily], channels: [.certain(.agentCall, engagement: 0), .certain(.sms)])
    scene.horizon = 40
    scene.rules = ContactRules(rules)
    return scene
  }

  @Test("Calendar weeks begin on Mondays, months on the first")
  func calendarWindows() throws {
    // 5, 12, 19, 26 January and 2 February are Mondays.
    #expect(
      try days(scene([frequency(1, .week)]).life().attempts()) == [0, 4, 11, 18, 25, 32, 39])
    #expect(try days(scene([frequency(2, .month)]).life().attempts()) == [0, 1, 31, 32])
  }

  @Test("Days apart are days of the calendar")
  func gaps() throws {
    let apart = frequency(9, .days(9)) { $0.apart = 3 }
    #expect(try days(scene([apart]).life().attempts()).prefix(4) == [0, 3, 6, 9])
  }

  @Test("Only touches on days in force count")
  func dates() throws {
    var rule = frequency(1, .days(30))
    rule.from = CivilDate(year: 2026, month: 1, day: 5)
    rule.until = CivilDate(year: 2026, month: 1, day: 8)
    #expect(
      try days(scene([rule]).life().attempts()).prefix(8) == [0, 1, 2, 3, 4, 8, 9, 10])
  }

  @Test("The opening minute is open, that of the close is not; closed days have none")
  func hours() throws {
    let minutes = (0..<7).map { $0 == 6 ? 0..<0 : 600..<900 }
    let holiday = CivilDate(year: 2026, month: 1, day: 2)
    let hours = OpenHours(minutes: minutes, closedOn: holiday.map { [$0] } ?? [])
    let rule = PackRule(name: "hours", .hours(hours), channels: [0])
    let steps = [599, 600, 899, 900].map {
      Step(.dpd(0), every: 1, channel: .fixed(0), time: Double($0) / 1_440)
    }
    var scene = try scene([rule], steps)
    scene.horizon = 6
    let made = try scene.life().attempts().map { Int(($0 * 1_440).rounded()) }
    // Friday is the holiday, Sunday the fourth day.
    #expect(
      made == [0, 2, 4, 5].flatMap { day in [600, 899].map { day * 1_440 + $0 } })
  }

  @Test("After a conversation on day d quiet lasts through day d + 6, and other channels are free")
  func quiet() throws {
    let rule = PackRule(name: "quiet", .quiet(days: 7, after: [0]), channels: [0])
    var scene = try scene(
      [rule], [daily, Step(.dpd(0), every: 1, channel: .fixed(1), time: 0.5)])
    scene.channels[0].engagement = 1
    scene.horizon = 15
    let life = try scene.life()
    #expect(days(life.attempts(channel: 0)) == [0, 7, 14])
    #expect(life.attempts(channel: 1).count == 15)
  }

  @Test("One channel in a week, from the first contact that finds attention")
  func oneChannel() throws {
    let rule = PackRule(name: "one", .oneChannel(.week), channels: [0, 1])
    // Calls that nobody answers first; the SMS on day 1 is read, and the week of day 4 begins with a call.
    let steps = [daily, Step(.dpd(0), every: 1, channel: .fixed(1), time: 0.5)]
    var scene = try scene([rule], steps)
    scene.horizon = 6
    let life = try scene.life()
    #expect(days(life.attempts(channel: 0)) == [0, 4, 5])
    #expect(days(life.attempts(channel: 1)) == [0, 1, 2, 3])
  }

  @Test("A frequency per account counts each by itself, per person all together")
  func counting() throws {
    let person = try scene([frequency(1, .days(40))]).life(.one([50_000, 60_000]))
    #expect(person.attempts().count == 1)
    let account = try scene([frequency(1, .days(40)) { $0.isPerAccount = true }])
      .life(.one([50_000, 60_000]))
    #expect(account.attempts().count == 2)
  }

  @Test(
    "What does not arrive is not counted where deliveries are, nor what is not read where attention is"
  )
  func stages() throws {
    var lost = try scene([frequency(1, .days(40)) { $0.stage = .delivered }])
    lost.channels[0].deliverability = 0
    #expect(try lost.life().attempts().count == 40)
    let unread = try scene([frequency(1, .days(40)) { $0.stage = .engaged }])
    #expect(try unread.life().attempts().count == 40)
  }

  @Test("A touch that two rules forbid counts once, and under the other as also blocked")
  func alsoBlocked() throws {
    var second = frequency(1, .month)
    second.name = "second"
    let scene = try scene([frequency(1, .days(40)), second])
    #expect(try scene.value(.suppressedContacts, .one()) == 39)
    #expect(try scene.value(MetricFamily.suppressedContacts["frequency"], .one()) == 39)
    #expect(try scene.value(MetricFamily.suppressedContacts["second"], .one()) == 0)
    // In February nothing was made, so that the month objects no more.
    #expect(try scene.value(MetricFamily.alsoBlocked["second"], .one()) == 30)
    #expect(try scene.value(MetricFamily.alsoBlocked["frequency"], .one()) == 0)
  }

  @Test(
    "Observed rules hold nothing back: every event is what it is without, and breaches are counted")
  func observed() throws {
    let rule = frequency(1, .week)
    var watched = try scene([rule])
    watched.rules.isObserved = true
    var free = watched
    free.rules = ContactRules()
    let told = try watched.life()
    let breaches = told.filter { if case .breached = $0.kind { true } else { false } }
    #expect(try told.filter { !breaches.contains($0) } == free.life())
    #expect(breaches.count == 40 - 7)
    // Attempts that an enforced rule would hold back are others than breaches: all forty count against the next.
    #expect(try watched.value(MetricFamily.ruleBreaches["frequency"], .one()) == 40 - 7)
    #expect(try watched.value(.suppressedContacts, .one()) == 0)
  }

  @Test("More limits and rules than there are bits are refused, not left out")
  func most() throws {
    var scene = try scene([frequency(1, .week)])
    scene.strategies[0].limits = (0..<63).map { ContactLimit(name: "l\($0)", atMost: 100, days: 1) }
    #expect(try scene.life().attempts().count == 7)
    scene.strategies[0].limits.append(ContactLimit(name: "last", atMost: 100, days: 1))
    #expect(throws: ModelError.self) { try scene.model() }
  }

  @Test("A rule that forbids a channel leaves the other alone")
  func forbidden() throws {
    let rule = PackRule(name: "never", .never, channels: [1])
    let scene = try scene([rule], [daily, Step(.dpd(0), every: 1, channel: .fixed(1), time: 0.5)])
    let life = try scene.life()
    #expect(life.attempts(channel: 0).count == 40 && life.attempts(channel: 1).isEmpty)
    #expect(life.blocks(rule: first).count == 40)
  }
}
