// SPDX-License-Identifier: GPL-3.0-or-later

/// A mean over replications with its standard error.
public struct MeanEstimate: Hashable, Sendable {
  /// The mean; NaN when there is none.
  public var mean: Double
  /// Its standard error, ≥ 0; 0 for an exact value.
  public var standardError: Double

  /// Creates an estimate.
  public init(_ mean: Double, standardError: Double = 0) {
    self.mean = mean
    self.standardError = standardError
  }

  /// Whether both numbers are finite and the error is not negative.
  public var isKnown: Bool { mean.isFinite && standardError.isFinite && standardError >= 0 }
}
