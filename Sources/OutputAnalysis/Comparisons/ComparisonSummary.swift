// SPDX-License-Identifier: GPL-3.0-or-later

/// What an experiment says about a challenger against the champion on one metric.
public struct ComparisonSummary: Hashable, Sendable {
  /// The champion's name.
  public var champion: String
  /// The challenger's name.
  public var challenger: String
  /// The metric's name.
  public var metric: String
  /// Challenger minus champion.
  public var difference: DifferenceEstimate
  /// The two-sided p-value; nil when there is nothing to test.
  public var pValue: Double?
  /// The p-value after adjustment for the family of comparisons; nil like `pValue`.
  public var adjustedPValue: Double?
  /// The share of replications the challenger wins; nil without pairs.
  public var probabilityBetter: ProportionEstimate?
  /// The gain of common random numbers; nil when the difference does not vary.
  public var varianceRatio: Double?
  /// The verdict.
  public var verdict: Verdict
  /// The largest difference that does not matter; nil when none was declared.
  public var margin: Double?
  /// The minimum detectable effect at power 0.9; nil when there is nothing to detect.
  public var minimumDetectableEffect: Double?
  /// The difference with a control variate; nil without one.
  public var controlled: ControlledEstimate?

  /// The p-value of "the difference is as large as the margin"; nil without a margin or where it was not asked for.
  public var equivalencePValue: Double?
  /// The stochastic order in which the challenger's replications stand above the champion's; nil for none.
  public var dominance: StochasticDominance.Order?
  /// What the design of the replications gained; nil for a plain one.
  public var gain: SamplingGain?

  /// Creates a summary from its parts.
  public init(
    champion: String, challenger: String, metric: String, difference: DifferenceEstimate,
    pValue: Double?, adjustedPValue: Double?, probabilityBetter: ProportionEstimate?,
    varianceRatio: Double?, verdict: Verdict, margin: Double?, minimumDetectableEffect: Double?,
    controlled: ControlledEstimate? = nil
  ) {
    self.champion = champion
    self.challenger = challenger
    self.metric = metric
    self.difference = difference
    self.pValue = pValue
    self.adjustedPValue = adjustedPValue
    self.probabilityBetter = probabilityBetter
    self.varianceRatio = varianceRatio
    self.verdict = verdict
    self.margin = margin
    self.minimumDetectableEffect = minimumDetectableEffect
    self.controlled = controlled
  }
}

extension ComparisonSummary {
  /// Summarises a paired difference.
  ///
  /// - Parameters:
  ///   - paired: The paired difference, challenger minus champion.
  ///   - champion: The champion's name.
  ///   - challenger: The challenger's name.
  ///   - metric: The metric's name.
  ///   - adjustedPValue: The p-value after Holm over the declared family.
  ///   - margin: The largest difference that does not matter, or nil.
  ///   - level: The level of interval, verdict and minimum detectable effect; after sequential
  ///     stopping that of one look.
  public init(
    _ paired: PairedDifference, champion: String, challenger: String, metric: String,
    adjustedPValue: Double?, margin: Double? = nil, level: ConfidenceLevel = .ninetyFive
  ) {
    self.init(
      champion: champion, challenger: challenger, metric: metric,
      difference: DifferenceEstimate(paired, level: level),
      pValue: paired.pValue, adjustedPValue: adjustedPValue,
      probabilityBetter: paired.probabilityBetter, varianceRatio: paired.varianceRatio,
      verdict: Verdict(paired, adjustedPValue: adjustedPValue, margin: margin, level: level),
      margin: margin, minimumDetectableEffect: paired.minimumDetectableEffect(level: level))
  }

  /// Compares all challengers with one champion on one metric, with Holm over the challengers.
  ///
  /// - Parameters:
  ///   - metric: The metric's name.
  ///   - champion: The champion's name.
  ///   - challengers: Each challenger's name and its difference to the champion.
  ///   - margin: The largest difference that does not matter, or nil.
  ///   - level: The level of intervals and verdicts.
  /// - Returns: One summary per challenger, in their order.
  public static func family(
    metric: String, champion: String,
    challengers: [(name: String, difference: PairedDifference)],
    margin: Double? = nil, level: ConfidenceLevel = .ninetyFive
  ) -> [ComparisonSummary] {
    let adjusted = Multiplicity.holm(challengers.map(\.difference.pValue))
    return zip(challengers, adjusted).map { challenger, adjustedPValue in
      ComparisonSummary(
        challenger.difference, champion: champion, challenger: challenger.name, metric: metric,
        adjustedPValue: adjustedPValue, margin: margin, level: level)
    }
  }
}

extension ComparisonSummary {
  /// The comparison with what it says of single portfolios taken from them.
  ///
  /// - Parameters:
  ///   - portfolios: The challenger's and the champion's values, one per portfolio of independent debtors, simulated
  ///     once; nil when the design has none, and then nothing is said of them.
  ///   - direction: Which way the metric improves.
  /// - Returns: The same difference with another share of wins and stochastic order.
  public func withSpread(
    of portfolios: (challenger: [Double], champion: [Double])?, direction: MetricDirection
  ) -> ComparisonSummary {
    var comparison = self
    comparison.probabilityBetter = portfolios.flatMap {
      PairedDifference(challenger: $0.challenger, minus: $0.champion, direction: direction)
        .probabilityBetter
    }
    comparison.dominance = portfolios.flatMap {
      StochasticDominance(of: $0.challenger, over: $0.champion, direction: direction)?.order
    }
    return comparison
  }
}

extension ComparisonSummary {
  /// The comparison with the test of equivalence and the stochastic order of its values.
  ///
  /// - Parameters:
  ///   - paired: The paired difference.
  ///   - challenger: The challenger's values by replication.
  ///   - champion: The champion's, paired by index.
  ///   - level: The level 1 − α of each one-sided test.
  /// - Returns: The same comparison with its detail.
  public func withDetail(
    _ paired: PairedDifference, challenger: [Double?], champion: [Double?], level: ConfidenceLevel
  ) -> ComparisonSummary {
    var comparison = self
    comparison.equivalencePValue = margin.flatMap { margin in
      if let combination = paired.combination {
        return combination.equivalencePValue(margin: margin)
      }
      return (try? EquivalenceTest(paired: paired.moments, margin: margin, level: level))?.pValue
    }
    comparison.dominance =
      StochasticDominance(
        of: challenger, over: champion, direction: paired.direction)?.order
    return comparison
  }
}

extension ComparisonSummary {
  /// Whether pairing has been shown to hurt, rather than estimated to by chance.
  ///
  /// A variance ratio V below 1 means a negative correlation ρ between the strategies. For equal variances ρ = 1 − 1/V,
  /// and with n pairs
  ///
  ///     t = ρ √((n − 2)/(1 − ρ²))
  ///
  /// is Student's with n − 2 degrees of freedom if ρ is 0. t < −3 counts as shown: of the some thirty ratios of a
  /// report hardly one gets there by chance, while with 20 replications every fifth ratio of unrelated values lies
  /// below 0.85.
  public var isPairingHarmful: Bool {
    guard let varianceRatio, varianceRatio < 1, difference.n > 2 else { return false }
    let correlation = 1 - 1 / varianceRatio
    let rest = 1 - correlation * correlation
    guard rest > 0 else { return true }
    return correlation * (Double(difference.n - 2) / rest).squareRoot() < -3
  }
}
