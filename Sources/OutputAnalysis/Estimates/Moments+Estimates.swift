// SPDX-License-Identifier: GPL-3.0-or-later

extension Moments {
  /// The mean; nil without values or when it overflows.
  public var mean: Double? { count > 0 && center.isFinite ? center : nil }

  /// The unbiased variance Σ(xᵢ − x̄)²/(n − 1); nil for fewer than two values.
  public var variance: Double? {
    guard count >= 2, squares.isFinite else { return nil }
    return squares / Double(count - 1)
  }

  /// The standard deviation, root of the unbiased variance; nil for fewer than two values.
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard error s/√n of the mean; nil for fewer than two values.
  public var standardError: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }

  /// The skewness √n·Σ(xᵢ − x̄)³ / (Σ(xᵢ − x̄)²)^{3/2}; nil for fewer than three values or no spread.
  public var skewness: Double? {
    guard count >= 3, squares > 0 else { return nil }
    let value = Double(count).squareRoot() * cubes / (squares * squares.squareRoot())
    return value.isFinite ? value : nil
  }

  /// Student's interval for the mean with n − 1 degrees of freedom; nil for fewer than two values.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    guard let mean, let standardError else { return nil }
    return .student(
      mean: mean, standardError: standardError, degreesOfFreedom: count - 1, level: level)
  }
}
