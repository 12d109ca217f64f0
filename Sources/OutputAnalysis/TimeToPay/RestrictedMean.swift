// SPDX-License-Identifier: GPL-3.0-or-later

/// A mean time without an end, within a horizon.
public struct RestrictedMean: Hashable, Sendable {
  /// The horizon H, above 0.
  public let horizon: Double
  /// The mean, in [0, H].
  public let value: Double
  /// Its standard error, ≥ 0.
  public let standardError: Double
  /// The normal interval of the mean, as far as [0, H] goes.
  public let interval: ConfidenceInterval

  /// Creates a mean with its normal interval; nil when an end is not finite.
  init?(horizon: Double, value: Double, standardError: Double, level: ConfidenceLevel) {
    guard
      let interval = ConfidenceInterval.normal(
        mean: value, standardError: standardError, level: level
      )?.within(0...max(horizon, 0), around: value)
    else { return nil }
    self.horizon = horizon
    self.value = value
    self.standardError = standardError
    self.interval = interval
  }
}
