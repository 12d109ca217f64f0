// SPDX-License-Identifier: GPL-3.0-or-later

extension GaussianCopula {
  /// Reports the first thing that keeps a table from being a correlation matrix.
  static func check(_ matrix: [[Double]]) throws(CopulaError) {
    guard !matrix.isEmpty else { throw .notSquare(row: 0, entries: 0, rows: 0) }
    for (i, row) in matrix.enumerated() where row.count != matrix.count {
      throw .notSquare(row: i, entries: row.count, rows: matrix.count)
    }
    for (i, row) in matrix.enumerated() {
      guard row[i] == 1 else { throw .diagonal(row: i, value: row[i]) }
      for j in 0..<i { try checkPair(i, j, matrix) }
    }
  }

  private static func checkPair(
    _ i: Int, _ j: Int, _ matrix: [[Double]]
  ) throws(CopulaError) {
    let value = matrix[i][j]
    // Written so that NaN fails.
    guard value > -1, value < 1 else { throw .outOfRange(row: i, column: j, value: value) }
    guard value == matrix[j][i] else {
      throw .notSymmetric(row: i, column: j, value: value, mirrored: matrix[j][i])
    }
  }
}
