// SPDX-License-Identifier: GPL-3.0-or-later

/// Evaluates every combination of values once, in one round.
///
/// The right method for up to some hundreds of candidates: nothing is missed, and with common random
/// numbers a ranking with a guarantee can follow (`SequentialElimination`).
///
/// Method: <doc:Optimisers>.
public struct GridSearch: Optimizer {
  /// The space that is searched.
  public let space: SearchSpace
  private let grid: [[ParameterValue]]
  private var ledger = Ledger()

  /// Prepares the grid.
  ///
  /// - Parameters:
  ///   - space: The space.
  ///   - levels: The number of values of a continuous parameter, both ends included, ≥ 2.
  ///   - limit: The largest number of candidates allowed.
  /// - Throws: ``SearchSpaceError`` when the grid is too large, or too coarse to be one.
  public init(
    _ space: SearchSpace, levels: Int = 11, limit: Int = SearchSpace.defaultGridLimit
  ) throws(SearchSpaceError) {
    self.space = space
    grid = try space.grid(levels: levels, limit: limit)
  }

  /// All evaluations told.
  public var evaluations: [Evaluation] { ledger.evaluations }
  /// `exhausted` once the round was told.
  public var stopReason: StopReason? { evaluations.isEmpty ? nil : .exhausted }

  /// The whole grid once, then nothing.
  public mutating func ask() -> [Candidate] {
    if evaluations.isEmpty, ledger.pending.isEmpty { ledger.pose(grid) }
    return ledger.pending
  }

  /// Files the evaluations.
  public mutating func tell(_ answers: [Evaluation]) throws(TellError) {
    _ = try ledger.file(answers)
  }
}
