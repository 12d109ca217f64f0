// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// What the reader of scenarios refuses with a place, a model made in Swift refuses by name: an error, never a trap.
@Suite struct ParameterRangeTests {
  /// Everything a model is made of, with every number in its range.
  struct Parts: Sendable {
    var behavior: IntensityModel
    var channel = ChannelSpecification(.sms)
    var limit = ContactLimit(name: "weekly", atMost: 2, days: 7)
    var condition = Condition(.dpd, .atLeast, 3)
    var step = Step(.dpd(1), every: 7, times: 3, channel: .fixed(0))
    var promise = PromiseOffer()
    var plan = PlanOffer(instalments: 2...6, downPayment: 0.1)
    var giveUp = 3
    var settings: SimulationSettings

    init() throws {
      behavior = IntensityModel(
        baseline: .constant(0.01), excitation: Excitation(decay: 0.1, saturation: 0.5),
        partial: .one, types: [TypeParameters](repeating: TypeParameters(), count: 5),
        liquidity: Liquidity(
          paydays: [.init(daysOfMonth: [15, 31], weight: 1)], ability: [1, 0.6, 0.1],
          incomeFactor: [1, 0.5, 0.05],
          transitions: [[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0, 0.2, 0.8]], paydayBoost: 1.5,
          paydayWindow: 4, carry: 0.3, incomeShock: 0.2, leastPayment: 5, affordableShare: 0.5))
      settings = SimulationSettings(
        start: try #require(CivilDate(year: 2026, month: 1, day: 1)), horizon: 60)
    }

    func model() throws -> SimulationModel {
      var asking = step
      asking.offer = .promise(promise)
      var planning = step
      planning.offer = .plan(plan)
      let treatment = Treatment(
        name: "all", conditions: [condition], path: [asking, planning], stop: [condition])
      return try SimulationModel(
        behavior: behavior, channels: [channel],
        strategies: [
          Strategy(name: "one", treatments: [treatment], limits: [limit], giveUp: giveUp)
        ], settings: settings)
    }
  }

  static let numbers: [any WritableKeyPath<Parts, Double> & Sendable] = [
    \.behavior.excitation.decay, \.behavior.excitation.habitPerPayment,
    \.behavior.excitation.habitPerShare, \.behavior.excitation.saturation, \.behavior.floor,
    \.behavior.types[0].baseline, \.behavior.types[4].response, \.behavior.types[0].engagement,
    \.behavior.types[0].full[2], \.behavior.types[0].income, \.behavior.types[0].regimes[1],
    \.behavior.types[0].promises, \.behavior.types[0].reliability, \.behavior.types[0].accepts,
    \.behavior.types[0].tolerance, \.behavior.relationship.fatigueRecovery,
    \.behavior.relationship.irritationRecovery, \.behavior.relationship.offPreference,
    \.step.time, \.plan.downPayment,
    \.settings.minorPerUnit, \.settings.discountRate, \.settings.complaintCost,
  ]

  static let counts: [any WritableKeyPath<Parts, Int> & Sendable] = [
    \.limit.atMost, \.limit.days, \.promise.within, \.promise.grace, \.plan.every, \.plan.grace,
    \.giveUp, \.settings.horizon,
  ]

  @Test func theRightNumbersMakeAModel() throws { _ = try Parts().model() }

  @Test(arguments: numbers.indices) func wrongNumbersAreRefused(_ position: Int) throws {
    for wrong in [Double.nan, -1, .infinity, -.infinity, 1e300] {
      var parts = try Parts()
      parts[keyPath: Self.numbers[position]] = wrong
      #expect(throws: ModelError.self, "\(Self.numbers[position]) = \(wrong)") {
        try parts.model()
      }
    }
  }

  @Test(arguments: ChannelAttribute.all.indices)
  func wrongNumbersOfChannelsAreRefused(_ position: Int) throws {
    let attribute = ChannelAttribute.all[position]
    for wrong in [Double.nan, -1, .infinity, -.infinity, attribute.kind.range.upperBound.nextUp] {
      var parts = try Parts()
      parts.channel.numbers[keyPath: attribute.place] = wrong
      #expect(throws: ModelError.self, "\(attribute.key) = \(wrong)") { try parts.model() }
    }
  }

