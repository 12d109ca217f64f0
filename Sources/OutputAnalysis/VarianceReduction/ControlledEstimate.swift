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
