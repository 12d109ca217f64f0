// SPDX-License-Identifier: GPL-3.0-or-later

/// One parameter's share of the variance of an output.
public struct SobolIndex: Hashable, Sendable {
  /// The share S that goes when the parameter alone is fixed, in 0…1.
  public let first: Double
  /// The share S_T that is left while the parameter alone varies, in 0…1; true ones are at least S.
  public let total: Double
  /// The interval of S; nil with too few resamples, and for a single parameter, whose S is 1.
  public let firstInterval: ConfidenceInterval?
  /// The interval of S_T; nil with too few resamples, and for a single parameter, whose S_T is 1.
  public let totalInterval: ConfidenceInterval?
}
