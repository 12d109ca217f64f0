// SPDX-License-Identifier: GPL-3.0-or-later

extension UncertaintySummary {
  /// Puts a summary together again that was stored.
  ///
  /// - Parameters:
  ///   - metric: The metric compared.
  ///   - champion: The champion's name.
  ///   - parameters: The names of the uncertain parameters.
  ///   - draws: The draws; those of a stored document are empty, only their number is known.
  ///   - standings: What each strategy comes to.
  ///   - contrasts: Each challenger against the champion.
  public init(
    metric: String, champion: String, parameters: [String], draws: [UncertaintyDraw],
    standings: [Standing], contrasts: [Contrast]
  ) {
    self.metric = metric
    self.champion = champion
    self.parameters = parameters
    self.draws = draws
    self.standings = standings
    self.contrasts = contrasts
  }
}

extension UncertaintySummary.Standing {
  /// Puts the standing of a strategy together again that was stored.
  ///
  /// - Parameters:
  ///   - name: The strategy.
  ///   - split: Its mean and where its variance comes from.
  ///   - bestShare: The share of draws in which it is the best.
  public init(of name: String, split: VarianceSplit, bestShare: Double) {
    self.init(strategy: name, split: split, bestShare: bestShare)
  }
}

extension UncertaintySummary.Contrast {
  /// Puts a contrast together again that was stored.
  ///
  /// - Parameters:
  ///   - name: The challenger.
  ///   - split: The mean difference and where its variance comes from.
  ///   - betterShare: The share of draws in which the challenger is better.
  ///   - range: The middle 90 % of the differences.
  ///   - correlations: The rank correlation of the difference with each parameter.
  ///   - losses: Where the challenger loses.
  ///   - contest: In how many draws it is better, worse and alike.
  ///   - extremes: The smallest and the largest difference.
  public init(
    of name: String, split: VarianceSplit, betterShare: Double, range: ClosedRange<Double>?,
    correlations: [Double?], losses: ScenarioBox?, contest: ContestCount? = nil,
    extremes: ClosedRange<Double>? = nil
  ) {
    self.init(
      challenger: name, split: split, betterShare: betterShare, contest: contest, range: range,
      extremes: extremes, correlations: correlations, losses: losses)
  }
}

extension VarianceSplit {
  /// Puts a split together again that was stored; the means of the draws are not known then.
  ///
  /// - Parameters:
  ///   - mean: The mean over all draws.
  ///   - chance: The variance within draws.
  ///   - parameters: The variance between draws.
  public init(mean: Double, chance: Double, parameters: Double) {
    self.mean = mean
    self.chance = chance
    self.parameters = parameters
    means = []
  }
}
