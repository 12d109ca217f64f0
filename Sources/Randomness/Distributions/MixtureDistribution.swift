// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import Vocabulary

/// One of several laws, chosen by weight: the zero, the spike and the hump of real recoveries.
///
///     F(x) = Σ wᵢ Fᵢ(x);   mean Σ wᵢ μᵢ;   variance Σ wᵢ (σᵢ² + (μᵢ − μ)²)
///
/// The quantile is found by bisection on F to the last bit, between the components' quantiles. Sampling
/// takes one uniform number for the component, then the component's own draws; coupled draws should use
/// the quantile, which needs one number in all and is monotone.
public struct MixtureDistribution: Hashable, Sendable {
  /// The laws of weight above 0.
  public let components: [Distribution]
  /// Their probabilities, above 0, with sum 1.
  public let probabilities: [Double]

  /// Creates a mixture; components of weight 0 are dropped.
  ///
  /// - Parameters:
  ///   - components: At least one law.
  ///   - weights: As many weights, finite and at least 0, not all 0; they need not add up to 1.
  /// - Throws: `ParameterError` naming the first entry that does not fit.
  public init(components: [Distribution], weights: [Double]) throws(ParameterError) {
    let shares = try ParameterError.normalized(weights, count: components.count, of: "components")
    let kept = zip(components, shares).filter { $0.1 > 0 }
    self.components = kept.map(\.0)
    probabilities = kept.map(\.1)
  }
}

extension MixtureDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    var left = generator.nextOpenUniform()
    for index in components.indices.dropLast() {
      left -= probabilities[index]
      if left < 0 { return components[index].sample(using: &generator) }
    }
    return components[components.count - 1].sample(using: &generator)
  }

  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    var low = Double.infinity
    var high = -Double.infinity
    for component in components {
      let quantile = component.quantile(p)
      low = min(low, quantile)
      high = max(high, quantile)
    }
    if p == 0 { return low }
    if p == 1 { return high }
    return Bisection.smallest(from: low, to: high) { cdf($0) >= p }
  }

  func cdf(_ x: Double) -> Double { min(weighted { $0.cdf(x) }, 1) }
  var mean: Double { weighted(\.mean) }

  var variance: Double? {
    guard components.allSatisfy({ $0.variance != nil }) else { return nil }
    let center = mean
    return weighted { ($0.variance ?? 0) + ($0.mean - center) * ($0.mean - center) }
  }

  var support: (low: Double, high: Double) {
    let supports = components.map(\.support)
    return (
      supports.reduce(.infinity) { min($0, $1.low) },
      supports.reduce(-.infinity) { max($0, $1.high) }
    )
  }

  func partialMean(upTo x: Double) -> Double { weighted { $0.partialMean(upTo: x) } }
  func partialSecondMoment(upTo x: Double) -> Double {
    weighted { $0.partialSecondMoment(upTo: x) }
  }

  func possibleValue(atLeast x: Double) -> Double {
    components.filter { $0.support.high >= x }
      .reduce(support.high) { min($0, $1.possibleValue(atLeast: x)) }
  }

  func possibleValue(atMost x: Double) -> Double {
    components.filter { $0.support.low <= x }
      .reduce(support.low) { max($0, $1.possibleValue(atMost: x)) }
  }

  private func weighted(_ property: (Distribution) -> Double) -> Double {
    zip(components, probabilities).reduce(0) { $0 + $1.1 * property($1.0) }
  }
}
