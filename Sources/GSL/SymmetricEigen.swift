// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The eigenvalues and eigenvectors of a symmetric matrix A = B·diag(d)·Bᵀ.
///
/// GSL's symmetric bidiagonalisation and QR reduction; eigenvalues are accurate to a relative error
/// of about 10⁻¹⁶ times the largest of them.
public struct SymmetricEigen: Hashable, Sendable {
  /// The number of rows.
  public let order: Int
  /// The eigenvalues d, increasing.
  public let values: [Double]
  /// B row by row; column j belongs to value j, has length 1, and a sign without meaning.
  public let vectors: [Double]

  /// Decomposes a symmetric matrix.
  ///
  /// - Parameters:
  ///   - matrix: A row by row, `order`² finite values; only the lower triangle is read.
  ///   - order: The number of rows, at least 1.
  /// - Throws: GSLError when the iteration does not converge, as for values that are not finite.
  public init(_ matrix: [Double], order: Int) throws(GSLError) {
    precondition(order >= 1 && matrix.count == order * order, "a square matrix, row by row")
    ScientificLibrary.prepare()
    // GSL would iterate for ever on NaN.
    guard matrix.allSatisfy(\.isFinite), let workspace = gsl_eigen_symmv_alloc(order) else {
      throw GSLError(function: "gsl_eigen_symmv", arguments: matrix, code: Int(GSL_EDOM))
    }
    defer { gsl_eigen_symmv_free(workspace) }
    var scratch = matrix
    var values = [Double](repeating: 0, count: order)
    var vectors = [Double](repeating: 0, count: order * order)
    let status = scratch.withUnsafeMutableBufferPointer { a in
      values.withUnsafeMutableBufferPointer { d in
        vectors.withUnsafeMutableBufferPointer { b in
          var input = gsl_matrix_view_array(a.baseAddress, order, order)
          var eigenvalues = gsl_vector_view_array(d.baseAddress, order)
          var eigenvectors = gsl_matrix_view_array(b.baseAddress, order, order)
          let status = gsl_eigen_symmv(
            &input.matrix, &eigenvalues.vector, &eigenvectors.matrix, workspace)
          gsl_eigen_symmv_sort(
            &eigenvalues.vector, &eigenvectors.matrix, GSL_EIGEN_SORT_VAL_ASC)
          return Int(status)
        }
      }
    }
    guard status == GSL_SUCCESS else {
      throw GSLError(function: "gsl_eigen_symmv", arguments: matrix, code: status)
    }
    self.order = order
    self.values = values
    self.vectors = vectors
  }
}
