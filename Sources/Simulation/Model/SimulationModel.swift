// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors
import Portfolios
import Randomness
public import Strategies
import Vocabulary

/// A behaviour, channels and strategies, checked and laid out for simulation.
///
/// Building one is the only step that can fail; afterwards every debtor can be simulated. A model is immutable
/// and may be shared by any number of threads.
public final class SimulationModel: Sendable {
  /// The frame.
  public let settings: SimulationSettings
  /// The strategies, in the order of their positions.
  public let strategies: [Strategy]
  /// The channels, in the order of their positions.
  public let channels: [ChannelSpecification]
  /// Payments that one payment brings on average for Z = 1: below 1.
  public let branchingRatio: Double

  private let behaviorTables: BehaviorTables
  private let channelTable: Table<CompiledChannel>
  private let strategyTables: [StrategyTables]
  private let noAccounts: Table<AccountFacts>

  /// Checks and lays out a model.
  ///
  /// - Parameters:
  ///   - behavior: The world.
  ///   - channels: At most 32.
  ///   - strategies: The policies; their channels are positions in `channels`.
  ///   - settings: The frame.
  /// - Throws: ``ModelError`` when payments would explode or a parameter lies outside its range.
  public init(
    behavior: IntensityModel, channels: [ChannelSpecification], strategies: [Strategy],
    settings: SimulationSettings
  ) throws(ModelError) {
    try behavior.check()
    precondition(channels.count <= 32, "channels fit in a mask of 32 bits")
    branchingRatio = behavior.branchingRatio
    guard branchingRatio < 1 else { throw .explosive(branchingRatio: branchingRatio) }
    self.settings = settings
    self.strategies = strategies
    self.channels = channels
    behaviorTables = BehaviorTables(behavior, settings)
    let marks = channels.contains { $0.fatigue > 0 || $0.optOut > 0 || $0.complaint > 0 }
    channelTable = Table(
      channels.map {
        CompiledChannel($0, marksDebtor: marks, minorPerUnit: settings.minorPerUnit)
      })
    strategyTables = strategies.map(StrategyTables.init)
    noAccounts = Table([AccountFacts(identity: 0, balance: 1, score: .nan, daysPastDue: 0)])
  }

  /// The largest frailty that is simulated as such; larger ones would make payments explode.
  public var frailtyLimit: Double {
    branchingRatio > 0 ? 0.99 / branchingRatio : .infinity
  }

  /// The pointers to hand to the event loop; valid while the model lives.
  var compiled: CompiledModel {
    CompiledModel(
      behavior: behaviorTables.behavior, liquidity: behaviorTables.liquidity,
      calendarCount: behaviorTables.calendarCount, channels: channelTable.base,
      channelCount: channelTable.count, horizon: Double(settings.horizon),
      horizonDays: Int32(settings.horizon), minorPerUnit: settings.minorPerUnit,
      discountRate: settings.discountRate,
      complaintCost: CostUnit.units(
        ofCurrency: settings.complaintCost, minorPerUnit: settings.minorPerUnit),
      expectsComplaints: settings.expectsComplaints, frailtyLimit: frailtyLimit,
      noAccounts: noAccounts.base)
  }

  /// The law of partial payments; valid while the model lives.
  var partial: PartialPayment { behaviorTables.partial }

  /// The same law in steps; valid while the model lives.
  var shareSteps: ShareSteps { behaviorTables.shareSteps }

  /// A strategy's pointers; valid while the model lives.
  func compiledStrategy(_ position: Int) -> CompiledStrategy { strategyTables[position].view }
}
