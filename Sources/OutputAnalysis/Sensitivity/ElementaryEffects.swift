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

/// Which parameters matter too little to be looked at any further.
///
/// Several outputs may be of interest, such as a metric and the lead of one strategy over another. With
/// M the largest μ* of an output, a parameter's weight in it is w = μ*/M, and
///
///     negligible in an output   upper end of the interval of w below ⅒           (1)
///     set aside                 negligible in every output                       (2)
///
/// Variances go with the square of effects, so what is set aside has about a hundredth of the variance
/// of the first parameter or less. An output that nothing moves keeps no parameter.
///
/// Method: <doc:Sensitivity>.
public struct MorrisScreening: Hashable, Sendable {
  /// What becomes of one parameter.
  public struct Decision: Hashable, Sendable {
    /// Whether it is looked at further.
    public let isKept: Bool
    /// The largest weight w over the outputs, in [0, 1].
    public let weight: Double
    /// The upper end of the weight's interval, in the output where that is largest.
    public let highestWeight: Double
    /// The position of the output in which the weight is largest.
    public let output: Int
  }

  /// The weight below which a parameter is negligible.
  public static let negligibleWeight = 0.1

  /// One element per parameter.
  public let decisions: [Decision]

  /// Decides on parameters.
  ///
  /// - Parameter outputs: For each output the effects of all parameters.
  /// - Precondition: As many effects for each output.
  public init(_ outputs: [[ElementaryEffects]]) {
    let weights = outputs.map(Self.weights)
    decisions = (0..<(outputs.first?.count ?? 0)).map { parameter in
      let own = weights.map { $0[parameter] }
      let top = own.indices.max { own[$0].mean < own[$1].mean } ?? 0
      let high = own.map(\.high).max() ?? 0
      return Decision(
        isKept: high >= Self.negligibleWeight, weight: own[top].mean, highestWeight: high,
        output: top)
    }
  }

  /// The weight of each parameter in one output, and the upper end of its interval.
  private static func weights(_ effects: [ElementaryEffects]) -> [(mean: Double, high: Double)] {
    let largest = effects.compactMap(\.meanSize).max() ?? 0
    guard largest > 0 else { return effects.map { _ in (0, 0) } }
    return effects.map { effect in
      let mean = (effect.meanSize ?? 0) / largest
      return (mean, max(mean, (effect.interval?.high ?? 0) / largest))
    }
  }
}

extension ConfidenceInterval {
  /// The interval between the quantiles α/2 and 1 − α/2 of resampled values.
  ///
  /// - Parameters:
  ///   - values: The resampled values; NaN and infinities are left out.
  ///   - level: The level 1 − α.
  /// - Returns: Nil for fewer than 2/α − 1 values, which do not reach to the ends.
  static func percentiles(of values: [Double], level: ConfidenceLevel) -> ConfidenceInterval? {
    let sample = SortedSample(values)
    guard Double(sample.values.count) + 1e-9 >= 2 / level.alpha - 1,
      let low = sample.quantile(level.alpha / 2), let high = sample.quantile(1 - level.alpha / 2)
    else { return nil }
    return ConfidenceInterval(low: low, high: high, level: level)
  }
}
