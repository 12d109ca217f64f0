// SPDX-License-Identifier: GPL-3.0-or-later

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
