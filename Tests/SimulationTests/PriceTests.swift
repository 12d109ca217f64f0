// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// What touches cost on their day.
@Suite("Dated prices") struct PriceTests {
  /// A message a day at 10:00, of which nobody takes notice, that costs 0.02, 0.06 from day 40 and 0.01 from day 70.
  private func scene(latency: Double = 0) throws -> Scene {
    var message = ChannelSpecification.certain(engagement: 0)
    message.costPerAttempt = 0.02
    message.latency = latency
    message.laterPrices = [
      DatedPrice(day: 40, perAttempt: 0.06, perMinute: 0),
      DatedPrice(day: 70, perAttempt: 0.01, perMinute: 0),
    ]
    var scene = try Scene(
      [Step(.dpd(0), every: 1, channel: .fixed(0), time: 10.0 / 24)], channels: [message])
    scene.horizon = 90
    return scene
  }

  @Test("Each touch costs the price of its day: n·p before the change and m·q from its day on")
  func closedForm() throws {
    let expected = 40 * 0.02 + 30 * 0.06 + 20 * 0.01
    #expect(abs(try scene().value(.costPerAccount, .many(50)) - expected) < 1e-12)
  }

  @Test(
    "The change counts from the first minute of its day",
    arguments: [(0.0, 39), (10.0 / 24, 39), (23.9 / 24, 39)])
  func firstMinute(time: Double, before: Int) throws {
    var scene = try scene()
    scene.strategies[0].treatments[0].path[0].time = time
    scene.strategies[0].treatments[0].path[0].trigger = .dpd(before)
    scene.strategies[0].treatments[0].path[0].times = 2
    #expect(abs(try scene.value(.costPerAccount, .many(3)) - 0.08) < 1e-12)
  }

  @Test("A change on the day after the run changes nothing, one that repeats the price neither")
  func noChange() throws {
    var plain = try scene()
    plain.channels[0].laterPrices = []
    var repeated = plain
    repeated.channels[0].laterPrices = [DatedPrice(day: 30, perAttempt: 0.02, perMinute: 0)]
    var late = plain
    late.channels[0].laterPrices = [DatedPrice(day: 90, perAttempt: 5, perMinute: 5)]
    // Metrics without an occasion are NaN, which equals nothing.
    let usual = try plain.outcome(.many(20)).values.map(\.bitPattern)
    #expect(try repeated.outcome(.many(20)).values.map(\.bitPattern) == usual)
    #expect(try late.outcome(.many(20)).values.map(\.bitPattern) == usual)
  }

  @Test("Costs after a warm-up and discounted ones are those of the day")
  func byInstant() throws {
    var scene = try scene()
    scene.warmUp = 60
    let late = try scene.value(.netValuePerDay, .many(10)) * 30
    #expect(abs(late + 10 * 0.06 + 20 * 0.01) < 1e-9)
    scene.warmUp = nil
    scene.discountRate = 0.01
    var expected = 0.0
    for day in 0..<90 {
      let price = day < 40 ? 0.02 : day < 70 ? 0.06 : 0.01
      expected += price * exp(-0.01 * (Double(day) + 10.0 / 24))
    }
    #expect(abs(try scene.value(.npv, .many(10)) + 10 * expected) < 1e-6)
  }

  @Test(
    "Minutes cost what they cost on the day of the attempt, attention that of the day on which it is paid"
  )
  func minutes() throws {
    var call = ChannelSpecification.certain(.agentCall)
    call.costPerMinute = 1
    call.handling.engaged = try .constant(value: 3)
    call.handling.unanswered = try .constant(value: 1)
    call.laterPrices = [DatedPrice(day: 10, perAttempt: 0, perMinute: 2)]
    var scene = try Scene([Step(.dpd(0), every: 1, channel: .fixed(0))], channels: [call])
    scene.horizon = 20
    #expect(abs(try scene.value(.costPerAccount, .many(4)) - (10 * 3 + 10 * 6)) < 1e-9)
    // The same where minutes are drawn and counted.
    call.handling.unanswered = try .uniform(low: 1, high: 1.000_000_1)
    scene.channels = [call]
    #expect(abs(try scene.value(.costPerAccount, .many(4)) - (10 * 3 + 10 * 6)) < 1e-3)
  }

  @Test("Segments of longer messages have the price of the day")
  func segments() throws {
    var scene = try scene()
    scene.messages = [Message(name: "long", segments: 3)]
    scene.strategies[0].treatments[0].path[0].message = 0
    let expected = 3 * (40 * 0.02 + 30 * 0.06 + 20 * 0.01)
    #expect(abs(try scene.value(.costPerAccount, .many(5)) - expected) < 1e-12)
  }

  @Test("Prices move no payment, and blocks add up")
  func livesStay() throws {
    var dated = try scene()
    dated.channels[0].engagement = 0.3
    dated.channels[0].stimulus = 0.05
    var plain = dated
    plain.channels[0].laterPrices = []
    let block = PortfolioBlock.many(300)
    #expect(try dated.value(.recoveryRate, block) == plain.value(.recoveryRate, block))
    #expect(try dated.value(.costPerAccount, block) > plain.value(.costPerAccount, block))
  }

  @Test(
    "Days out of order and prices below 0 are refused",
    arguments: [
      [DatedPrice(day: 0, perAttempt: 1, perMinute: 0)],
      [
        DatedPrice(day: 5, perAttempt: 1, perMinute: 0),
        DatedPrice(day: 5, perAttempt: 2, perMinute: 0),
      ],
      [DatedPrice(day: 5, perAttempt: -1, perMinute: 0)],
      [DatedPrice(day: 5, perAttempt: 1, perMinute: .nan)],
    ])
  func refused(prices: [DatedPrice]) throws {
    var scene = try scene()
    scene.channels[0].laterPrices = prices
    #expect(throws: ModelError.self) { try scene.model() }
  }
}
