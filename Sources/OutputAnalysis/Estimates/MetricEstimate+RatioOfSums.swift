// SPDX-License-Identifier: GPL-3.0-or-later

extension MetricEstimate {
  /// Estimates a ratio whose denominator can be 0, as the ratio of the sums over replications.
  ///
  /// With numerators aᵣ and denominators bᵣ of R replications:
  ///
  ///     ratio   q = Σ aᵣ / Σ bᵣ                                        (1)
  ///     error   SE = √( Σ (aᵣ − q·bᵣ)² / (R (R − 1)) ) / |b̄|            (2)
  ///
  /// (2) is the delta method. The interval is Student's with R − 1 degrees of freedom. q estimates
  /// E[a]/E[b]; unlike a mean of ratios it needs no replication to have a ratio of its own, and a
  /// replication of few promises does not weigh as much as one of many.
  ///
  /// All replications in which both numbers are finite enter (1) and (2), those with bᵣ = 0 too. A
  /// replication without a ratio of its own is counted in `missing`; `n`, the standard deviation
  /// and the quantiles describe the others, so n + missing = R.
  ///
  /// - Parameters:
  ///   - numerators: One per replication; nil, NaN and infinities are missing.
  ///   - denominators: Paired by index with the numerators.
  /// - Returns: An estimate without mean when the denominators add up to 0.
  /// - Precondition: `numerators.count == denominators.count`.
  ///
  /// Source: W. G. Cochran, *Sampling Techniques*, 3rd edition (1977), chapter 6.
  public static func ratioOfSums(
    numerators: [Double?], denominators: [Double?]
  ) -> MetricEstimate {
    precondition(numerators.count == denominators.count, "one denominator per numerator")
    let pairs = zip(numerators, denominators)
    let ratios = pairs.map { pair in ratio(pair.0, pair.1) }
    var estimate = MetricEstimate(ratios)
    estimate.mean = nil
    estimate.standardError = nil
    estimate.interval95 = nil
    estimate.errorSource = nil
    estimate.adoptRatio(of: pairs.compactMap(finitePair))
    return estimate
  }

  private mutating func adoptRatio(of pairs: [(numerator: Double, denominator: Double)]) {
    let total = pairs.reduce(0) { $0 + $1.denominator }
    guard let ratio = Self.ratio(pairs.reduce(0) { $0 + $1.numerator }, total) else { return }
    mean = ratio
    guard pairs.count >= 2 else { return }
    let count = Double(pairs.count)
    let squares = pairs.reduce(0) { sum, pair in
      let residual = pair.numerator - ratio * pair.denominator
      return sum + residual * residual
    }
    let error = (squares / (count * (count - 1))).squareRoot() / (total / count).magnitude
    guard error.isFinite else { return }
    standardError = error
    interval95 = .student(mean: ratio, standardError: error, degreesOfFreedom: pairs.count - 1)
    errorSource = .replications
  }

  static func ratio(_ numerator: Double?, _ denominator: Double?) -> Double? {
    guard let numerator, let denominator, denominator != 0 else { return nil }
    let ratio = numerator / denominator
    return ratio.isFinite && denominator.isFinite ? ratio : nil
  }

  static func finitePair(
    _ numerator: Double?, _ denominator: Double?
  ) -> (numerator: Double, denominator: Double)? {
    guard let numerator, let denominator, numerator.isFinite, denominator.isFinite else {
      return nil
    }
    return (numerator, denominator)
  }
}

/// What a ratio is made of, summed over all replications that have both sides.
public struct RateTotals: Hashable, Sendable {
  /// What is divided, in the metric's unit times that of the denominator.
  public var numerator: Double
  /// What it is divided by, such as debtors, promises that matured or placed balance; of a ratio measured by another, what
  /// the numerator would be were both the same.
  public var denominator: Double
  /// The events counted in the numerator; nil where it counts none.
  public var events: Double?

  /// Creates totals.
  public init(numerator: Double, denominator: Double, events: Double?) {
    self.numerator = numerator
    self.denominator = denominator
    self.events = events
  }
}

/// The sums of numerators and of denominators.
struct PairSums {
  private var numerator = 0.0
  private var denominator = 0.0

  /// Adds all pairs.
  init(_ pairs: [(numerator: Double, denominator: Double)]) {
    for pair in pairs { add(pair) }
  }

  /// Adds as many pairs as there are, drawn with replacement.
  init(
    resampling pairs: [(numerator: Double, denominator: Double)],
    _ generator: inout some RandomNumberGenerator
  ) {
    for _ in pairs { add(pairs[generator.index(below: pairs.count)]) }
  }

  /// The ratio of the sums; nil for a denominator of 0 or a ratio that is not finite.
  var ratio: Double? { MetricEstimate.ratio(numerator, denominator) }

  /// The sums without one of the pairs.
  func without(_ pair: (numerator: Double, denominator: Double)) -> PairSums {
    var rest = self
    rest.numerator -= pair.numerator
    rest.denominator -= pair.denominator
    return rest
  }

  private mutating func add(_ pair: (numerator: Double, denominator: Double)) {
    numerator += pair.numerator
    denominator += pair.denominator
  }
}
