// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
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

/// Promises to pay: when they fall due, what keeps them, and what they hold back.
@Suite("Promises") struct PromiseTests {
  /// A call on day 0 that asks for a promise of the whole balance.
  private func scene(within: Int, grace: Int, reliability: Double = 1) throws -> Scene {
    let ask = Step(
      .dpd(0), channel: .fixed(0), offer: .promise(PromiseOffer(within: within, grace: grace)))
    var scene = try Scene([ask], channels: [.certain(.agentCall)])
    scene.type.promises = 1
    scene.type.reliability = reliability
    scene.type.full = [1, 1, 1]
    return scene
  }

  /// Paid 1,000.00 on the 15th: days 14, 45, 73, 104.
  private let monthly = Liquidity(paydays: [.init(daysOfMonth: [15], weight: 1)])

  /// The promised amount and day.
  private func made(_ life: [LifeEvent]) -> (amount: Int64, day: Int)? {
    life.lazy.compactMap { event -> (amount: Int64, day: Int)? in
      if case .agreed(.promise, _, let amount, let day) = event.kind { (amount, day) } else { nil }
    }.first
  }

  @Test("Meant and affordable: paid at midnight of the day named, within the window")
  func kept() throws {
    let scene = try scene(within: 10, grace: 3)
    var days: Set<Int> = []
    for identity in 0..<200 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      let promise = try #require(made(life))
      #expect(promise.amount == 100_000)
      #expect(
        life.payments == [
          Payment(time: Double(promise.day), amount: 100_000, cause: .agreement(.promise))
        ])
      #expect(life.times(of: .agreementKept) == [Double(promise.day)])
      days.insert(promise.day)
    }
    #expect(days == Set(1...10))
  }

  @Test("Not meant: broken at the end of the grace, with nothing paid")
  func notMeant() throws {
    let life = try scene(within: 10, grace: 3, reliability: 0).life()
    let day = try #require(made(life)).day
    #expect(life.times(of: .agreementBroken) == [Double(day + 3)])
    #expect(life.payments.isEmpty)
  }

  @Test("Kept as often as meant (z = 4)")
  func reliability() throws {
    let scene = try scene(within: 10, grace: 3, reliability: 0.65)
    let rate = try scene.value(.keptRate, .many(2_000))
    #expect(abs(rate - 0.65) < 4 * binomialError(0.65, 2_000))
  }

  @Test("Without the money at hand the next payday is named, and keeps the promise")
  func payday() throws {
    var scene = try scene(within: 20, grace: 0)
    scene.liquidity = monthly
    // Before the first payday there is 14/30 of a month's income.
    let life = try scene.life(.one([95_000], monthlyIncome: 100_000))
    #expect(made(life)?.day == 14)
    #expect(life.payments == [Payment(time: 14, amount: 95_000, cause: .agreement(.promise))])
  }

  @Test(
    "No payday within the window: its last day is named, and the promise breaks for want of cash")
  func noCash() throws {
    var scene = try scene(within: 7, grace: 3)
    scene.liquidity = monthly
    let debtor = PortfolioBlock.one([95_000], monthlyIncome: 100_000)
    let life = try scene.life(debtor)
    #expect(made(life)?.day == 7)
    #expect(life.payments.isEmpty)
    #expect(life.times(of: .agreementBroken) == [10])
    // A grace that reaches the payday keeps it: income comes before what is due.
    scene.strategies = [
      .simple([
        Step(
          .dpd(0), channel: .fixed(0), offer: .promise(PromiseOffer(within: 7, grace: 7)))
      ])
    ]
    let saved = try scene.life(debtor)
    #expect(saved.payments == [Payment(time: 14, amount: 95_000, cause: .agreement(.promise))])
  }

  @Test("Income that never suffices keeps no promise")
  func neverEnough() throws {
    var scene = try scene(within: 30, grace: 5)
    scene.liquidity = monthly
    let life = try scene.life(.one([95_000], monthlyIncome: 90_000))
    #expect(life.times(of: .agreementBroken) == [19])
    #expect(life.payments.isEmpty)
  }

  @Test("What is paid of its own accord counts towards the promise")
  func spontaneous() throws {
    var scene = try scene(within: 10, grace: 20, reliability: 0)
    scene.baseline = .constant(0.5)
    var kept = 0
    for identity in 0..<100 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      let day = Double(try #require(made(life)).day)
      let payment = try #require(life.payments.first)
      #expect(payment.cause == .baseline)
      if payment.time < day + 20 {
        #expect(life.times(of: .agreementKept) == [payment.time])
        kept += 1
      }
    }
    #expect(kept > 90)
  }

  @Test("While a promise runs, touches are held back and reported")
  func holdsTouches() throws {
    var scene = try scene(within: 10, grace: 3, reliability: 0)
    scene.strategies[0].treatments[0].path.append(
      Step(.dpd(0), every: 1, channel: .fixed(1), time: 0.5))
    scene.channels.append(.certain(.sms))
    scene.horizon = 30
    let life = try scene.life()
    let end = try #require(made(life)).day + 3
    #expect(life.blocks(rule: 1) == (0..<end).map { Double($0) + 0.5 })
    #expect(life.attempts(channel: 1) == (end..<30).map { Double($0) + 0.5 })
  }

  @Test("While a promise runs, the excited clock stands still: x decays, hazard is not used up")
  func pausesExcitedClock() throws {
    let stir = Step(.dpd(0), channel: .fixed(1))
    var free = try scene(within: 5, grace: 2, reliability: 0)
    free.channels.append(.certain(.sms, stimulus: 0.4))
    var paused = free
    let ask = Step(
      .dpd(1), channel: .fixed(0), offer: .promise(PromiseOffer(within: 5, grace: 2)))
    free.strategies = [.simple([stir])]
    paused.strategies = [.simple([stir, ask])]
    paused.channels[0].stimulus = 0
    var compared = 0
    for identity in 0..<400 {
      let debtor = PortfolioBlock.one(identity: UInt64(identity))
      guard let first = try free.life(debtor).payments.first, first.time > 1 else { continue }
      let life = try paused.life(debtor)
      let end = try #require(life.times(of: .agreementBroken).first)
      let expected = resumed(first.time, from: 1, to: end)
      #expect(
        life.payments.first.map(\.time) == nil
          ? expected == nil
          : abs(life.payments[0].time - (expected ?? .infinity)) < 1e-9)
      compared += expected == nil ? 0 : 1
    }
    #expect(compared > 20)
  }

  /// When a clock that would have fired at `time` fires after a pause, with x(0) = 0.4 and κ = 0.1.
  private func resumed(_ time: Double, from: Double, to: Double) -> Double? {
    // In units of x(0)/κ the hazard up to t is 1 − e^(−κt).
    let needed = exp(-0.1 * from) - exp(-0.1 * time)
    let level = exp(-0.1 * to) - needed
    return level > 0 && -log(level) / 0.1 < 100 ? -log(level) / 0.1 : nil
  }
}
