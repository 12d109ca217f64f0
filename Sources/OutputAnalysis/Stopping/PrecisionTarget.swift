// SPDX-License-Identifier: GPL-3.0-or-later

/// How narrow an interval must be before replications may stop.
public enum PrecisionTarget: Hashable, Sendable {
  /// The half-width is at most this, in the metric's unit; ≥ 0.
  case absolute(Double)
  /// The half-width is at most γ/(1 + γ) of the mean's size, for γ ≥ 0.
  ///
  /// The mean is estimated too; dividing by 1 + γ makes the error relative to the *true* mean at
  /// most γ whenever the interval covers it.
  case relative(Double)

  /// Whether an interval around `mean` is narrow enough; false for targets outside their domain.
  public func isMet(by interval: ConfidenceInterval, mean: Double) -> Bool {
    switch self {
    case .absolute(let halfWidth):
      halfWidth >= 0 && interval.halfWidth <= halfWidth
    case .relative(let gamma):
      gamma >= 0 && interval.halfWidth <= gamma / (1 + gamma) * mean.magnitude
    }
  }
}
