// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

extension SensitivityRecord {
  /// What each parameter does alone, the others as they are.
  public struct Ends: Hashable, Sendable {
    /// The metric in the scenario as it is.
    public var base: MetricEstimate
    /// The bars, longest first.
    public var tornado: Tornado
    /// For each parameter the texts of its low and its high end.
    public var values: [[String]]
    /// The strategy with the best mean in the scenario as it is; nil when nothing is ranked.
    public var best: String?
    /// For each parameter the best strategy at its low and at its high end.
    public var bestAtEnds: [[String?]]

    /// Creates the part.
    public init(
      base: MetricEstimate, tornado: Tornado, values: [[String]], best: String?,
      bestAtEnds: [[String?]]
    ) {
      self.base = base
      self.tornado = tornado
      self.values = values
      self.best = best
      self.bestAtEnds = bestAtEnds
    }
  }

  /// Elementary effects, and what follows from them.
  public struct Screening: Hashable, Sendable {
    /// The effects of each parameter on the metric, per range.
    public var effects: [ElementaryEffects]
    /// Which parameters matter.
    ///
    /// Output 0 is the metric, output i the lead of `leads[i − 1]`.
    public var decisions: [MorrisScreening.Decision]
    /// The strategies whose lead over the best one was screened too.
    public var leads: [String]
    /// The trajectories.
    public var trajectories: Int

    /// Creates the part.
    public init(
      effects: [ElementaryEffects], decisions: [MorrisScreening.Decision], leads: [String],
      trajectories: Int
    ) {
      self.effects = effects
      self.decisions = decisions
      self.leads = leads
      self.trajectories = trajectories
    }

    /// The strategy whose lead a parameter matters most for; nil when that is the metric itself.
    public func lead(_ parameter: Int) -> String? {
      let output = decisions[parameter].output
      return output > 0 && output <= leads.count ? leads[output - 1] : nil
    }
  }

  /// Sobol' indices of some parameters.
  public struct Shares: Hashable, Sendable {
    /// The parameters' positions.
    public var parameters: [Int]
    /// The rows of the design.
    public var rows: Int
    /// The indices, one per position.
    public var indices: SobolIndices

    /// Creates the part.
    public init(parameters: [Int], rows: Int, indices: SobolIndices) {
      self.parameters = parameters
      self.rows = rows
      self.indices = indices
    }
  }

  /// A strategy that may overtake the best one.
  public struct Challenger: Hashable, Sendable {
    /// Its name.
    public var strategy: String
    /// What it exceeds the best one by in the scenario as it is.
    public var own: DifferenceEstimate
    /// Where it is better.
    public var flips: RankingFlips
    /// The rule that tells best where it is better; nil where none stands out.
    public var wins: ScenarioBox?

    /// Creates the part.
    public init(
      strategy: String, own: DifferenceEstimate, flips: RankingFlips, wins: ScenarioBox?
    ) {
      self.strategy = strategy
      self.own = own
      self.flips = flips
      self.wins = wins
    }
  }

  /// Where the best strategy changes.
  public struct Ranking: Hashable, Sendable {
    /// The best strategy in the scenario as it is.
    public var best: String
    /// The positions of the parameters that varied.
    public var parameters: [Int]
    /// All other strategies.
    public var challengers: [Challenger]

    /// Creates the part.
    public init(best: String, parameters: [Int], challengers: [Challenger]) {
      self.best = best
      self.parameters = parameters
      self.challengers = challengers
    }
  }
}
