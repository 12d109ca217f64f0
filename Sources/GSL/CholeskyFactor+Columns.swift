// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
