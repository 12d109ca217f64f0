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
  /// The worlds, the first of which is the reference; most experiments have one.
  public let variants: [ExperimentVariant]
  /// What is simulated and compared: the strategies of the first variant, then those of the next.
  public let arms: [Arm]
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
    self.init(
      variants: [ExperimentVariant(model: model, debtors: debtors)], seed: seed,
      resampling: resampling, isAntithetic: isAntithetic)
  }

  /// Creates an experiment of several worlds.
  ///
  /// - Precondition: There is at least one variant; all have the same horizon and the same segments.
  public init(
    variants: [ExperimentVariant], seed: UInt64, resampling: Resampling = .both,
    isAntithetic: Bool = false
  ) {
    precondition(!variants.isEmpty, "an experiment has a world")
    self.variants = variants
    arms = variants.enumerated().flatMap { position, variant in
      variant.strategies.map { Arm(variant, at: position, strategy: $0) }
    }
    self.seed = seed
    self.resampling = resampling
    self.isAntithetic = isAntithetic
  }

  /// The behaviour, channels and strategies; of several worlds those of the reference.
  public var model: SimulationModel { variants[0].model }

  /// The debtors; of several worlds those of the reference.
  public var debtors: any DebtorSource { variants[0].debtors }

  /// Nominal account-days of one replication: accounts × days × strategies × simulations of the portfolio, over all
  /// variants.
  public var accountDaysPerReplication: Double {
    variants.reduce(0) {
      $0 + Double($1.debtors.accountCount) * Double($1.model.settings.horizon)
        * Double($1.strategies.count * design.members)
    }
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