  @Test(arguments: counts.indices) func wrongCountsAreRefused(_ position: Int) throws {
    for wrong in [-1, 1_000_000_000, Int.max, .min] {
      var parts = try Parts()
      parts[keyPath: Self.counts[position]] = wrong
      #expect(throws: ModelError.self, "\(Self.counts[position]) = \(wrong)") {
        try parts.model()
      }
    }
  }

  static let mistakes: [@Sendable (inout Parts) -> Void] = [
    { $0.behavior.baseline = .constant(.nan) },
    { $0.behavior.baseline = .constant(1e300) },
    { $0.behavior.baseline = .pieces([.init(from: 5, rate: 1), .init(from: 5, rate: 2)]) },
    { $0.behavior.baseline = .weibull(shape: .infinity, scale: 1) },
    { $0.behavior.types = [] },
    { $0.behavior.types[1].full = [] },
    { $0.behavior.liquidity?.ability = [1] },
    { $0.behavior.liquidity?.transitions = [] },
    { $0.behavior.liquidity?.transitions[1] = [1, 1, 1] },
    { $0.behavior.liquidity?.paydays = [] },
    { $0.behavior.liquidity?.paydays[0].daysOfMonth = [0] },
    { $0.behavior.liquidity?.paydayWindow = -1 },
    { $0.behavior.liquidity?.leastPayment = 1e300 },
    { $0.behavior.liquidity?.carry = .nan },
    { $0.condition.value = .nan },
    { $0.condition.value = 1e300 },
    { $0.limit.channels = [7] },
    { $0.step.channel = .fixed(1) },
    { $0.step.channel = .fixed(-1) },
    { $0.step.channel = .mix([]) },
    { $0.step.channel = .mix([.init(channel: 0, weight: 2)]) },
    { $0.step.channel = .preferred(among: [0], fallback: 9) },
    { $0.step.every = 0 },
    { $0.step.times = .max },
    { $0.step.trigger = .event(.payment, after: .min) },
    { $0.plan.instalments = 0...1 },
    { $0.plan.instalments = 1...(.max) },
    { $0.settings.actingChannels = [[], []] },
  ]

  @Test(arguments: mistakes.indices) func otherMistakesAreRefused(_ position: Int) throws {
    var parts = try Parts()
    Self.mistakes[position](&parts)
    #expect(throws: ModelError.self) { try parts.model() }
  }

  /// The place has the words of a scenario.
  @Test func theErrorNamesTheNumber() throws {
    var parts = try Parts()
    parts.step.every = 0
    #expect(
      throws: ModelError.parameter(
        name: "strategies.one.all.path[0].every", value: 0, requirement: "from 1 to \(Int.max)")
    ) { try parts.model() }
  }

  @Test func tooManyChannelsAreRefused() throws {
    let parts = try Parts()
    let channels = (0..<33).map {
      ChannelSpecification(name: "c\($0)", address: UInt8($0), converses: false, digital: true)
    }
    #expect(throws: ModelError.self) {
      try SimulationModel(
        behavior: parts.behavior, channels: channels, strategies: [], settings: parts.settings)
    }
  }

  // MARK: Debtors

  static let debtors: [@Sendable (inout PortfolioSpecification) -> Void] = [
    { $0.accounts = 0 }, { $0.accounts = -1 }, { $0.accounts = 1_000_000_000 },
    { $0.accounts = .max }, { $0.frailty = .nan }, { $0.frailty = -1 }, { $0.frailty = 1e300 },
    { $0.segments = [] }, { $0.segments[0].share = 0 }, { $0.segments[0].share = 2 },
    { $0.segments[0].share = .nan },
    { $0.segments.append($0.segments[0]) },
    { $0.segments[0].types = [] }, { $0.segments[0].types = [.nan, 1, 0, 0, 0] },
    { $0.segments[0].types = [1, 1, 0, 0, 0] }, { $0.segments[0].vulnerable = 2 },
    { $0.segments[0].knownClient = .nan }, { $0.segments[0].consent = [1, 1, 1] },
    { $0.segments[0].preferredChannel = [.nan] },
    { $0.segments[0].correlations = [.init(.balance, .daysPastDue, rank: .nan)] },
  ]

  static func portfolio() throws -> PortfolioSpecification {
    PortfolioSpecification(
      accounts: 20,
      segments: [
        SegmentSpecification(
          name: "all", share: 1, balance: try .constant(value: 100), daysPastDue: .zero)
      ])
  }

  @Test(arguments: debtors.indices) func wrongPortfoliosAreRefused(_ position: Int) throws {
    var specification = try Self.portfolio()
    _ = try SyntheticPortfolio(specification, seed: 1, minorPerUnit: 100, channelAddresses: [1])
    Self.debtors[position](&specification)
    #expect(throws: PortfolioError.self) {
      try SyntheticPortfolio(specification, seed: 1, minorPerUnit: 100, channelAddresses: [1])
    }
  }
}
