// SPDX-License-Identifier: GPL-3.0-or-later

/// How an output answers to one parameter that moves alone, from the places a ``MorrisDesign``
/// visits.
///
/// With the elementary effects d = (y(x ± Δe) − y(x))/±Δ of r trajectories:
///
///     μ = mean of d,   μ* = mean of |d|,   σ = standard deviation of d           (1)
///
/// in units of the output per full range of the parameter. μ* is how much the parameter matters;
/// |μ| well below μ* shows that the sign of the effect changes; σ that it depends on where the
/// others stand, or bends. σ near 0 is a straight line.
///
/// The interval of μ is Student's, those of μ* and σ come from resampled trajectories
/// (``BootstrapInterval``).
///
/// Method: <doc:Sensitivity>; M. D. Morris, *Technometrics* 33 (1991) 161–174; F. Campolongo, J.
/// Cariboni and A. Saltelli, *Environmental Modelling & Software* 22 (2007) 1509–1518, for μ*.
public struct ElementaryEffects: Hashable, Sendable {
  /// The mean μ of the effects; nil without any.
  public let mean: Double?
  /// The mean μ* of their sizes; nil without any.
  public let meanSize: Double?
  /// The standard deviation σ; nil for fewer than two.
  public let deviation: Double?
  /// The interval of μ*; nil for fewer than two effects and where an end is not known.
  public let interval: ConfidenceInterval?
  /// The interval of μ; nil for fewer than two effects.
  public let meanInterval: ConfidenceInterval?
  /// The interval of σ; nil for fewer than three effects and where an end is not known.
  public let deviationInterval: ConfidenceInterval?
  /// The effects that were known.
  public let count: Int
  /// The effects missing because an output was.
  public let missing: Int

  init(
    _ effects: [Double], level: ConfidenceLevel, resamples: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    let known = Self.withoutRounding(effects.filter(\.isFinite))
    let moments = Moments(known)
    let sizes = known.map(\.magnitude)
    mean = moments.mean
    meanSize = Moments(sizes).mean
    deviation = moments.standardDeviation
    interval = Self.interval(known.count, level, resamples, &generator) { indices in
      indices.reduce(0) { $0 + sizes[$1] } / Double(indices.count)
    }
    meanInterval = moments.interval(level: level)
    deviationInterval = Self.interval(known.count, level, resamples, &generator) { indices in
      Moments(indices.lazy.map { known[$0] }).standardDeviation
    }
    count = known.count
    missing = effects.count - known.count
  }

  /// Effects that differ in rounding alone are one effect: its deviation is 0, and its intervals have no width.
  private static func withoutRounding(_ effects: [Double]) -> [Double] {
    guard let first = effects.first else { return effects }
    let largest = effects.reduce(0) { max($0, $1.magnitude) }
    let isConstant = effects.allSatisfy { abs($0 - first) <= 1e-10 * largest }
    return isConstant ? effects.map { _ in first } : effects
  }

  private static func interval(
    _ count: Int, _ level: ConfidenceLevel, _ resamples: Int,
    _ generator: inout some RandomNumberGenerator, _ statistic: ([Int]) -> Double?
  ) -> ConfidenceInterval? {
    BootstrapInterval.resampling(
      replications: count, resamples: resamples, level: level, using: &generator,
      statistic: statistic)?.interval
  }
}
