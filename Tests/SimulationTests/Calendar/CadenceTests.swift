// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// On which dates steps touch that follow a calendar, seen in the lives of hand-made debtors.
@Suite("Cadences on a calendar") struct CadenceTests {
  /// The dates on which one account is touched.
  private func dates(
    _ step: Step, start: String, dpd: Int32 = 0, horizon: Int = 100,
    _ calendar: BusinessCalendar = .init(), entryDay: Int32 = 0
  ) throws -> [String] {
    let first = try #require(CivilDate(start))
    let scene = try Scene([step], channels: [.certain()])
    var settings = SimulationSettings(start: first, horizon: horizon)
    settings.calendar = calendar
    settings.hasArrivals = entryDay > 0
    let model = try SimulationModel(
      behavior: scene.behavior, channels: scene.channels, strategies: scene.strategies,
      settings: settings)
    let life = model.trace(
      .one(dpd: dpd) { $0.entryDay = entryDay }, debtor: 0, strategy: 0, seed: 1, replication: 0)
    return life.attempts().compactMap { first.adding(days: Int($0))?.description }
  }

  private func step(
    _ dpd: Int, every: Int? = nil, months: Int? = nil, from origin: CadenceOrigin = .trigger,
    _ rule: BusinessDayRule = .asPlanned, until: Int? = nil, times: Int? = nil
  ) -> Step {
    var step = Step(.dpd(dpd), every: every, until: until, times: times, channel: .fixed(0))
    (step.months, step.origin, step.businessDay) = (months, origin, rule)
    return step
  }

