// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

/// Who works on which day.
@Suite("Rosters") struct RosterTests {
  private static func roster(
    _ resource: Resource, agents: Int? = nil, start: (Int, Int, Int) = (2026, 1, 1),
    horizon: Int = 14
  ) throws -> Roster {
    let date = try #require(CivilDate(year: start.0, month: start.1, day: start.2))
    return Roster(resource, agents: agents, SimulationSettings(start: date, horizon: horizon))
  }

  private static func present(_ roster: Roster, day: Int, seed: UInt64 = 1) -> [Double] {
    roster.minutes(day: day, seed: seed, replication: 0)
  }

  @Test("Weekdays follow the calendar, from a Thursday on")
  func weekdays() throws {
    let roster = try Self.roster(Resource(name: "desk", agents: 2, minutesPerDay: 100))
    let days = (0..<14).map { Self.present(roster, day: $0).reduce(0, +) }
    #expect(days == [200, 200, 0, 0, 200, 200, 200, 200, 200, 0, 0, 200, 200, 200])
    #expect(roster.minutesPerAgent == 1_000)
  }

  @Test("Every weekday has minutes of its own, and shifts stand one after another")
  func shifts() throws {
    var resource = Resource(name: "desk", agents: 1)
    resource.shifts = [
      .init(agents: 2, minutes: [1, 2, 3, 4, 5, 6, 7]),
      .init(agents: 1, minutes: [0, 0, 0, 40, 0, 60, 0]),
    ]
    let roster = try Self.roster(resource, horizon: 7)
    let days = (0..<7).map { Self.present(roster, day: $0) }
    #expect(days == [[4, 4, 40], [5, 5], [6, 6, 60], [7, 7], [1, 1], [2, 2], [3, 3]])
    #expect(abs(roster.minutesPerAgent - (2 * 28 + 100) / 3.0) < 1e-12)
  }

  @Test("Nobody works on holidays, across the end of a year")
  func holidays() throws {
    var resource = Resource(name: "desk", agents: 1, minutesPerDay: 10)
    resource.holidays = [
      try #require(CivilDate(year: 2026, month: 1, day: 1)),
      try #require(CivilDate(year: 2025, month: 12, day: 25)),
    ]
    let roster = try Self.roster(resource, start: (2025, 12, 30), horizon: 4)
    #expect((0..<4).map { Self.present(roster, day: $0) } == [[10], [10], [], [10]])
    #expect(roster.minutesPerAgent == 30)
  }

  @Test("A strategy's own number of agents")
  func staff() throws {
    var resource = Resource(name: "desk", agents: 1)
    resource.shifts = [
      .init(agents: 3, minutes: [Double](repeating: 10, count: 7)),
      .init(agents: 1, minutes: [Double](repeating: 20, count: 7)),
    ]
    #expect(Self.present(try Self.roster(resource, agents: 8), day: 0).count == 8)
    let minutes = Self.present(try Self.roster(resource, agents: 8), day: 0)
    #expect(minutes.reduce(0, +) == 100)
  }

  @Test("Each is absent with the probability given, on days of its own (z = 4)")
  func absence() throws {
    var resource = Resource(name: "desk", agents: 200)
    resource.shifts[0].minutes = [Double](repeating: 480, count: 7)
    resource.absence = 0.07
    let roster = try Self.roster(resource, horizon: 200)
    let counts = (0..<200).map { Self.present(roster, day: $0).count }
    let share = 1 - Double(counts.reduce(0, +)) / 40_000
    #expect(abs(share - 0.07) < 4 * binomialError(0.07, 40_000), "\(share)")
    // Independent draws: the variance of a day's number is that of a binomial law; its relative error is √(2/199).
    let mean = Double(counts.reduce(0, +)) / 200
    let squares = counts.map { (Double($0) - mean) * (Double($0) - mean) }
    let ratio = squares.reduce(0, +) / 199 / (200 * 0.07 * 0.93)
    #expect(abs(ratio - 1) < 4 * (2.0 / 199).squareRoot(), "\(ratio)")
    #expect(counts != (0..<200).map { Self.present(roster, day: $0, seed: 2).count })
  }

  @Test("Whoever is hired for one shift, the others are absent on the same days")
  func absenceIsOnesOwn() throws {
    var resource = Resource(name: "desk", agents: 1)
    resource.absence = 0.5
    resource.shifts = [
      .init(agents: 10, minutes: [Double](repeating: 100, count: 7)),
      .init(agents: 10, minutes: [Double](repeating: 1, count: 7)),
    ]
    let few = try Self.roster(resource, horizon: 60)
    resource.shifts[0].agents = 13
    let many = try Self.roster(resource, horizon: 60)
    for day in 0..<60 {
      let (before, after) = (Self.present(few, day: day), Self.present(many, day: day))
      #expect(before.count { $0 == 1 } == after.count { $0 == 1 })
      let hired = after.count { $0 == 100 } - before.count { $0 == 100 }
      #expect((0...3).contains(hired))
    }
  }
}
