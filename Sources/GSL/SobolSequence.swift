// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// Sobol's sequence of points in the unit cube, one after the other.
///
/// Coordinates are multiples of 2⁻³⁰ in Gray code order. The sequence begins with what is usually called point 1: GSL
/// leaves out the origin.
///
/// Reference: P. Bratley and B. L. Fox, *Algorithm 659*, ACM Transactions on Mathematical Software 14 (1988) 88–100,
/// [doi:10.1145/42288.214372](https://doi.org/10.1145/42288.214372).
public struct SobolSequence: ~Copyable {
  /// The largest number of coordinates GSL has tables for.
  public static let dimensionLimit = 40

  /// The number of coordinates.
  public let dimensions: Int
  private let generator: UnsafeMutablePointer<gsl_qrng>

  /// Begins a sequence.
  ///
  /// - Parameter dimensions: The number of coordinates, from 1 to ``dimensionLimit``.
  /// - Throws: ``GSLError`` with code 4 (invalid argument) beyond that, and 8 (no memory).
  public init(dimensions: Int) throws(GSLError) {
    ScientificLibrary.prepare()
    let name = "gsl_qrng_alloc"
    guard (1...Self.dimensionLimit).contains(dimensions) else {
      throw GSLError(function: name, arguments: [Double(dimensions)], code: Int(GSL_EINVAL))
    }
    guard let generator = gsl_qrng_alloc(cgsl_qrng_sobol(), UInt32(dimensions)) else {
      throw GSLError(function: name, arguments: [Double(dimensions)], code: Int(GSL_ENOMEM))
    }
    self.generator = generator
    self.dimensions = dimensions
  }

  deinit { gsl_qrng_free(generator) }

  /// The next point.
  ///
  /// - Parameter point: Receives one coordinate in (0, 1) per dimension.
  /// - Precondition: `point` has ``dimensions`` elements, and fewer than 2³⁰ points were taken before.
  public mutating func next(into point: inout [Double]) {
    precondition(point.count == dimensions, "one element per dimension")
    let status = point.withUnsafeMutableBufferPointer { gsl_qrng_get(generator, $0.baseAddress) }
    precondition(status == GSL_SUCCESS, "the sequence has 2³⁰ points")
  }
}
