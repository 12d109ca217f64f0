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

/// The quintic through value, first and second derivative at both ends of a step.
///
/// Its error is at most h⁶ max|y⁗″|/46080, the order of one Dormand–Prince step.
struct Hermite {
  /// A value with its first two derivatives.
  struct Jet {
    let value: Double
    let slope: Double
    let curvature: Double
  }

  let start: Jet
  let end: Jet
  let width: Double

  /// The value `offset` after the start.
  func callAsFunction(_ offset: Double) -> Double {
    let s = offset / width
    // Differences to the Taylor polynomial at the start, in units of the step.
    let rise =
      end.value - start.value - width * (start.slope + width * start.curvature / 2)
    let tilt = width * (end.slope - start.slope - width * start.curvature)
    let bend = width * width * (end.curvature - start.curvature)
    let cubic = 10 * rise - 4 * tilt + bend / 2
    let quartic = -15 * rise + 7 * tilt - bend
    let quintic = 6 * rise - 3 * tilt + bend / 2
    return start.value + offset * (start.slope + offset * start.curvature / 2)
      + s * s * s * (cubic + s * (quartic + s * quintic))
  }

  /// The integral over the whole step.
  var integral: Double {
    let h = width
    return h * (start.value + end.value) / 2 + h * h * (start.slope - end.slope) / 10
      + h * h * h * (start.curvature + end.curvature) / 120
  }
}

/// One step of the Runge–Kutta pair of orders 5 and 4 for a scalar equation y′ = f(y).
///
/// Reference: J. Dormand, P. Prince, *A family of embedded Runge–Kutta formulae*, Journal of
/// Computational and Applied Mathematics 6(1), 1980, doi:10.1016/0771-050X(80)90013-3.
struct DormandPrince {
  /// The value of order 5 after the step.
  let value: Double
  /// The distance to the value of order 4.
  let error: Double

  /// Steps by `h` from `y`, where f(y) is `rate`.
  init(from y: Double, rate: Double, by h: Double, _ f: (Double) -> Double) {
    let k1 = rate
    let k2 = f(y + h * k1 / 5)
    let k3 = f(y + h * (3 * k1 + 9 * k2) / 40)
    let k4 = f(y + h * (44.0 / 45 * k1 - 56.0 / 15 * k2 + 32.0 / 9 * k3))
    let fifth = 19372.0 / 6561 * k1 - 25360.0 / 2187 * k2 + 64448.0 / 6561 * k3
    let k5 = f(y + h * (fifth - 212.0 / 729 * k4))
    let sixth = 9017.0 / 3168 * k1 - 355.0 / 33 * k2 + 46732.0 / 5247 * k3
    let k6 = f(y + h * (sixth + 49.0 / 176 * k4 - 5103.0 / 18656 * k5))
    let early = 35.0 / 384 * k1 + 500.0 / 1113 * k3 + 125.0 / 192 * k4
    value = y + h * (early - 2187.0 / 6784 * k5 + 11.0 / 84 * k6)
    let k7 = f(value)
    let first = 71.0 / 57600 * k1 - 71.0 / 16695 * k3 + 71.0 / 1920 * k4
    let rest = -17253.0 / 339200 * k5 + 22.0 / 525 * k6 - k7 / 40
    error = abs(h * (first + rest))
  }
}

/// The decimal digits to which an estimate agrees with an exact value: −log₁₀ of the relative error.
///
/// The error is absolute when the exact value is 0. Between 0 and 15.95, the digits of a `Double`;
/// 0 when either number is not finite.
public func digitsOfAgreement(_ estimate: Double, _ exact: Double) -> Double {
  let error = abs(estimate - exact) / (exact == 0 ? 1 : abs(exact))
  guard error.isFinite else { return 0 }
  guard error > 0 else { return 15.95 }
  return min(15.95, max(0, -log10(error)))
}
