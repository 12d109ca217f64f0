// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

/// A small world that tests change in one respect.
///
/// Nothing happens in it by itself: no baseline, no limits, no irritation, no liquidity.
struct Scene {
  var baseline = BaselineHazard.constant(0)
  var excitation = Excitation(decay: 0.1, saturation: 0)
  var type = TypeParameters()
  /// The types, where they are not all alike.
  var types: [TypeParameters]?
  var liquidity: Liquidity?
  var relationship = Relationship()
  var partial: Distribution
  var methods: [PaymentMethod] = []
  var channels: [ChannelSpecification] = []
  var resources: [Resource] = []
  var strategies: [Strategy] = []
  var horizon = 100
  var discountRate = 0.0
  var minorPerUnit = 100.0
  var keepsMartingale = false
  var warmUp: Int?
  var queries: Queries?
  var requests: [ContactRequest] = []
  var lifeEvents: [LifeEventLaw] = []
  var seed: UInt64 = 2_026
  var rules = ContactRules()
  var messages: [Message] = []
  var calendar = BusinessCalendar()
  /// By segment and channel, the laws of what contact data are found later.
  var reach: [[Distribution?]] = []
  var words = Words()
  /// Year, month and day: Thursday, 1 January 2026, so that day d of January is day d − 1.
  var start = (2026, 1, 1)

  init() throws {
    partial = try .uniform(low: 0.1, high: 0.9)
  }

  /// One strategy with one treatment for everyone.
  init(
    _ path: [Step], channels: [ChannelSpecification], limits: [ContactLimit] = [],
    stop: [Condition] = []
  ) throws {
    try self.init()
    self.channels = channels
    strategies = [.simple(path, limits: limits, stop: stop)]
  }

  var behavior: IntensityModel {
    var model = IntensityModel(
      baseline: baseline, excitation: excitation,
      payment: PaymentBehavior(partial: partial, methods: methods),
      types: types ?? [TypeParameters](repeating: type, count: 5), liquidity: liquidity,
      relationship: relationship)
    model.words = words
    model.queries = queries
    (model.requests, model.lifeEvents) = (requests, lifeEvents)
    return model
  }

  /// What tests simulate.
  func model() throws -> SimulationModel {
    let date = CivilDate(year: start.0, month: start.1, day: start.2)
    guard let date else { throw SceneError.noDate }
    var settings = SimulationSettings(
      start: date, horizon: horizon, minorPerUnit: minorPerUnit, discountRate: discountRate,
      keepsMartingale: keepsMartingale)
    settings.rules = rules
    settings.warmUp = warmUp
    settings.messages = messages
    settings.calendar = calendar
    settings.reach = reach
    return try SimulationModel(
      behavior: behavior, channels: channels, resources: resources, strategies: strategies,
      settings: settings)
  }

  /// The life of one debtor under one strategy.
  func life(_ debtor: PortfolioBlock = .one(), strategy: Int = 0) throws -> [LifeEvent] {
    try model().trace(debtor, debtor: 0, strategy: strategy, seed: seed, replication: 0)
  }

  /// A strategy's outcome on a block.
  func outcome(_ block: PortfolioBlock, strategy: Int = 0) throws -> Outcome {
    let model = try model()
    let tally = model.tally(strategy: strategy)
    model.simulate(block, strategy: strategy, seed: seed, replication: 0, into: tally)
    return model.outcome(tally)
  }

  /// One metric of a strategy on a block.
  func value(_ metric: Metric, _ block: PortfolioBlock, strategy: Int = 0) throws -> Double {
    let metrics = try model().metrics(strategy: strategy)
    let position = metrics.firstIndex(of: metric)
    guard let position else { throw SceneError.noMetric }
    return try outcome(block, strategy: strategy).values[position]
  }
}

enum SceneError: Error {
  case noDate
  case noMetric
}

extension Strategy {
  /// One treatment for everyone, which each account follows for itself.
  static func simple(
    _ path: [Step], name: String = "simple", limits: [ContactLimit] = [], stop: [Condition] = []
  ) -> Strategy {
    var strategy = Strategy(
      name: name, treatments: [Treatment(name: "everyone", path: path, stop: stop)],
      limits: limits)
    strategy.treat = .account
    return strategy
  }
}

extension ChannelSpecification {
  /// A message that always arrives and is always read.
  static func certain(
    _ kind: ChannelKind = .sms, stimulus: Double = 0, engagement: Double = 1
  ) -> ChannelSpecification {
    var channel = ChannelSpecification(kind)
    channel.engagement = engagement
    channel.stimulus = stimulus
    return channel
  }
}
