// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Finitely many values with weights.
///
///     quantile  the smallest value whose cumulative probability is at least p
///
/// Equal values are merged and values of weight 0 dropped. Sampling uses one uniform number.
public struct DiscreteDistribution: Hashable, Sendable {
  /// The possible values, ascending and distinct.
  public let values: [Double]
  /// Their probabilities, above 0, with sum 1.
  public let probabilities: [Double]
  /// P(X ≤ value); the last is exactly 1.
  private let cumulative: [Double]

  /// Creates a law from values and weights, in any order.
  ///
  /// - Parameters:
  ///   - values: At least one finite value.
  ///   - weights: As many weights, finite and at least 0, not all 0; they need not add up to 1.
  /// - Throws: `ParameterError` naming the first entry that does not fit.
  public init(values: [Double], weights: [Double]) throws(ParameterError) {
    let shares = try ParameterError.normalized(weights, count: values.count, of: "values")
    for (index, value) in values.enumerated() {
      try ParameterError.requireFinite(value, "values[\(index)]")
    }
    var distinct: [Double] = []
    var masses: [Double] = []
    for (value, share) in zip(values, shares).sorted(by: { $0.0 < $1.0 }) where share > 0 {
      if distinct.last == value {
        masses[masses.count - 1] += share
      } else {
        distinct.append(value)
        masses.append(share)
      }
    }
    self.values = distinct
    probabilities = masses
    cumulative = Self.runningSums(masses)
  }

  private static func runningSums(_ masses: [Double]) -> [Double] {
    var sum = 0.0
    var sums = masses.map { mass in
      sum += mass
      return min(sum, 1)
    }
    // Rounding must not leave a gap below 1.
    sums[sums.count - 1] = 1
    return sums
  }
}

extension DiscreteDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    quantile(generator.nextOpenUniform())
  }

  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    return values[cumulative.firstIndexSorted { $0 >= p }]
  }

  func cdf(_ x: Double) -> Double {
    let above = values.firstIndexSorted { $0 > x }
    return above == 0 ? 0 : cumulative[above - 1]
  }

  var mean: Double { partialMean(upTo: .infinity) }

  var variance: Double? {
    let center = mean
    return zip(values, probabilities).reduce(0) { $0 + $1.1 * ($1.0 - center) * ($1.0 - center) }
  }

  var support: (low: Double, high: Double) { (values[0], values[values.count - 1]) }

  func partialMean(upTo x: Double) -> Double {
    zip(values, probabilities).reduce(0) { $1.0 <= x ? $0 + $1.1 * $1.0 : $0 }
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    zip(values, probabilities).reduce(0) { $1.0 <= x ? $0 + $1.1 * $1.0 * $1.0 : $0 }
  }

  func possibleValue(atLeast x: Double) -> Double {
    values[min(values.firstIndexSorted { $0 >= x }, values.count - 1)]
  }

  func possibleValue(atMost x: Double) -> Double {
    values[max(values.firstIndexSorted { $0 > x } - 1, 0)]
  }
}
