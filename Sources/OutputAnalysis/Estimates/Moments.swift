// SPDX-License-Identifier: GPL-3.0-or-later

/// Count, mean and central moments of a sample, in one pass and mergeable.
///
/// With values x₁ … xₙ and mean x̄ it holds Σ(xᵢ − x̄)² and Σ(xᵢ − x̄)³, never Σxᵢ², so no digits are
/// lost when the mean is large against the spread. Equal values give variance 0 exactly.
///
/// A value that is not finite is *missing*: counted, otherwise ignored.
///
/// Merging in another order changes the last digits; where results must be byte-identical, merge by
/// index.
///
/// Source: B. P. Welford, *Technometrics* 4 (1962) 419–420; T. F. Chan, G. H. Golub and
/// R. J. LeVeque, *The American Statistician* 37 (1983) 242–247; third moment after P. Pébay, Sandia
/// report SAND2008-6212 (2008).
public struct Moments: Hashable, Sendable {
  /// The number of finite values.
  public private(set) var count = 0
  /// The number of values that were not finite.
  public private(set) var missing = 0
  /// The running mean; 0 without values.
  private(set) var center = 0.0
  /// The sum of squared deviations Σ(xᵢ − x̄)².
  private(set) var squares = 0.0
  /// The sum of cubed deviations Σ(xᵢ − x̄)³.
  private(set) var cubes = 0.0

  /// Creates the moments of no values.
  public init() {}

  /// Creates the moments of `values`, in their order.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds a value; one that is not finite counts as missing.
  public mutating func add(_ value: Double) {
    guard value.isFinite else {
      missing += 1
      return
    }
    count += 1
    let n = Double(count)
    let delta = value - center
    let step = delta / n
    let growth = delta * step * (n - 1)
    cubes += growth * step * (n - 2) - 3 * step * squares
    squares += growth
    center += step
  }

  /// Adds all values of `other`, as if they had been added one by one.
  public mutating func merge(_ other: Moments) {
    missing += other.missing
    guard other.count > 0 else { return }
    guard count > 0 else {
      let missing = missing
      self = other
      self.missing = missing
      return
    }
    let a = Double(count)
    let b = Double(other.count)
    let n = a + b
    let delta = other.center - center
    let crossed = delta * delta * (a * b / n)
    cubes +=
      other.cubes + crossed * delta * ((a - b) / n)
      + 3 * delta * (a * other.squares - b * squares) / n
    squares += other.squares + crossed
    center += delta * (b / n)
    count += other.count
  }
}

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