  @Test("Months from 31 January: the last day of shorter months, without drift")
  func months() throws {
    #expect(
      try dates(step(0, months: 1), start: "2026-01-31", horizon: 200)
        == [
          "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30",
          "2026-07-31",
        ])
    #expect(
      try dates(step(0, months: 1), start: "2024-01-30", horizon: 70)
        == ["2024-01-30", "2024-02-29", "2024-03-30"])
    #expect(
      try dates(step(0, months: 3, times: 3), start: "2025-11-30", horizon: 365)
        == ["2025-11-30", "2026-02-28", "2026-05-30"])
  }

  /// An account 40 days past due on 10 March was 0 days past due on 29 January.
  @Test("Months are anchored at the trigger, also before the run; `until` ends them")
  func anchoredMonths() throws {
    #expect(
      try dates(step(0, months: 1), start: "2026-03-10", dpd: 40)
        == ["2026-03-29", "2026-04-29", "2026-05-29"])
    #expect(
      try dates(step(0, months: 1, until: 60), start: "2026-03-10", dpd: 40) == ["2026-03-29"])
    #expect(
      try dates(step(0, months: 1, from: .placement), start: "2026-03-10", dpd: 40)
        == ["2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10"])
  }

  /// 2026-01-03 is a Saturday.
  @Test("A touch on a weekend is made on Friday, on Monday, or all the same")
  func weekends() throws {
    #expect(try dates(step(2, .asPlanned), start: "2026-01-01") == ["2026-01-03"])
    #expect(try dates(step(2, .previous), start: "2026-01-01") == ["2026-01-02"])
    #expect(try dates(step(2, .next), start: "2026-01-01") == ["2026-01-05"])
  }

  /// RP-17: the days of Sunday 1 March and Saturday 21 March 2026; in Colombia Monday 23 March is Saint Joseph's.
  @Test("Public holidays are no business days, and days that are worked all the same are")
  func holidays() throws {
    let colombia = try #require(PublicHolidays(country: "CO"))
    let days = Set(colombia.dates(in: 2_026).map(\.date))
    let monthly = step(0, every: 20, .next, times: 2)
    #expect(
      try dates(monthly, start: "2026-03-01", .init(country: "CO", holidays: days))
        == ["2026-03-02", "2026-03-24"])
    #expect(try dates(monthly, start: "2026-03-01") == ["2026-03-02", "2026-03-23"])
    let worked = try #require(CivilDate("2026-03-21"))
    #expect(
      try dates(
        monthly, start: "2026-03-01", .init(country: "CO", holidays: days, working: [worked]))
        == ["2026-03-02", "2026-03-21"])
  }

  @Test("What is moved does not move what follows, and days moved to one day are one touch")
  func grid() throws {
    // Saturday 3 January, then every 7 days: Saturdays, each made on its Monday.
    #expect(
      try dates(step(2, every: 7, .next), start: "2026-01-01", horizon: 20)
        == ["2026-01-05", "2026-01-12", "2026-01-19"])
    #expect(
      try dates(step(0, every: 1, .next), start: "2026-01-01", horizon: 8)
        == ["2026-01-01", "2026-01-02", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"])
    #expect(
      try dates(step(0, every: 1, .previous, times: 3), start: "2026-01-01", horizon: 8)
        == ["2026-01-01", "2026-01-02", "2026-01-05"])
  }

  /// The account is there from Saturday on.
  @Test(
    "Where the previous business day has passed it is the next; a day before the run may be moved into it"
  )
  func edges() throws {
    #expect(try dates(step(0, .previous), start: "2026-01-03") == ["2026-01-05"])
    #expect(try dates(step(-1, .next), start: "2026-01-04", dpd: 0) == ["2026-01-05"])
    #expect(try dates(step(-3, .next), start: "2026-01-06", dpd: 0).isEmpty)
    #expect(try dates(step(0, .next), start: "2026-01-03", horizon: 2).isEmpty)
  }

  @Test("Cadence counts from the trigger, from the placement, or from the touch before")
  func origins() throws {
    // 20 days past due on 1 January, under every 7 days from 3: 24, 31 and so on, or 20, 27.
    #expect(
      try dates(step(3, every: 7), start: "2026-01-01", dpd: 20, horizon: 15)
        == ["2026-01-05", "2026-01-12"])
    for origin in [CadenceOrigin.placement, .lastTouch] {
      #expect(
        try dates(step(3, every: 7, from: origin), start: "2026-01-01", dpd: 20, horizon: 15)
          == ["2026-01-01", "2026-01-08", "2026-01-15"])
    }
    // Placed on day 5 with 20 days past due.
    #expect(
      try dates(
        step(3, every: 7, from: .placement), start: "2026-01-01", dpd: 20, horizon: 15,
        entryDay: 5) == ["2026-01-06", "2026-01-13"])
    // Before its trigger everybody waits for it.
    #expect(
      try dates(step(3, every: 7, from: .placement), start: "2026-01-01", horizon: 15)
        == ["2026-01-04", "2026-01-11"])
  }

  /// Saturday's touch is made on Monday the 5th: 7 days later is Monday the 12th, and 10 days later Thursday the 15th.
  @Test("Counted from the last touch, what was moved moves what follows")
  func lastTouch() throws {
    #expect(
      try dates(step(2, every: 10, from: .lastTouch, .next), start: "2026-01-01", horizon: 30)
        == ["2026-01-05", "2026-01-15", "2026-01-26"])
    #expect(
      try dates(step(2, every: 10, .next), start: "2026-01-01", horizon: 30)
        == ["2026-01-05", "2026-01-13", "2026-01-23"])
    // From 5 January by months: 5 February, and Thursday 5 March.
    #expect(
      try dates(step(2, months: 1, from: .lastTouch, .next), start: "2026-01-01", horizon: 70)
        == ["2026-01-05", "2026-02-05", "2026-03-05"])
  }

  /// A touch that was moved forward leaves room for one that would lie beyond the end, counted from where it was planned.
  @Test("A longer run, or a later end of the step, changes no earlier touch")
  func prefixes() throws {
    let steps = [
      step(0, months: 1, from: .lastTouch), step(6, every: 9, from: .lastTouch, .previous),
      step(3, every: 11, from: .lastTouch, .next), step(2, every: 5, .previous),
    ]
    for step in steps {
      for start in ["2026-01-31", "2026-03-02", "2026-05-28"] {
        let long = try dates(step, start: start, horizon: 120)
        #expect(long.count > 3)
        let first = try #require(CivilDate(start))
        for days in 1..<120 {
          let end = try #require(first.adding(days: days)).description
          #expect(try dates(step, start: start, horizon: days) == long.filter { $0 < end })
          var ending = step
          ending.until = days - 1
          #expect(try dates(ending, start: start, horizon: 120) == long.filter { $0 < end })
        }
      }
    }
  }

  /// One path in series, the other taken one by one; nothing that is counted tells them apart.
  @Test("Counting from the trigger by a calendar that moves nothing is the plain cadence")
  func plain() throws {
    let everyDay = Set((0..<200).compactMap { CivilDate("2026-01-01")?.adding(days: $0) })
    let all = BusinessCalendar(working: everyDay)
    #expect(
      try dates(step(3, every: 7), start: "2026-01-01", dpd: 1)
        == dates(step(3, every: 7, .next), start: "2026-01-01", dpd: 1, all))
  }

  @Test("Months and days together are refused")
  func both() throws {
    let scene = try Scene([step(0, every: 7, months: 1)], channels: [.certain()])
    #expect(throws: ModelError.self) { try scene.model() }
  }
}
