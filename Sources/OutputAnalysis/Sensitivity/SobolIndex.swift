// SPDX-License-Identifier: GPL-3.0-or-later

/// One parameter's share of the variance of an output.
public struct SobolIndex: Hashable, Sendable {
  /// The share S that goes when the parameter alone is fixed; an estimate may fall below 0.
  public let first: Double
  /// The share S_T that is left while the parameter alone varies, ≥ 0.
  public let total: Double
  /// The interval of S; nil with too few resamples.
  public let firstInterval: ConfidenceInterval?
  /// The interval of S_T; nil with too few resamples.
  public let totalInterval: ConfidenceInterval?
}
