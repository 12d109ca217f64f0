// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The law of Σ εᵣkᵣ for equally likely signs ε and whole numbers k.
///
/// With B the sum of the kᵣ whose sign is not that of the sum seen, which is s = Σk − 2b, the tail is P(B ≤ b): each k adds
/// itself to B with probability one half.
struct SignFlips {
  /// The k that are not 0, in ascending order.
  private let sizes: [Int]
  /// b, at most half of Σ k.
  private let against: Int

  /// Takes differences in steps; nil where none is left.
  init?(_ differences: [Double], steps: Int) {
    guard let all = WholeSteps.sizes(differences, steps: steps) else { return nil }
    sizes = all.filter { $0 > 0 }.sorted()
    let positive = zip(differences, all).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    against = min(positive, all.reduce(0, +) - positive)
  }

  /// What a count takes.
  var operations: Double { Double(sizes.count) * Double(against + 1) }

  /// P(B ≤ b), counted: the law of B up to b, one k after the other.
  var countedTail: Double {
    var law = [Double](repeating: 0, count: against + 1)
    law[0] = 1
    var reach = 0
    for size in sizes {
      reach = min(against, reach + size)
      for sum in stride(from: reach, through: 0, by: -1) {
        law[sum] = (law[sum] + (sum >= size ? law[sum - size] : 0)) / 2
      }
    }
    return min(1, law.reduce(0, +))
  }

  /// P(S ≥ s) by (3) of ``ExchangeTest``, at least the probability of one choice of signs.
  ///
  ///     K(t) = Σ log cosh(t kᵣ),  w² = 2(t̂s' − K(t̂)),  v = sinh(t̂)√K″(t̂)
  ///
  /// with K′(t̂) = s' = s − 1: sums lie 2 apart. t̂ minimises the convex K(t) − ts', by Newton's method with steps halved until
  /// they lead downhill.
  ///
  /// Source: J. Robinson, *Journal of the Royal Statistical Society B* 44 (1982) 91–101; H. E. Daniels, *International
  /// Statistical Review* 55 (1987) 37–48, for the correction for sums that lie apart.
  var saddlepointTail: Double {
    let scale = Double(sizes.last ?? 1)
    let values = sizes.map { Double($0) / scale }
    let sum = values.reduce(0, +) - (2 * Double(against) + 1) / scale
    guard sum > 0 else { return 0.5 }
    let saddle = saddlepoint(values, sum)
    let slope = sinh(saddle.t / scale) * scale * saddle.curvature.squareRoot()
    let tail = ExchangeTest.tail(exponent: -saddle.height, slope: slope)
    return max(tail, exp2(-Double(sizes.count)))
  }

  private func saddlepoint(
    _ values: [Double], _ sum: Double
  ) -> (t: Double, height: Double, curvature: Double) {
    var t = 0.0
    var height = 0.0
    for _ in 0..<100 {
      let slope = values.reduce(-sum) { $0 + $1 * tanh(t * $1) }
      let curvature = curvature(values, t)
      let decrement = slope * slope / curvature
      guard decrement > 1e-14 else { break }
      var share = 1.0
      let step = -slope / curvature
      while Self.height(values, sum, t + share * step) > height - 1e-4 * share * decrement,
        share > 1e-12
      {
        share /= 2
      }
      t += share * step
      height = Self.height(values, sum, t)
    }
    return (t, height, curvature(values, t))
  }

  /// K(t) − ts.
  private static func height(_ values: [Double], _ sum: Double, _ t: Double) -> Double {
    values.reduce(-t * sum) { total, value in
      let x = (t * value).magnitude
      return total + x + log1p(exp(-2 * x)) - log(2)
    }
  }

  /// K″(t).
  private func curvature(_ values: [Double], _ t: Double) -> Double {
    values.reduce(0) { total, value in
      let slope = value / cosh(min(300, t * value))
      return total + slope * slope
    }
  }
}

/// Values as whole numbers of equal steps.
///
/// Counts and rates of counts lie on steps of their own, which are kept with all their ties. Other values are rounded to a
/// part of the range of all of them together. Neither depends on which value has which label.
enum WholeSteps {
  /// The parts of the range to which values are rounded where shares are counted: rounding adds about (range/240)²/12 to
  /// their variance.
  static let counted = 240
  /// Where they are not counted.
  static let fine = 1_000_000
  /// Own steps are kept where the range has no more of them, by as much more than the parts.
  private static let allowance = 4

  /// The distances of values from the smallest; nil where all are the same, or farther apart than numbers reach.
  static func above(_ values: [Double], steps: Int) -> [Int]? {
    guard let low = values.min(), let high = values.max(), high > low, (high - low).isFinite
    else { return nil }
    return whole(values.map { ($0 - low) / (high - low) }, steps)
  }

  /// The sizes of values; nil where all are 0.
  static func sizes(_ values: [Double], steps: Int) -> [Int]? {
    guard let largest = values.map(\.magnitude).max(), largest > 0 else { return nil }
    return whole(values.map { $0.magnitude / largest }, steps)
  }

  /// Shares of the range in steps.
  private static func whole(_ shares: [Double], _ steps: Int) -> [Int] {
    let own = ownSteps(shares).flatMap { $0 <= Double(allowance * steps) ? $0 : nil }
    let scale = own ?? Double(steps)
    return shares.map { Int(($0 * scale).rounded()) }
  }

  /// The steps from 0 to 1 where all shares lie on multiples of their smallest gap, up to 10,000.
  private static func ownSteps(_ shares: [Double]) -> Double? {
    let sorted = ([0] + shares).sorted()
    let gap = zip(sorted.dropFirst(), sorted).map { $0 - $1 }.filter { $0 > 1e-9 }.min() ?? 1
    let steps = (1 / gap).rounded()
    guard steps <= 10_000 else { return nil }
    let isWhole = shares.allSatisfy { share in
      let multiple = share * steps
      return (multiple - multiple.rounded()).magnitude < 1e-3
    }
    return isWhole ? steps : nil
  }
}
