// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// Instalment plans: who takes which, when they pay, and how plans break.
@Suite("Instalment plans") struct PlanTests {
  private func scene(_ offer: PlanOffer, horizon: Int = 200) throws -> Scene {
    let ask = Step(.dpd(0), channel: .fixed(0), offer: .plan(offer))
    var scene = try Scene([ask], channels: [.certain(.agentCall)])
    scene.type.accepts = 1
    scene.horizon = horizon
    return scene
  }

  /// Paid on the 15th: days 14, 45, 73, 104; at most half of it goes into an instalment.
  private let monthly = Liquidity(
    paydays: [.init(daysOfMonth: [15], weight: 1)], carry: 0, affordableShare: 0.5)

  /// The number of instalments, their amount and the first due day.
  private func plan(_ life: [LifeEvent]) -> [Int64]? {
    life.lazy.compactMap { event -> [Int64]? in
      guard case .agreed(.plan, let instalments, let amount, let day) = event.kind else { return nil }
      return [Int64(instalments), amount, Int64(day)]
    }.first
  }

  @Test(
    "The fewest affordable instalments are taken, and none if the most are not",
    arguments: [
      (2...12, 180_000, 4), (2...12, 150_001, 4), (2...12, 150_000, 3), (2...12, 40_000, 2),
      (6...12, 40_000, 6), (2...3, 180_000, nil), (1...1, 50_000, 1), (1...1, 50_001, nil),
    ] as [(ClosedRange<Int>, Int64, Int?)])
  func fewest(_ range: ClosedRange<Int>, balance: Int64, taken: Int?) throws {
    var scene = try scene(PlanOffer(instalments: range))
    scene.liquidity = monthly
    let life = try scene.life(.one([balance], monthlyIncome: 100_000))
    #expect(plan(life)?.first == taken.map(Int64.init))
    // Whoever declines is reminded.
    #expect(life.reminders.count == (taken == nil ? 1 : 0))
  }

  @Test("Instalments follow the paydays near their dates and add up to the balance")
  func paydays() throws {
    var scene = try scene(PlanOffer(instalments: 2...12))
    scene.liquidity = monthly
    let life = try scene.life(.one([180_001], monthlyIncome: 100_000))
    #expect(plan(life) == [4, 45_001, 14])
    #expect(life.payments.map(\.time) == [14, 45, 73, 104])
    #expect(life.payments.map(\.amount) == [45_001, 45_001, 45_001, 44_998])
    #expect(life.payments.allSatisfy { $0.cause == .agreement(.plan) })
    #expect(life.times(of: .agreementKept) == [104])
    #expect(life.times(of: .closed(writtenOff: 0)) == [104])
  }

  @Test("A down payment is paid at once; without the cash for it there is no plan")
  func downPayment() throws {
    let offer = PlanOffer(instalments: 3...6, downPayment: 0.2, every: 10)
    let life = try scene(offer).life()
    #expect(life.payments.map(\.time) == [0, 10, 20, 30])
    #expect(life.payments.map(\.amount) == [20_000, 26_667, 26_667, 26_666])
    var poor = try scene(offer)
    poor.liquidity = monthly
    poor.liquidity?.affordableShare = 1
    // At the start there are 14/30 of 1,000.00: less than 20 % of 5,000.00.
    let declined = try poor.life(.one([500_000], monthlyIncome: 100_000))
    #expect(plan(declined) == nil)
    #expect(declined.payments.isEmpty)
  }

  @Test("A forgotten instalment breaks the plan at the end of its grace")
  func broken() throws {
    var scene = try scene(PlanOffer(instalments: 3...3, every: 10, grace: 4))
    scene.type.reliability = 0
    let life = try scene.life()
    #expect(life.times(of: .agreementBroken) == [14])
    #expect(life.payments.isEmpty)
  }

  @Test("Breakage emerges from each instalment's two chances (z = 4)")
  func breakage() throws {
    var scene = try scene(PlanOffer(instalments: 3...3, every: 10, grace: 4))
    scene.type.reliability = 0.5
    // Remembered on the day or by the end of the grace: 3/4 each.
    let expected = 0.75 * 0.75 * 0.75
    let block = PortfolioBlock.many(2_000)
    let completion = try scene.value(.planCompletion, block)
    #expect(abs(completion - expected) < 4 * binomialError(expected, 2_000))
    // Agreed once the first instalment is paid.
    let takeup = try scene.value(.planTakeup, block)
    #expect(abs(takeup - 0.75) < 4 * binomialError(0.75, 2_000))
  }

  @Test("Grace holds a plan whose money comes late, and the dates stay")
  func grace() throws {
    var scene = try scene(PlanOffer(instalments: 2...2, every: 20, grace: 14))
    scene.liquidity = monthly
    // Day 14, then day 34 with the money spent on day 14 until the payday on day 45.
    let life = try scene.life(.one([100_000], monthlyIncome: 150_000))
    #expect(life.payments.map(\.time) == [14, 34])
    scene.liquidity?.affordableShare = 1
    let tight = try scene.life(.one([120_000], monthlyIncome: 90_000))
    #expect(tight.payments.map(\.time) == [14, 48])
  }

  @Test("Longer plans are two-sided: more debtors take them, fewer complete them")
  func twoSided() throws {
    let debtors = 4_000
    func rates(most: Int) throws -> (takeup: Double, completion: Double) {
      var scene = try scene(
        PlanOffer(instalments: 2...most, every: 30, grace: 0), horizon: 450)
      scene.liquidity = monthly
      scene.type.reliability = 0.9
      var block = PortfolioBlock()
      for number in 0..<debtors {
        block.append(
          [100_000], dpd: 0, identity: UInt64(number),
          monthlyIncome: 20_000 + Double(number) * 22.5
        ) { _ in }
      }
      return (try scene.value(.planTakeup, block), try scene.value(.planCompletion, block))
    }
    let short = try rates(most: 3)
    let long = try rates(most: 12)
    // Four standard errors of a difference of two shares, each at most 1/2/√n. All plans mature within the
    // horizon, so at least those agreed are counted.
    func bound(_ first: Double, _ second: Double) -> Double {
      4 * (0.25 / first + 0.25 / second).squareRoot()
    }
    let offered = Double(debtors)
    let counted = bound(offered * short.takeup, offered * long.takeup)
    #expect(long.takeup - short.takeup > bound(offered, offered), "\(short) \(long)")
    #expect(short.completion - long.completion > counted, "\(short) \(long)")
  }
}
