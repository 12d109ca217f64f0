// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Beta numbers at a draw address, for laws that change from draw to draw.
///
/// Not by the inverse of the distribution function: GSL's fails to converge for some probabilities when a + b is above 200, and
/// takes a hundred times as long.
extension AddressedStream {
  /// A beta number in (0, 1): X/(X + Y) of two independent gamma numbers with shapes a and b.
  ///
  /// - Parameters:
  ///   - a: From 0.1 to 1e15.
  ///   - b: From 0.1 to 1e15.
  /// - Returns: The number.
  public mutating func beta(a: Double, b: Double) -> Double {
    let (x, y) = (gamma(shape: a), gamma(shape: b))
    return x / (x + y)
  }

  /// A gamma number of scale 1, by rejection from the cube of a normal number.
  ///
  /// Reference: G. Marsaglia, W. W. Tsang, *A simple method for generating gamma variables*, ACM Transactions on Mathematical
  /// Software 26 (2000) 363–372, [doi:10.1145/358407.358414](https://doi.org/10.1145/358407.358414). Each trial takes a block of
  /// its own; about one in twenty is rejected at most.
  ///
  /// - Parameter shape: From 0.1 to 1e15.
  /// - Returns: A number above 0.
  public mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else {
      // Below 1 the density is unbounded at 0; a factor of a larger one's.
      return gamma(shape: shape + 1) * exp(log(nextOpenUniform()) / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = NormalLaw.quantile(nextOpenUniform())
      let accepted = nextOpenUniform()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      // Nearly always, without a logarithm.
      if accepted < 1 - 0.0331 * x * x * x * x { return d * v }
      if log(accepted) < 0.5 * x * x + d * (1 - v + log(v)) { return d * v }
    }
  }
}
