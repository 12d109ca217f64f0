// SPDX-License-Identifier: GPL-3.0-or-later

/// What a run that ends when the best strategy is known has selected.
///
/// Method: <doc:SelectingTheBest>.
public struct SelectionSummary: Hashable, Sendable {
  /// The metric's name.
  public var metric: String
  /// The smallest lead that matters.
  public var indifference: Double
  /// The probability of a correct selection where the best leads by that much.
  public var level: ConfidenceLevel
  /// The replications before the first comparison.
  public var firstStage: Int
  /// The replications after which it ended, those left out not included.
  public var replications: Int
  /// The replications left out because a strategy had no value.
  public var missing = 0
  /// The strategies left, in the order of the scenario: one is the selected best.
  public var surviving: [String]
  /// The others with the replications after which they were dropped, in the order of the scenario.
  public var dropped: [Dropped]
  /// Whether those left had the same value in every replication.
  public var isTie = false
  /// The strategies that had no value in any replication, in the order of the scenario.
  public var withoutValue: [String] = []
  /// The strategies left that were not tested, because none of their steps touched anybody or nobody paid.
  public var untested: [String] = []

  /// A strategy shown to be worse.
  public struct Dropped: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// The replications it took to show it.
    public var replications: Int
  }

  /// The selected best; nil while several are left, and where the only one left was not tested.
  public var selected: String? {
    surviving.count == 1 && untested.isEmpty ? surviving[0] : nil
  }

  /// Sums up a procedure that has ended.
  ///
  /// - Parameters:
  ///   - metric: The metric's name.
  ///   - strategies: The strategies' names, as the procedure numbers them.
  ///   - procedure: The procedure.
  ///   - level: The level it was made for.
  public init(
    metric: String, strategies: [String], _ procedure: KimNelson, level: ConfidenceLevel
  ) {
    self.metric = metric
    indifference = procedure.indifference
    self.level = level
    firstStage = procedure.firstStage
    replications = procedure.replications
    missing = procedure.missing
    isTie = procedure.isTied && procedure.surviving.count > 1
    surviving = procedure.surviving.map { strategies[$0] }
    dropped = strategies.indices.compactMap { index in
      procedure.droppedAfter[index].map {
        Dropped(strategy: strategies[index], replications: $0)
      }
    }
  }
}

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
