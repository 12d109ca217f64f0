// SPDX-License-Identifier: GPL-3.0-or-later

extension SelectionSummary {
  /// Puts a selection together again that was stored.
  ///
  /// - Parameters:
  ///   - metric: The metric selected by.
  ///   - indifference: The lead that matters.
  ///   - level: The probability of a right selection.
  ///   - firstStage: The replications before the first decision.
  ///   - replications: All replications.
  ///   - surviving: The strategies left.
  ///   - dropped: Those left out, with the replications after which.
  public init(
    metric: String, indifference: Double, level: ConfidenceLevel, firstStage: Int,
    replications: Int, surviving: [String], dropped: [(strategy: String, replications: Int)]
  ) {
    self.metric = metric
    self.indifference = indifference
    self.level = level
    self.firstStage = firstStage
    self.replications = replications
    self.surviving = surviving
    self.dropped = dropped.map { Dropped(strategy: $0.strategy, replications: $0.replications) }
  }
}
