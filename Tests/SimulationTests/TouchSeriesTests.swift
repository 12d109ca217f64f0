// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// Touches taken in a row are the touches taken one by one.
///
/// A condition that always holds changes nothing but the way: a path with one is not plain.
@Suite struct TouchSeriesTests {
  static let paths: [Step] = [
    Step(.dpd(7), every: 7, until: 175, channel: .fixed(0)),
    Step(.dpd(-3), every: 1, channel: .fixed(0), time: 0.4),
    Step(.dpd(2), every: 3, times: 11, channel: .fixed(1), time: 0.999),
    Step(.dpd(30), channel: .fixed(1)),
    Step(.dpd(0), every: 2, until: 61, times: 40, channel: .fixed(2)),
  ]

  @Test(arguments: paths.indices, [false, true])
  func seriesAreSingleTouches(path: Int, hasLiquidity: Bool) throws {
    try expectSingleTouches(try Self.model(Self.paths[path], hasLiquidity: hasLiquidity))
  }

  /// Whatever a number of channels does, no series passes over it: a number that is added is tried here without being named.
  @Test(arguments: ChannelAttribute.all.indices, paths.indices)
  func seriesPassOverNoNumber(number: Int, path: Int) throws {
    let attribute = ChannelAttribute.all[number]
    let value =
      switch attribute.kind {
      case .share, .rate: 0.3
      case .factor: 0.7
      case .money: 1.5
      case .duration: 2.0
      }
    let model = try Self.model(Self.paths[path], hasLiquidity: false) { channel in
      channel.irritation = 0.5
      channel.numbers[keyPath: attribute.place] = value
    }
    try expectSingleTouches(model)
  }

  @Test("A debtor's reach holds for touches in a row too", arguments: paths.indices)
  func reachIsOfTheDebtor(path: Int) throws {
    var block = Self.block
    for debtor in block.debtors.indices {
      block.reach += [Float(debtor % 4) / 3, Float(debtor % 3) / 2, 0.9]
    }
    try expectSingleTouches(try Self.model(Self.paths[path], hasLiquidity: false), block)
  }

  private func expectSingleTouches(
    _ model: SimulationModel, _ block: PortfolioBlock = block
  ) throws {
    let outcomes = [0, 1].map { strategy in
      let tally = model.tally(strategy: strategy)
      model.simulate(block, strategy: strategy, seed: 5, replication: 2, into: tally)
      return model.outcome(tally)
    }
    #expect(outcomes[0].curve == outcomes[1].curve)
    let events = [0, 1].map { model.eventCount(block, strategy: $0, seed: 5, replication: 2) }
    #expect(events[0] == events[1])
    let pairs = zip(outcomes[0].values, outcomes[1].values)
    #expect(pairs.allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    for debtor in 0..<40 {
      let lives = [0, 1].map {
        model.trace(block, debtor: debtor, strategy: $0, seed: 5, replication: 2)
      }
      #expect(lives[0] == lives[1])
    }
  }

  /// 400 debtors of one to three accounts; every fourth is vulnerable.
  static var block: PortfolioBlock {
    var block = PortfolioBlock()
    for number in 0..<400 {
      let identity = Identity.part(UInt64(number), of: 77)
      var debtor = DebtorFacts(
        identity: identity, frailty: 1, monthlyIncome: 20_000,
        firstAccount: Int32(block.accounts.count), accountCount: Int32(1 + number % 3), type: 0,
        segment: 0)
      if number % 4 == 0 { debtor.traits = DebtorFacts.vulnerable }
      if number % 9 == 0 { debtor.consent = 0b110 }
      block.debtors.append(debtor)
      for account in 0...(number % 3) {
        block.accounts.append(
          AccountFacts(
            identity: Identity.part(UInt64(account), of: identity), balance: 50_000, score: .nan,
            daysPastDue: Int32(number % 5)))
      }
    }
    return block
  }

  static func model(
    _ step: Step, hasLiquidity: Bool, changing: (inout ChannelSpecification) -> Void = { _ in }
  ) throws -> SimulationModel {
    var conditioned = step
    conditioned.conditions = [Condition(.payments, .atLeast, 0)]
    var message = ChannelSpecification(.sms)
    message.engagement = 0.27
    message.stimulus = 0.02
    var letter = ChannelSpecification(.letter)
    letter.deliverability = 0.8
    letter.engagement = 0.5
    letter.stimulus = 0.05
    letter.latency = 4
    var call = ChannelSpecification(.agentCall)
    call.engagement = 0.3
    call.deliverability = 0.6
    call.stimulus = 0.1
    var channels = [message, letter, call]
    for channel in channels.indices { changing(&channels[channel]) }
    let behavior = IntensityModel(
      baseline: .constant(0.004),
      excitation: Excitation(decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02),
      payment: PaymentBehavior(partial: try .beta(a: 1, b: 0.5, low: 0.1, high: 1)),
      types: [TypeParameters](repeating: TypeParameters(), count: 5),
      liquidity: hasLiquidity
        ? Liquidity(paydays: [Liquidity.PaydayCalendar(daysOfMonth: [1, 15], weight: 1)]) : nil)
    return try SimulationModel(
      behavior: behavior, channels: channels,
      strategies: [step, conditioned].map {
        Strategy(name: "path", treatments: [Treatment(name: "everyone", path: [$0])])
      },
      settings: SimulationSettings(
        start: try #require(CivilDate(year: 2026, month: 1, day: 5)), horizon: 180))
  }
}
