// SPDX-License-Identifier: GPL-3.0-or-later

/// A mean estimated with controls of known mean 0, to stand beside the ordinary estimate.
///
/// Method: <doc:VarianceReduction>.
public struct ControlledEstimate: Hashable, Sendable {
  /// The mean.
  public var mean: Double
  /// The standard error of the mean.
  public var standardError: Double
  /// The interval of the mean with the level it was made for; nil when an end is not finite.
  public var interval: ConfidenceInterval?
  /// The replications used.
  public var n: Int
  /// The variance of the ordinary mean over that of this one: below 1 the controls hurt; nil when no spread is left.
  public var controlVarianceRatio: Double?

  /// Creates an estimate from its parts.
  public init(
    mean: Double, standardError: Double, interval: ConfidenceInterval?, n: Int,
    controlVarianceRatio: Double?
  ) {
    self.mean = mean
    self.standardError = standardError
    self.interval = interval
    self.n = n
    self.controlVarianceRatio = controlVarianceRatio
  }

  /// Estimates a mean with the help of controls; nil for fewer than q + 3 complete replications, or controls that do
  /// not vary.
  ///
  /// - Parameters:
  ///   - values: One value per replication; nil, NaN and infinities are missing.
  ///   - controls: One array per control with one value per replication, of true mean 0.
  ///   - level: The level of the interval.
  ///   - limits: Between what the mean must lie; the interval reaches no further.
  public init?(
    _ values: [Double?], controls: [[Double?]], level: ConfidenceLevel = .ninetyFive,
    limits: ClosedRange<Double> = -.infinity ... .infinity
  ) {
    let means = controls.map { _ in 0.0 }
    guard let fit = try? ControlVariates(values, controls: controls, means: means) else {
      return nil
    }
    self.init(
      mean: fit.mean, standardError: fit.standardError,
      interval: fit.interval(level: level)?.within(limits, around: fit.mean), n: fit.replications,
      controlVarianceRatio: fit.varianceRatio)
  }
}

/// What mirror images gained.
///
/// The members Y₁, Y₂ of a pair have one law but are not independent. With M = (Y₁ + Y₂)/2 and D = (Y₁ − Y₂)/2,
///
///     Var Y = Var M + Var D                                               (1)
///     ratio = (Var Y/2)/Var M = (1 + Var D/Var M)/2                       (2)
///
/// whatever their dependence: (2) is the variance of the mean of two independent simulations over that of a pair. For
/// a correlation ρ of the members it is 1/(1 + ρ). Both variances are estimated from the pairs in which both members
/// have a value.
///
/// Method: <doc:VarianceReduction>; J. M. Hammersley and K. W. Morton, *Proceedings of the Cambridge
/// Philosophical Society* 52 (1956) 449–475,
/// [doi:10.1017/S0305004100031455](https://doi.org/10.1017/S0305004100031455).
public struct AntitheticPairs: Hashable, Sendable {
  /// The variance (1) of one simulation; nil for fewer than two pairs.
  public let memberVariance: Double?
  /// The ratio (2); nil for fewer than two pairs, or when the means do not vary.
  public let varianceRatio: Double?

  /// Judges pairs.
  ///
  /// - Parameters:
  ///   - means: The mean of each pair; NaN where a member has no value.
  ///   - first: The value of each pair's first member, by the same index.
  /// - Precondition: `means.count == first.count`.
  public init(means: [Double], first: [Double]) {
    precondition(means.count == first.count, "one first member per pair")
    let complete = zip(means, first).filter { $0.isFinite && $1.isFinite }
    let ofMeans = Moments(complete.map(\.0)).variance
    let ofHalves = Moments(complete.map { $0.1 - $0.0 }).variance
    guard let ofMeans, let ofHalves else {
      (memberVariance, varianceRatio) = (nil, nil)
      return
    }
    memberVariance = ofMeans + ofHalves
    varianceRatio = ofMeans > 0 ? (1 + ofHalves / ofMeans) / 2 : nil
  }
}

/// What the design of the replications gained for one mean, as ratios of variances at equal cost.
///
/// Above 1 the design helped; below 1 it hurt.
///
/// Method: <doc:VarianceReduction>.
public struct SamplingGain: Hashable, Sendable {
  /// The variance of the mean of two independent simulations over that of an antithetic pair; nil when unknown.
  public var antithetic: Double?
  /// The variance of a simulation of independent debtors over that of one with Sobol' points; nil when unknown.
  public var sobol: Double?
  /// The variance of events as drawn over that of their probabilities; nil where events count as drawn.
  public var expectation: Double?

  /// Creates a gain.
  public init(antithetic: Double? = nil, sobol: Double? = nil, expectation: Double? = nil) {
    self.antithetic = antithetic
    self.sobol = sobol
    self.expectation = expectation
  }
}
