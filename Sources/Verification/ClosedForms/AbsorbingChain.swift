// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors

/// A Markov chain whose states are all left for ends sooner or later.
///
/// With Q the moves between states and R those to ends,
///
///     N = (I − Q)⁻¹,  B = N·R,  t = N·1
///
/// are the expected visits, the probability of each end, and the expected number of moves, by starting state.
///
/// Method: <doc:ClosedForms>, equations (10)–(12). Reference: R. Cyert, H. Davidson, G. Thompson, *Estimation of the
/// allowance for doubtful accounts by Markov chains*, Management Science 8(3), 1962.
public struct AbsorbingChain: Hashable, Sendable {
  /// Q: moves between states, a row each.
  public let moves: [[Double]]
  /// R: moves to ends, a row per state.
  public let absorption: [[Double]]
  /// N.
  public let visits: [[Double]]

  /// Creates a chain.
  ///
  /// - Parameters:
  ///   - moves: Square, with entries of at least 0.
  ///   - absorption: A row for each of `moves`, equally long; both rows of a state add up to 1 within 10⁻⁹.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` for rows that do not, and when some state never
  ///   reaches an end.
  public init(moves: [[Double]], absorption: [[Double]]) throws(VerificationError) {
    for (row, ends) in zip(moves, absorption) {
      let sum = row.reduce(0, +) + ends.reduce(0, +)
      try VerificationError.require(
        row.count == moves.count && (row + ends).allSatisfy { $0 >= 0 } && abs(sum - 1) < 1e-9,
        "moves", sum, "rows of probabilities that add up to 1")
    }
    try VerificationError.require(
      moves.count == absorption.count && !moves.isEmpty, "moves", Double(moves.count),
      "as many rows as there are rows to ends, at least one")
    self.moves = moves
    self.absorption = absorption
    visits = try Self.inverse(ofIdentityMinus: moves)
  }

  /// B: the probability of each end, a row per state.
  public var ends: [[Double]] { product(visits, absorption) }

  /// t: the expected moves until an end, by state.
  public var duration: [Double] { visits.map { $0.reduce(0, +) } }

  /// Balances ending in each end: bᵀ·B for opening balances b.
  public func money(of balances: [Double]) -> [Double] { product([balances], ends)[0] }

  /// The expected moves within the first `count`: Σ_{m < count} Qᵐ·1.
  public func duration(within count: Int) -> [Double] {
    var open = moves.map { _ in 1.0 }
    var sum = moves.map { _ in 0.0 }
    for _ in 0..<count {
      sum = zip(sum, open).map(+)
      open = moves.map { row in zip(row, open).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return sum
  }

  /// The probability of each end within `count` moves: Σ_{m < count} Qᵐ·R.
  public func ends(within count: Int) -> [[Double]] {
    var reached = absorption.map { $0.map { _ in 0.0 } }
    for _ in 0..<count {
      let later = product(moves, reached)
      reached = zip(absorption, later).map { zip($0, $1).map(+) }
    }
    return reached
  }

  private func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
    left.map { row in
      right[0].indices.map { column in
        row.indices.reduce(0) { $0 + row[$1] * right[$1][column] }
      }
    }
  }

  /// Gauss–Jordan elimination with the largest pivot; matrices here have a handful of rows.
  private static func inverse(
    ofIdentityMinus matrix: [[Double]]
  ) throws(VerificationError) -> [[Double]] {
    let n = matrix.count
    var rows: [[Double]] = matrix.indices.map { row in
      let left: [Double] = matrix.indices.map { (row == $0 ? 1.0 : 0.0) - matrix[row][$0] }
      let right: [Double] = matrix.indices.map { row == $0 ? 1.0 : 0.0 }
      return left + right
    }
    for column in 0..<n {
      let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(pivot, column)
      let value = rows[column][column]
      try VerificationError.require(
        abs(value) > 1e-12, "absorption", value, "such that every state reaches an end")
      rows[column] = rows[column].map { $0 / value }
      for row in 0..<n where row != column {
        let factor = rows[row][column]
        rows[row] = zip(rows[row], rows[column]).map { $0 - factor * $1 }
      }
    }
    return rows.map { Array($0[n...]) }
  }
}

extension AbsorbingChain {
  /// The chain of one segment of a roll-rate model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - segment: The segment's position.
  ///   - cure: Odds ratio of better moves, above 0.
  ///   - roll: Odds ratio of worse moves, above 0.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` when some state never reaches an end.
  public init(
    _ model: RollRateModel, segment: Int, cure: Double = 1, roll: Double = 1
  ) throws(VerificationError) {
    let rows = model.rows(segment: segment, cure: cure, roll: roll)
    let first = model.paidEnds.count
    let last = first + model.states.count
    try self.init(
      moves: rows.map { Array($0[first..<last]) },
      absorption: rows.map { Array($0[..<first] + $0[last...]) })
  }
}
