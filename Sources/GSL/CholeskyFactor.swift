// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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

extension CholeskyFactor {
  /// The matrix X with L·X = B, for many right-hand sides at once.
  ///
  /// - Parameters:
  ///   - b: B row by row: `order` rows of `count` columns.
  ///   - count: The number of columns, at least 1.
  /// - Returns: X in the same layout.
  /// - Complexity: O(order² × count), in the BLAS.
  public func solveLower(_ b: [Double], columns count: Int) -> [Double] {
    precondition(count >= 1 && b.count == order * count, "order rows of count columns")
    ScientificLibrary.prepare()
    var x = b
    elements.withUnsafeBufferPointer { l in
      x.withUnsafeMutableBufferPointer { target in
        var factor = gsl_matrix_const_view_array(l.baseAddress, order, order)
        var columns = gsl_matrix_view_array(target.baseAddress, order, count)
        _ = gsl_blas_dtrsm(
          CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, 1, &factor.matrix, &columns.matrix)
      }
    }
    return x
  }

  /// ln det A = 2 Σ ln Lᵢᵢ.
  public var logDeterminant: Double {
    (0..<order).reduce(0) { $0 + 2 * log(elements[$1 * order + $1]) }
  }
}
