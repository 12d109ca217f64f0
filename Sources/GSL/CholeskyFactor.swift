// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The lower triangular L with L·Lᵀ = A, for a symmetric positive definite A.
public struct CholeskyFactor: Hashable, Sendable {
  /// The number of rows.
  public let order: Int
  /// L row by row; zeros above the diagonal.
  public let elements: [Double]

  /// Factorises a symmetric matrix.
  ///
  /// - Parameters:
  ///   - matrix: A row by row, `order`² finite values; only the lower triangle is read.
  ///   - order: The number of rows, at least 1.
  /// - Throws: GSLError with code 1 (domain) when A is not positive definite.
  public init(_ matrix: [Double], order: Int) throws(GSLError) {
    precondition(order >= 1 && matrix.count == order * order, "a square matrix, row by row")
    ScientificLibrary.prepare()
    var elements = matrix
    let status = elements.withUnsafeMutableBufferPointer { storage in
      var view = gsl_matrix_view_array(storage.baseAddress, order, order)
      return Int(gsl_linalg_cholesky_decomp1(&view.matrix))
    }
    guard status == GSL_SUCCESS else {
      throw GSLError(
        function: "gsl_linalg_cholesky_decomp1", arguments: matrix, code: status)
    }
    // GSL leaves the original above the diagonal.
    for row in 0..<order {
      for column in (row + 1)..<max(order, row + 1) { elements[row * order + column] = 0 }
    }
    self.order = order
    self.elements = elements
  }

  /// Replaces z by L·z.
  ///
  /// - Parameter z: `order` elements.
  public func multiplyInPlace(_ z: inout MutableSpan<Double>) {
    precondition(z.count == order, "one element per row")
    // From the last row up, because row i reads the elements 0 … i only.
    for row in stride(from: order - 1, through: 0, by: -1) {
      var sum = 0.0
      for column in 0...row { sum += elements[row * order + column] * z[column] }
      z[row] = sum
    }
  }
}
