// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The power of a two-sided t test in the direction of the true effect.
///
/// T' = (Z + δ)/S with Z standard normal and S = √(χ²(ν)/ν) independent, so
///
///     P(T' > c) = ∫ f_S(s) Φ(δ − c·s) ds.
///
/// The integral is Simpson's over the range of S that matters; the density's constant cancels, for
/// the weights are divided by their sum. GSL has no noncentral t.
struct StudentTestPower {
  /// The critical value c = t(ν, 1 − α/2).
  let critical: Double
  /// The probability of a rejection in one direction without any effect.
  private let floor: Double
  private let nodes: [Double]
  private let weights: [Double]

  /// The number of Simpson intervals, even; 1e-9 of power for ν ≥ 3, 1e-5 at ν = 1.
  private static let intervals = 800

  /// Prepares the test with ν ≥ 1 degrees of freedom.
  init(degreesOfFreedom: Int, level: ConfidenceLevel) {
    let nu = Double(degreesOfFreedom)
    critical = -StudentLaw.quantile(level.alpha / 2, degrees: nu)
    floor = level.alpha / 2
    // S has mean near 1 and standard deviation near 1/√(2ν).
    let reach = 12 / (2 * nu).squareRoot()
    let low = max(0, 1 - reach)
    let step = (1 + reach - low) / Double(Self.intervals)
    nodes = (0...Self.intervals).map { low + Double($0) * step }
    let raw = nodes.enumerated().map { index, s in
      Self.simpsonFactor(index) * Self.density(s, nu)
    }
    let sum = raw.reduce(0, +)
    weights = raw.map { $0 / sum }
  }

  /// P(T' > c) at noncentrality `delta`.
  func power(noncentrality delta: Double) -> Double {
    var total = 0.0
    for index in nodes.indices {
      total += weights[index] * NormalLaw.cdf(delta - critical * nodes[index])
    }
    return total
  }

  /// The δ at which the power is `power`, by bisection to 1e-10 of its size; power in (α/2, 1).
  func noncentrality(reaching power: Double) -> Double? {
    guard power > floor, power < 1, critical.isFinite else { return nil }
    var low = 0.0
    var high = critical + 1
    while self.power(noncentrality: high) < power {
      guard high < 1e8 else { return nil }
      low = high
      high *= 2
    }
    while high - low > 1e-10 * high {
      let middle = low + (high - low) / 2
      if self.power(noncentrality: middle) < power { low = middle } else { high = middle }
    }
    return high
  }

  /// The density of S without its constant, scaled to at most 1.
  private static func density(_ s: Double, _ nu: Double) -> Double {
    guard nu > 1 else { return exp(-s * s / 2) }
    guard s > 0 else { return 0 }
    // (ν − 1) ln s − νs²/2, minus its maximum, which lies at s² = (ν − 1)/ν.
    let peak = (nu - 1) / nu
    return exp((nu - 1) / 2 * log(s * s / peak) - nu / 2 * (s * s - peak))
  }

  private static func simpsonFactor(_ index: Int) -> Double {
    if index == 0 || index == intervals { return 1 }
    return index.isMultiple(of: 2) ? 2 : 4
  }
}
