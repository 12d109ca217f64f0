// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
import OutputAnalysis
public import Portfolios
public import Simulation
public import Strategies

/// A world that strategies are simulated in: behaviour, channels, prices and debtors.
///
/// All variants of an experiment share seed and replications. A draw's address names the debtor, the decision and the
/// replication, never the variant: what a variant leaves as it is comes out the same.
///
/// Method: <doc:Variants>.
public struct ExperimentVariant: Sendable {
  /// The name; nil for the world of an experiment that has one only.
  public let name: String?
  /// The behaviour, channels and strategies.
  public let model: SimulationModel
  /// The debtors.
  public let debtors: any DebtorSource
  /// The strategies that are simulated, by their positions in the model.
  public let strategies: [Int]
  /// By strategy of the model, which earlier variants come to the same.
  public let kinships: [Kinship]

  /// The first variants in which a strategy meets the same.
  public struct Kinship: Hashable, Sendable {
    /// The variant that differs in nothing that the strategy meets.
    public var world: Int
    /// The variant that differs at most in prices, on which no life depends.
    public var lives: Int

    /// Creates a kinship.
    public init(world: Int, lives: Int) {
      self.world = world
      self.lives = lives
    }
  }

  /// Creates a variant.
  public init(
    name: String? = nil, model: SimulationModel, debtors: any DebtorSource,
    strategies: [Int]? = nil, kinships: [Kinship]? = nil
  ) {
    self.name = name
    self.model = model
    self.debtors = debtors
    self.strategies = strategies ?? Array(model.strategies.indices)
    self.kinships =
      kinships ?? model.strategies.map { _ in Kinship(world: 0, lives: 0) }
  }

  /// What stands between a strategy's name and a variant's.
  public static let separator: Character = "@"
}

/// A strategy in a variant: what is simulated, summed up and compared.
public struct Arm: Sendable {
  /// The strategy's name; with the variant's where there are several.
  public let name: String
  /// The position of its variant.
  public let variant: Int
  /// The position of its strategy in the model.
  public let strategy: Int
  /// The variant's model.
  public let model: SimulationModel
  let kinship: ExperimentVariant.Kinship

  init(_ variant: ExperimentVariant, at position: Int, strategy: Int) {
    let own = variant.model.strategies[strategy].name
    name = variant.name.map { "\(own)\(ExperimentVariant.separator)\($0)" } ?? own
    self.variant = position
    self.strategy = strategy
    model = variant.model
    kinship = variant.kinships[strategy]
  }

  /// What the strategy does.
  public var policy: Strategy { model.strategies[strategy] }

  /// The metrics of its outcomes, in their order.
  public var metrics: [Metric] { model.metrics(strategy: strategy) }

  /// The metrics with how each is computed.
  var measures: [Measure] { model.measures(strategy: strategy) }

  /// Whether its lives share resources.
  public var isScarce: Bool { model.isScarce(strategy: strategy) }

  /// Whether its lives depend on each other, and are simulated together.
  public var isShared: Bool { model.isShared(strategy: strategy) }

  /// An empty tally.
  func tally() -> Tally { model.tally(strategy: strategy) }

  /// Whether both do the same in worlds that are the same to them, whatever they are called.
  func isEqual(to other: Arm) -> Bool {
    kinship.world == other.kinship.world && policy.doesTheSame(as: other.policy)
  }

  /// Whether both do the same in worlds that differ for them in prices at most.
  func livesAlike(_ other: Arm) -> Bool {
    kinship.lives == other.kinship.lives && policy.doesTheSame(as: other.policy)
  }
}

extension Experiment {
  /// Whether two arms lead to the same payments for reasons that lie in the scenario.
  func paysAlike(_ left: Arm, _ right: Arm) -> Bool {
    guard left.kinship.lives == right.kinship.lives else { return false }
    // Both live as in that variant, which has the same strategies in the same places.
    return variants[left.kinship.lives].model.paysAlike(left.strategy, right.strategy)
  }
}

extension Experiment {
  /// The arm of a strategy in a variant; nil where it is not simulated.
  public func arm(ofStrategy strategy: Int, in variant: Int) -> Int? {
    arms.firstIndex { $0.variant == variant && $0.strategy == strategy }
  }
}
