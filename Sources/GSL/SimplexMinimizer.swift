// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// A local minimum of a function without derivatives: the simplex method of Nelder and Mead.
///
/// GSL's `nmsimplex2`. The function may return infinity where it has no value. What is found is a
/// local minimum at best; start from several points.
///
/// Source: J. A. Nelder and R. Mead, *Computer Journal* 7 (1965) 308–313.
public struct SimplexMinimizer: Hashable, Sendable {
  /// The best point seen.
  public let point: [Double]
  /// The function there.
  public let value: Double

  /// Minimises a function.
  ///
  /// - Parameters:
  ///   - start: A corner of the first simplex; at least one coordinate.
  ///   - step: The distance of the other corners, along the axes; not 0.
  ///   - iterations: The largest number of steps, each of one or two evaluations as a rule.
  ///   - tolerance: The mean size of the simplex at which to stop.
  ///   - function: The function; NaN counts as infinity.
  public init(
    from start: [Double], step: Double, iterations: Int, tolerance: Double,
    function: ([Double]) -> Double
  ) {
    ScientificLibrary.prepare()
    var best = (point: start, value: Double.infinity)
    withoutActuallyEscaping(function) { function in
      let box = Target { point in
        let value = function(point)
        if value < best.value { best = (point, value) }
        return value.isNaN ? .infinity : value
      }
      Self.run(box, from: start, step: step, iterations: iterations, tolerance: tolerance)
    }
    point = best.point
    value = best.value
  }

  /// Carries a closure through C.
  private final class Target {
    let function: ([Double]) -> Double
    init(_ function: @escaping ([Double]) -> Double) { self.function = function }
  }

  private static func run(
    _ target: Target, from start: [Double], step: Double, iterations: Int, tolerance: Double
  ) {
    let count = start.count
    guard let minimizer = gsl_multimin_fminimizer_alloc(cgsl_simplex(), count) else { return }
    defer { gsl_multimin_fminimizer_free(minimizer) }
    var start = start
    var steps = [Double](repeating: step, count: count)
    var function = gsl_multimin_function(
      f: { vector, target in
        guard let vector, let target else { return .infinity }
        let point = (0..<vector.pointee.size).map { gsl_vector_get(vector, $0) }
        return Unmanaged<Target>.fromOpaque(target).takeUnretainedValue().function(point)
      },
      n: count, params: Unmanaged.passUnretained(target).toOpaque())
    start.withUnsafeMutableBufferPointer { x in
      steps.withUnsafeMutableBufferPointer { h in
        var first = gsl_vector_view_array(x.baseAddress, count)
        var sizes = gsl_vector_view_array(h.baseAddress, count)
        guard
          gsl_multimin_fminimizer_set(minimizer, &function, &first.vector, &sizes.vector)
            == CInt(GSL_SUCCESS)
        else { return }
        for _ in 0..<iterations {
          guard gsl_multimin_fminimizer_iterate(minimizer) == CInt(GSL_SUCCESS),
            gsl_multimin_fminimizer_size(minimizer) > tolerance
          else { return }
        }
      }
    }
  }
}
