// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors
public import Randomness
public import Strategies
public import Vocabulary

/// A behaviour, channels and strategies, checked and laid out for simulation.
///
/// Building one is the only step that can fail; afterwards every debtor can be simulated. A model is immutable
/// and may be shared by any number of threads.
public final class SimulationModel: Sendable {
  /// The frame.
  public let settings: SimulationSettings
  /// The strategies, in the order of their positions.
  public let strategies: [Strategy]
  /// The channels, in the order of their positions; the intensity model alone has any.
  public let channels: [ChannelSpecification]
  /// The resources, in the order of their positions; the intensity model alone has any.
  public let resources: [Resource]

  let world: World

  /// Checks and lays out a model.
  ///
  /// - Parameters:
  ///   - behavior: The world.
  ///   - channels: At most 32; none but for the intensity model.
  ///   - resources: Whose minutes touches need.
  ///   - strategies: The policies; their channels are positions in `channels`.
  ///   - settings: The frame.
  /// - Throws: ``ModelError`` when payments would explode or a parameter lies outside its range.
  public init(
    behavior: BehaviorModel, channels: [ChannelSpecification] = [], resources: [Resource] = [],
    strategies: [Strategy], settings: SimulationSettings
  ) throws(ModelError) {
    try settings.check(strategies: strategies.count)
    // They fit in a mask of 32 bits.
    try ModelError.check("channels", channels.count, in: ParameterRange.channels)
    try Self.check(resources, channels, strategies)
    self.resources = resources
    self.settings = settings
    self.strategies = strategies
    self.channels = channels
    switch behavior {
    case .intensity(let model):
      world = .intensity(try IntensityWorld(model, channels, resources, strategies, settings))
    case .own(let own):
      try own.check(channels, strategies, settings)
      world = .intensity(
        try IntensityWorld(
          own.frame, channels, resources, strategies, settings, own: own.payments))
    case .rollRate(let model):
      world = .rollRate(try ChainWorld(model, strategies, settings))
    case .paymentRun(let model):
      world = .paymentRun(try RunWorld(model, strategies, settings))
    }
  }

  /// Checks and lays out an intensity model.
  ///
  /// - Throws: ``ModelError`` when payments would explode or a parameter lies outside its range.
  public convenience init(
    behavior: IntensityModel, channels: [ChannelSpecification], resources: [Resource] = [],
    strategies: [Strategy], settings: SimulationSettings
  ) throws(ModelError) {
    try self.init(
      behavior: .intensity(behavior), channels: channels, resources: resources,
      strategies: strategies, settings: settings)
  }

  /// The intensity world, where it is one.
  var intensity: IntensityWorld? {
    if case .intensity(let world) = world { world } else { nil }
  }

  /// Payments that one payment brings on average for Z = 1: below 1, and 0 where payments bring none.
  public var branchingRatio: Double { intensity?.branchingRatio ?? 0 }

  /// The largest frailty that is simulated as such; larger ones would make payments explode.
  public var frailtyLimit: Double { intensity?.frailtyLimit ?? .infinity }
}

/// The frame of a simulation: when it starts, how long it lasts, and how money is counted and discounted.
public struct SimulationSettings: Hashable, Sendable {
  /// Day 0.
  public var start: CivilDate
  /// H: whole days, at least 1.
  public var horizon: Int
  /// Minor units in one currency unit: 1, 100 or 1,000.
  public var minorPerUnit: Double
  /// Continuous discount rate per day, at least 0.
  public var discountRate: Double
  /// Currency units a complaint costs, at least 0.
  public var complaintCost: Double
  /// Whether the martingale of payments is kept beside the results, which it does not change.
  public var keepsMartingale: Bool
  /// Whether complaints count by their probabilities instead of what was drawn.
  public var expectsComplaints: Bool
  /// Whether accounts are placed during the run, so that they are not all watched for as long.
  public var hasArrivals = false
  /// The first days, which are left out of what is measured per day; nil where nothing is.
  public var warmUp: Int?
  /// The rules that bind all strategies.
  public var rules = ContactRules()
  /// Which days are worked.
  public var calendar = BusinessCalendar()
  /// What steps may say.
  public var messages: [Message] = []
  /// By segment and channel, the law of the share of attempts that get through; empty and nil where all do.
  ///
  /// Debtors bring their own shares: this is what contact data that are found later are drawn from.
  public var reach: [[Distribution?]] = []
  /// By strategy, the channels of the steps that may ever touch somebody; nil where any step may.
  ///
  /// It changes no life: it says which zeros are certain.
  public var actingChannels: [Set<Int>]?

  /// Whether costs count by their instants.
  var datesCosts: Bool { discountRate > 0 || warmUp != nil }

  /// The channels through which a strategy may act; nil where that is not known.
  func acting(_ strategy: Int) -> Set<Int>? {
    actingChannels.flatMap { $0.indices.contains(strategy) ? $0[strategy] : nil }
  }

  /// Creates settings.
  public init(
    start: CivilDate, horizon: Int, minorPerUnit: Double = 100, discountRate: Double = 0,
    complaintCost: Double = 0, keepsMartingale: Bool = false, expectsComplaints: Bool = false
  ) {
    self.start = start
    self.horizon = horizon
    self.minorPerUnit = minorPerUnit
    self.discountRate = discountRate
    self.complaintCost = complaintCost
    self.keepsMartingale = keepsMartingale
    self.expectsComplaints = expectsComplaints
  }
}

/// Why a behaviour, strategies and settings do not make a model.
public enum ModelError: Error, Hashable, Sendable {
  /// Payments would bring ever more payments: the branching ratio is not below 1.
  case explosive(branchingRatio: Double)
  /// λ(0) lies below λ∞ while the baseline is not a constant above the difference.
  case negativeIntensity(initial: Double)
  /// A parameter lies outside its range.
  case parameter(name: String, value: Double, requirement: String)
}

/// A behaviour with its strategies, laid out for simulation.
///
/// Which one it is, is asked once per block: each has lives of its own, so that none pays for the others.
enum World {
  case intensity(IntensityWorld)
  case rollRate(ChainWorld)
  case paymentRun(RunWorld)
}
