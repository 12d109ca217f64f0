// SPDX-License-Identifier: GPL-3.0-or-later

/// What is left of a result when parameters are not known for certain.
///
/// Method: <doc:UncertainParameters>.
public struct UncertaintySummary: Hashable, Sendable {
  /// A strategy over the draws of the parameters.
  public struct Standing: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// Its metric, split into chance and parameters.
    public var split: VarianceSplit
    /// The share of the draws in which its mean is the best; ties share.
    public var bestShare: Double
  }

  /// A challenger against the champion over the draws.
  public struct Contrast: Hashable, Sendable {
    /// The challenger's name.
    public var challenger: String
    /// The paired difference, split into chance and parameters.
    public var split: VarianceSplit
    /// The share of the draws in which the challenger's mean is better; ties count half.
    public var betterShare: Double
    /// In how many draws the challenger's mean is better, worse and the same; nil for runs that did not store it.
    public var contest: ContestCount?
    /// The 5 % and 95 % quantiles of the difference over the draws; nil for fewer than 20 of them.
    public var range: ClosedRange<Double>?
    /// The smallest and the largest difference; nil for runs that did not store it.
    public var extremes: ClosedRange<Double>?
    /// Spearman's correlation of each parameter with the difference; nil where one of them does not vary.
    public var correlations: [Double?]
    /// Where the challenger is worse; nil where no rule stands out.
    public var losses: ScenarioBox?
  }

  /// The metric's name.
  public var metric: String
  /// The champion's name.
  public var champion: String
  /// The names of the parameters.
  public var parameters: [String]
  /// The draws.
  public var draws: [UncertaintyDraw]
  /// The strategies in the order of the scenario.
  public var standings: [Standing]
  /// The challengers.
  public var contrasts: [Contrast]

  /// Fewer draws have no middle 90 %, and do not split a variance.
  public static let leastDraws = 20

  /// Sums up draws; nil with fewer than two of them that have values.
  ///
  /// - Parameters:
  ///   - metric: The metric's name.
  ///   - strategies: The strategies' names.
  ///   - champion: The champion's position.
  ///   - parameters: The parameters' names.
  ///   - draws: The draws.
  ///   - direction: Which way the metric improves.
  public init?(
    metric: String, strategies: [String], champion: Int, parameters: [String],
    draws: [UncertaintyDraw], direction: MetricDirection
  ) {
    let splits = strategies.indices.map { index in VarianceSplit(draws.map { $0.values[index] }) }
    guard splits.allSatisfy({ $0 != nil }) else { return nil }
    let found = splits.compactMap { $0 }
    let shares = Self.bestShares(found, direction)
    self.metric = metric
    self.champion = strategies[champion]
    self.parameters = parameters
    self.draws = draws
    standings = strategies.indices.map {
      Standing(strategy: strategies[$0], split: found[$0], bestShare: shares[$0])
    }
    contrasts = strategies.indices.filter { $0 != champion }.compactMap { challenger in
      Contrast(strategies[challenger], challenger, champion, draws, direction)
    }
  }

  /// How often each strategy has the best mean.
  private static func bestShares(
    _ splits: [VarianceSplit], _ direction: MetricDirection
  ) -> [Double] {
    var shares = [Double](repeating: 0, count: splits.count)
    let draws = splits.first?.means.count ?? 0
    for draw in 0..<draws {
      let values = splits.map { $0.means[draw] * direction.sign }
      guard let best = values.filter({ !$0.isNaN }).max() else { continue }
      let winners = values.indices.filter { values[$0] == best }
      for winner in winners { shares[winner] += 1 / Double(winners.count) / Double(draws) }
    }
    return shares
  }
}

extension UncertaintySummary.Contrast {
  /// A challenger less the champion, replication by replication inside each draw.
  fileprivate init?(
    _ name: String, _ challenger: Int, _ champion: Int, _ draws: [UncertaintyDraw],
    _ direction: MetricDirection
  ) {
    let differences = draws.map { draw in
      zip(draw.values[challenger], draw.values[champion]).map { $0 - $1 }
    }
    guard let split = VarianceSplit(differences) else { return nil }
    let gains = split.means.map { $0 * direction.sign }
    let valid = gains.filter { !$0.isNaN }
    let sample = SortedSample(split.means)
    self.challenger = name
    self.split = split
    betterShare =
      valid.reduce(0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) } / Double(max(1, valid.count))
    contest = ContestCount(gains: valid)
    let means = split.means.filter { !$0.isNaN }
    if let low = means.min(), let high = means.max() { extremes = low...high }
    if means.count >= UncertaintySummary.leastDraws, let low = sample.quantile(0.05),
      let high = sample.quantile(0.95)
    {
      range = low...high
    }
    correlations = (draws.first?.parameters.indices ?? 0..<0).map { parameter in
      RankCorrelation.spearman(draws.map { $0.parameters[parameter] }, split.means)
    }
    losses = ScenarioBox(draws.map(\.parameters), gains.map { $0 < 0 })
  }
}

/// One draw of the uncertain parameters with what its replications came to.
public struct UncertaintyDraw: Hashable, Sendable {
  /// The parameters' values, in the order of their names.
  public var parameters: [Double]
  /// The headline metric by strategy and replication; not a number where undefined.
  public var values: [[Double]]

  /// Creates a draw.
  public init(parameters: [Double], values: [[Double]]) {
    self.parameters = parameters
    self.values = values
  }
}
