// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Reporting
import Simulation
import Testing

@testable import Workbench

/// A life is told in the digits of the reports: amounts with their marks, other numbers with six digits at most.
@Suite struct TraceDigitsTests {
  private static func life() throws -> DebtorLife {
    let scenario = ImportedScenario(
      rows: ["id,amount,dpd", "A1,1234567.89,3"],
      text: ImportedScenario.limited("id: id, balance: amount, dpd: dpd"))
    return try scenario.job().life(debtor: "A1", strategy: "ladder", replication: 0)
  }

  @Test func amountsHaveTheMarksOfTheLanguage() throws {
    let life = try Self.life()
    #expect(life.story(in: .english).contains("owes EUR 1,234,567.89"))
    #expect(life.story(in: .spanish).contains("debe 1.234.567,89 EUR"))
  }

  /// A time of day is a fraction of a day, of which some lie a hair below their minute.
  @Test func everyMinuteOfADayIsItself() throws {
    var life = try Self.life()
    for minute in 0..<1_440 {
      let time = 7 + Double(minute) / 1_440
      life = DebtorLife(
        scenario: life.scenario, name: life.name, strategy: life.strategy,
        strategyName: life.strategyName, replication: 0,
        debtor: life.debtor, accounts: life.accounts,
        events: [LifeEvent(time: time, account: nil, kind: .optedOut(channel: 0))], cost: 0)
      let clock = "\(minute / 60 + 100):\(minute % 60 + 100)"
      let told = "\(clock.dropFirst().prefix(2)):\(clock.suffix(2))"
      #expect(life.story(in: .english).contains(" \(told) "))
    }
  }

  @Test func otherNumbersHaveSixDigitsAtMostAndAreNotZeroUnlessTheyAre() throws {
    var life = try Self.life()
    for (frailty, told) in [
      (0.123456789, "0.12"), (0.001, "<0.01"), (1_234_567.891, "1234568"), (123_456.789, "123457"),
      (12_345.678, "12345.7"), (0, "0.0"),
    ] {
      life = DebtorLife(
        scenario: life.scenario, name: life.name, strategy: life.strategy,
        strategyName: life.strategyName, replication: 0,
        debtor: {
          var debtor = life.debtor
          debtor.frailty = frailty
          return debtor
        }(), accounts: life.accounts, events: life.events, cost: life.cost)
      let story = life.story(in: .english)
      #expect(story.contains("readiness \(told) times"), "\(story.prefix(200))")
    }
  }
}
