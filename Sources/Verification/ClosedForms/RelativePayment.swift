// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The law of r, the share of the balance that one payment takes, as quadrature nodes.
///
/// With probability p the payment is in full, r = 1; otherwise r = Q(u) for uniform u and a quantile
/// function Q. For any smooth f
///
///     E[f(r)] = p f(1) + (1 − p) ∫₀¹ f(Q(u)) du
///
/// by Gauss–Legendre in s, u = s³(10 − 15s + 6s²): the substitution flattens both ends, where
/// quantile functions such as √u have infinite slope. A jump of Q inside (0, 1) is not resolved; the
/// error estimate shows it.
///
/// Method: <doc:ClosedForms>, equation (4).
public struct RelativePayment: Hashable, Sendable {
  /// The rule of all nodes.
  let fine: [Node]
  /// The rule of half as many, for the error estimate.
  let coarse: [Node]

  /// A share with its probability weight.
  struct Node: Hashable, Sendable {
    let share: Double
    let weight: Double
  }

  /// Creates the law from the quantile function of partial payments.
  ///
  /// - Parameters:
  ///   - fullProbability: The probability of r = 1, in [0, 1].
  ///   - points: Quadrature nodes, at least 2.
  ///   - quantile: The quantile function of the other payments, from (0, 1) into [0, 1].
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside these domains.
  public init(
    fullProbability: Double = 0, points: Int = 64, quantile: (Double) -> Double
  ) throws(VerificationError) {
    try VerificationError.require(
      fullProbability >= 0 && fullProbability <= 1, "fullProbability", fullProbability, "in [0, 1]")
    try VerificationError.require(points >= 2, "points", Double(points), "at least 2")
    fine = Self.nodes(points, fullProbability, quantile)
    coarse = Self.nodes(points / 2, fullProbability, quantile)
    for node in fine + coarse {
      try VerificationError.require(
        node.share >= 0 && node.share <= 1, "quantile", node.share, "in [0, 1]")
    }
  }

  /// E[r].
  public var mean: Double { fine.reduce(0) { $0 + $1.weight * $1.share } }

  private static func nodes(
    _ count: Int, _ full: Double, _ quantile: (Double) -> Double
  ) -> [Node] {
    let rule = GaussLegendre(count: count)
    let partial = zip(rule.nodes, rule.weights).map { s, weight in
      let slope = 30 * s * s * (1 - s) * (1 - s)
      let u = s * s * s * (10 - s * (15 - 6 * s))
      return Node(share: quantile(u), weight: (1 - full) * weight * slope)
    }
    return partial + [Node(share: 1, weight: full)]
  }
}

extension RelativePayment {
  /// Every payment is in full.
  public static let full = RelativePayment(certain: 1)

  private init(certain share: Double) {
    fine = [Node(share: share, weight: 1)]
    coarse = fine
  }

  /// Uniform on [least, 1], or in full with a probability.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` for `least` outside [0, 1].
  public static func uniform(
    from least: Double, fullProbability: Double = 0
  ) throws(VerificationError) -> RelativePayment {
    try scaledBeta(shape: 1, from: least, to: 1, fullProbability: fullProbability)
  }

  /// low + (high − low)·Beta(1, b), or in full with a probability.
  ///
  /// The quantile function is Q(u) = low + (high − low)(1 − (1 − u)^(1/b)); b = ½ is the law
  /// low + (high − low)(1 − u²) of the reference workload.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` unless b > 0 and
  ///   0 ≤ low ≤ high ≤ 1.
  public static func scaledBeta(
    shape b: Double, from low: Double, to high: Double, fullProbability: Double = 0
  ) throws(VerificationError) -> RelativePayment {
    try VerificationError.require(b > 0, "shape", b, "above 0")
    try VerificationError.require(low >= 0 && low <= 1, "low", low, "in [0, 1]")
    try VerificationError.require(high >= low && high <= 1, "high", high, "in [low, 1]")
    return try RelativePayment(fullProbability: fullProbability) { u in
      // −expm1(log1p(−u)/b) is 1 − (1 − u)^(1/b) without cancellation at small u.
      low - (high - low) * expm1(log1p(-u) / b)
    }
  }
}
