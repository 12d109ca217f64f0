// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What does not vary between replications, and is told as what it is: a constant, a tie, a zero.
///
/// Sums of rounded numbers leave errors of some 10⁻¹⁶ of a value that is the same in every replication; whatever lies
/// below 10⁻¹⁰ of it is taken for that.
enum Exactness {
  /// Whether a spread is nothing but rounding.
  static func isRounding(_ spread: Double?, of mean: Double?) -> Bool {
    guard let spread, let mean else { return false }
    return spread <= 1e-10 * mean.magnitude
  }
}

extension ConfidenceInterval {
  /// Whether one end lies so much further out than the other that half of the width would tell neither.
  func isLopsided(around mean: Double) -> Bool {
    let (down, up) = (mean - low, high - mean)
    return max(down, up) > 1.25 * min(down, up)
  }
}

extension MetricEstimate {
  /// Whether every replication has the same value, of at least two, and its interval is that point.
  var isConstant: Bool {
    guard fact != .exact else { return true }
    return n > 1 && Exactness.isRounding(standardDeviation ?? standardError, of: mean)
      && Exactness.isRounding(interval95?.halfWidth ?? 0, of: mean)
  }

  /// Whether the metric was 0 in every replication.
  var isNeverSeen: Bool {
    guard fact != .nothingCounted else { return mean == 0 }
    return mean == 0 && (n == 1 || Exactness.isRounding(standardDeviation ?? standardError, of: 0))
  }
}

extension DifferenceEstimate {
  /// Whether the difference is the same in every replication, of at least two, and its interval is that point.
  var isExact: Bool {
    if let fact { return fact == .exact }
    return n > 1 && Exactness.isRounding(standardError, of: mean)
      && Exactness.isRounding(interval?.halfWidth ?? 0, of: mean)
  }

  /// Whether there is no difference in any replication.
  var isTie: Bool { mean == 0 && isExact }
}
