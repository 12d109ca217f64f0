// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a table of rank correlations does not describe dependent variables.
public enum CopulaError: Error, Hashable, CustomStringConvertible {
  /// A row does not have as many entries as there are rows, or there are none.
  case notSquare(row: Int, entries: Int, rows: Int)
  /// A diagonal entry is not 1.
  case diagonal(row: Int, value: Double)
  /// An entry off the diagonal is outside (−1, 1).
  case outOfRange(row: Int, column: Int, value: Double)
  /// An entry differs from its mirror image.
  case notSymmetric(row: Int, column: Int, value: Double, mirrored: Double)
  /// No variables can have all these correlations at once.
  case notPositiveDefinite

  /// One line without a full stop; rows and columns count from 1.
  public var description: String {
    switch self {
    case .notSquare(let row, let entries, let rows):
      "row \(row + 1) of the correlations has \(entries) entries, but there are \(rows) rows"
    case .diagonal(let row, let value):
      "the correlation of variable \(row + 1) with itself is \(value) but must be 1"
    case .outOfRange(let row, let column, let value):
      "the correlation of variables \(row + 1) and \(column + 1) is \(value)"
        + " but must lie between -1 and 1, exclusive"
    case .notSymmetric(let row, let column, let value, let mirrored):
      "the correlation of variables \(row + 1) and \(column + 1) is \(value) one way"
        + " and \(mirrored) the other"
    case .notPositiveDefinite:
      "no variables can have all these correlations at once (the matrix of 2 sin(pi r/6) is not"
        + " positive definite); weaken the strongest ones"
    }
  }
}
