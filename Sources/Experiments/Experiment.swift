// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Portfolios
public import Simulation
public import Vocabulary

/// Strategies on the same debtors with the same luck, replication after replication.
///
/// A replication is a pure function of (model, debtors, seed, number): threads, blocks and order do not matter.
/// All strategies of a block run in one task, while its debtors are in cache.
///
/// Method: <doc:CommonRandomNumbers>.
public struct Experiment: Sendable {
  /// The behaviour, channels and strategies.
  public let model: SimulationModel
  /// The debtors.
  public let debtors: any DebtorSource
  /// The master seed.
  public let seed: UInt64
  /// What changes between replications.
  public let resampling: Resampling
  /// Whether a replication is a pair of simulations, the second the mirror image of the first.
  public let isAntithetic: Bool

  /// Creates an experiment.
  public init(
    model: SimulationModel, debtors: any DebtorSource, seed: UInt64,
    resampling: Resampling = .both, isAntithetic: Bool = false
  ) {
    self.model = model
    self.debtors = debtors
    self.seed = seed
    self.resampling = resampling
    self.isAntithetic = isAntithetic
  }

  /// Nominal account-days of one replication: accounts × days × strategies × simulations of the portfolio.
  public var accountDaysPerReplication: Double {
    Double(debtors.accountCount) * Double(model.settings.horizon)
      * Double(model.strategies.count * design.members)
  }
}

extension Experiment {
  /// The replication whose portfolio a replication uses.
  public func portfolioReplication(_ replication: UInt32) -> UInt32 {
    resampling.portfolioReplication(replication)
  }

  /// The replication whose luck a replication uses.
  public func behaviorReplication(_ replication: UInt32) -> UInt32 {
    resampling.behaviorReplication(replication)
  }
}

extension Resampling {
  /// The replication whose portfolio is drawn.
  func portfolioReplication(_ replication: UInt32) -> UInt32 {
    self == .behavior ? 0 : replication
  }

  /// The replication whose behaviour is drawn.
  func behaviorReplication(_ replication: UInt32) -> UInt32 {
    self == .portfolio ? 0 : replication
  }
}
