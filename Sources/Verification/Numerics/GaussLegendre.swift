// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The Gauss–Legendre rule on [0, 1], exact for polynomials of degree 2n − 1.
///
/// Nodes are the roots of the Legendre polynomial Pₙ by Newton's method from
/// cos(π(i − ¼)/(n + ½)); weights are 1/((1 − x²)Pₙ′(x)²) for the interval of length 1.
/// Reference: NIST Digital Library of Mathematical Functions, section 3.5(v).
struct GaussLegendre: Hashable, Sendable {
  /// Increasing, within (0, 1).
  let nodes: [Double]
  /// Positive; they add up to 1.
  let weights: [Double]

  /// Creates the rule of `count` ≥ 1 nodes.
  init(count: Int) {
    precondition(count >= 1, "a rule has a node")
    let roots = (1...count).map { Self.root($0, of: count) }
    nodes = roots.map { (1 - $0.x) / 2 }
    weights = roots.map { root in
      let sine = 1 - root.x * root.x
      return 1 / (sine * root.slope * root.slope)
    }
  }

  /// The integral of `body` from `lower` to `upper`.
  func integral(
    from lower: Double, to upper: Double, _ body: (Double) -> Double
  ) -> Double {
    let width = upper - lower
    var sum = 0.0
    for (node, weight) in zip(nodes, weights) { sum += weight * body(lower + width * node) }
    return width * sum
  }

  private static func root(_ index: Int, of degree: Int) -> (x: Double, slope: Double) {
    var x = cos(.pi * (Double(index) - 0.25) / (Double(degree) + 0.5))
    // Newton doubles the digits from a start good to three: six rounds leave only rounding.
    for _ in 0..<6 {
      let polynomial = legendre(degree, at: x)
      x -= polynomial.value / polynomial.slope
    }
    return (x, legendre(degree, at: x).slope)
  }

  private static func legendre(_ degree: Int, at x: Double) -> (value: Double, slope: Double) {
    var previous = 0.0
    var current = 1.0
    for k in 1...degree {
      let k = Double(k)
      (previous, current) = (current, ((2 * k - 1) * x * current - (k - 1) * previous) / k)
    }
    return (current, Double(degree) * (x * current - previous) / (x * x - 1))
  }
}
