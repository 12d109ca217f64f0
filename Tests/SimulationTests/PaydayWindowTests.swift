// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The window after a payday, also of one before the start.
@Suite("Payday windows at the start") struct PaydayWindowTests {
  /// A start, the days of the month on which income arrives, and how many of the first four days lie in a window.
  struct Case: Sendable, CustomTestStringConvertible {
    let start: (Int, Int, Int)
    let paydays: [Int]
    var window = 4
    let open: Double
    var testDescription: String { "\(start) paid on \(paydays), window \(window)" }
  }

  @Test(
    "Paid by day 4 with 1 − exp(−λ(b·w + 4 − w)), w days of the window being left (z = 4)",
    arguments: [
      Case(start: (2026, 1, 5), paydays: [5], open: 4),
      Case(start: (2026, 1, 6), paydays: [5], open: 3),
      Case(start: (2026, 1, 8), paydays: [5], open: 1),
      Case(start: (2026, 1, 9), paydays: [5], open: 0),
      Case(start: (2026, 1, 1), paydays: [31], open: 3),
      Case(start: (2026, 3, 2), paydays: [31], open: 2),
      Case(start: (2026, 3, 2), paydays: [15, 30], open: 2),
      Case(start: (2024, 3, 1), paydays: [29], open: 3),
      Case(start: (2026, 1, 17), paydays: [15, 31], open: 2),
      Case(start: (2026, 1, 13), paydays: [8, 15, 22], open: 2),
      Case(start: (2026, 1, 14), paydays: [8, 15, 22], window: 7, open: 4),
      Case(start: (2026, 1, 5), paydays: [5], window: 0, open: 0),
      Case(start: (2026, 1, 5), paydays: [6], window: 60, open: 4),
    ])
  func boost(_ given: Case) throws {
    var scene = try Scene([], channels: [])
    scene.start = given.start
    scene.baseline = .constant(0.1)
    scene.type.full = [1, 1, 1]
    scene.horizon = 5
    scene.liquidity = Liquidity(
      paydays: [.init(daysOfMonth: given.paydays, weight: 1)], paydayBoost: 3,
      paydayWindow: given.window)
    let block = PortfolioBlock.many(3_000) { $0.monthlyIncome = 100_000_000 }
    let paid = try scene.outcome(block).curve[4]
    let expected = 1 - exp(-0.1 * (3 * given.open + 4 - given.open))
    #expect(abs(paid - expected) < 4 * binomialError(expected, 3_000))
  }

  @Test(
    "Paydays that fall on one last day of a month bring as many pays: every month has its income")
  func together() throws {
    var scene = try Scene([], channels: [])
    scene.liquidity = Liquidity(paydays: [.init(daysOfMonth: [15, 30, 31], weight: 1)], carry: 0)
    let life = try scene.life(.one([100], monthlyIncome: 90_000))
    let incomes = life.compactMap { event -> [Int]? in
      guard case .payday(let income, _, _) = event.kind else { return nil }
      return [Int(event.time), Int(income)]
    }
    // January and March pay on the 15th, 30th and 31st, February twice on its last day.
    #expect(
      incomes == [
        [14, 30_000], [29, 30_000], [30, 30_000], [45, 30_000], [58, 60_000], [73, 30_000],
        [88, 30_000], [89, 30_000],
      ])
  }

  @Test("Every calendar of a mix has its own window")
  func mix() throws {
    var scene = try Scene([], channels: [])
    scene.start = (2026, 1, 5)
    scene.baseline = .constant(0.1)
    scene.type.full = [1, 1, 1]
    scene.horizon = 5
    scene.liquidity = Liquidity(
      paydays: [
        .init(daysOfMonth: [20], weight: 0.5), .init(daysOfMonth: [3], weight: 0.25),
        .init(daysOfMonth: [5], weight: 0.25),
      ], paydayBoost: 3, paydayWindow: 4)
    // A payday calendar is drawn by the lane of the debtor.
    var block = PortfolioBlock()
    for number in 0..<4_000 {
      block.append([100_000], dpd: 0, identity: UInt64(number), monthlyIncome: 100_000_000) {
        $0.paydayLane = UInt32(number % 4) << 30
      }
    }
    let paid = try scene.outcome(block).curve[4]
    let expected = 1 - 0.5 * exp(-0.4) - 0.25 * exp(-0.8) - 0.25 * exp(-1.2)
    #expect(abs(paid - expected) < 4 * binomialError(expected, 4_000))
  }
}
