// SPDX-License-Identifier: GPL-3.0-or-later

extension CholeskyFactor {
  /// The solution x of A·x = b, by L·y = b forwards and Lᵀ·x = y backwards.
  ///
  /// - Parameter b: `order` elements.
  /// - Returns: `order` elements.
  /// - Complexity: O(order²).
  public func solve(_ b: [Double]) -> [Double] {
    precondition(b.count == order, "one element per row")
    var x = b
    for row in 0..<order {
      for column in 0..<row { x[row] -= elements[row * order + column] * x[column] }
      x[row] /= elements[row * order + row]
    }
    for row in stride(from: order - 1, through: 0, by: -1) {
      for below in (row + 1)..<max(order, row + 1) {
        x[row] -= elements[below * order + row] * x[below]
      }
      x[row] /= elements[row * order + row]
    }
    return x
  }
}
