// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// The law of observed values, such as the balances of a real portfolio.
///
/// With the values in order x₁ ≤ … ≤ xₙ:
///
///     steps   quantile x_⌈np⌉: only observed values come out, each with probability 1/n
///     linear  quantile x_(1+h) interpolated at h = (n − 1)p: uniform between neighbours
///             (definition 7 of Hyndman and Fan, the default of R)
///
/// Tied values keep their weight. Nothing outside the observed range ever comes out: for tails beyond it,
/// mix with a ``ParetoDistribution``. Sampling uses one uniform number.
///
/// Reference: R. Hyndman, Y. Fan, *The American Statistician* 50 (1996) 361–365,
/// [doi:10.1080/00031305.1996.10473566](https://doi.org/10.1080/00031305.1996.10473566).
public struct EmpiricalDistribution: Hashable, Sendable {
  /// What lies between two neighbouring observations.
  public enum Interpolation: String, Hashable, Sendable, CaseIterable {
    /// Nothing: only observed values are possible.
    case steps
    /// All values, equally likely.
    case linear
  }

  /// The observations, ascending.
  public let values: [Double]
  /// What lies between them.
  public let interpolation: Interpolation

  /// Creates the law of observed values.
  ///
  /// - Parameters:
  ///   - values: At least one finite value, in any order.
  ///   - interpolation: What lies between neighbours.
  /// - Throws: `ParameterError` naming the first value that is not finite, or the empty list.
  public init(
    _ values: [Double], interpolation: Interpolation = .linear
  ) throws(ParameterError) {
    guard !values.isEmpty else {
      throw ParameterError(name: "values.count", value: 0, requirement: "at least 1")
    }
    for (index, value) in values.enumerated() {
      try ParameterError.requireFinite(value, "values[\(index)]")
    }
    self.values = values.sorted()
    self.interpolation = interpolation
  }
}

extension EmpiricalDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    quantile(generator.nextOpenUniform())
  }

  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    let n = values.count
    switch interpolation {
    case .steps:
      return values[max(Int((Double(n) * p).rounded(.up)) - 1, 0)]
    case .linear:
      let h = Double(n - 1) * p
      let i = min(Int(h), n - 1)
      let next = values[min(i + 1, n - 1)]
      return min(values[i] + (h - Double(i)) * (next - values[i]), next)
    }
  }

  func cdf(_ x: Double) -> Double {
    // How many observations are at most x.
    let k = values.firstIndexSorted { $0 > x }
    if k == 0 { return 0 }
    if k == values.count { return 1 }
    guard interpolation == .linear else { return Double(k) / Double(values.count) }
    let share = (x - values[k - 1]) / (values[k] - values[k - 1])
    return (Double(k - 1) + share) / Double(values.count - 1)
  }

  var mean: Double { partialMean(upTo: .infinity) }

  var variance: Double? {
    let center = mean
    return sumOverPieces(upTo: .infinity) { a, b in
      let (left, right) = (a - center, b - center)
      return (left * left + left * right + right * right) / 3
    }
  }

  var support: (low: Double, high: Double) { (values[0], values[values.count - 1]) }

  func partialMean(upTo x: Double) -> Double {
    sumOverPieces(upTo: x) { a, b in a + (b - a) / 2 }
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    sumOverPieces(upTo: x) { a, b in (a * a + a * b + b * b) / 3 }
  }

  func possibleValue(atLeast x: Double) -> Double {
    guard interpolation == .steps else { return max(x, support.low) }
    return values[min(values.firstIndexSorted { $0 >= x }, values.count - 1)]
  }

  func possibleValue(atMost x: Double) -> Double {
    guard interpolation == .steps else { return min(x, support.high) }
    return values[max(values.firstIndexSorted { $0 > x } - 1, 0)]
  }

  /// Adds up probability × `average(a, b)` over the uniform pieces [a, b] below `x`; an atom is a piece
  /// of length 0.
  private func sumOverPieces(
    upTo x: Double, _ average: (Double, Double) -> Double
  ) -> Double {
    let n = values.count
    guard interpolation == .linear, n > 1 else {
      return values.reduce(0) { $1 <= x ? $0 + average($1, $1) : $0 } / Double(n)
    }
    var sum = 0.0
    for (a, b) in zip(values, values.dropFirst()) {
      guard a <= x else { break }
      if b <= x {
        sum += average(a, b)
      } else {
        sum += (x - a) / (b - a) * average(a, x)
      }
    }
    return sum / Double(n - 1)
  }
}

extension [Double] {
  /// The first index at which a condition holds that is false up to some index and true from there on;
  /// `count` when it holds nowhere.
  ///
  /// - Complexity: O(log n).
  func firstIndexSorted(where condition: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
