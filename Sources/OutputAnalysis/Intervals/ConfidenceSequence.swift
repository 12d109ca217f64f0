// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Intervals for a mean that may be looked at after every replication.
///
/// After n values with mean x̄ and standard deviation s:
///
///     x̄ ± s · √( 2(nτ² + 1)/(n²τ²) · ln(√(nτ² + 1)/α) )                     (1)
///
/// All intervals together, over all n, cover the mean with probability near 1 − α, so a run may stop
/// for any reason at any time. For normal values with known s it is exactly at least 1 − α: with
/// S = Σ(xᵢ − μ)/s the process (1 + nτ²)^(−1/2) exp(τ²S²/(2(nτ² + 1))) is the likelihood ratio of a
/// N(0, τ²) mixture, a martingale of mean 1, and exceeds 1/α at some time with probability at most α
/// (Ville); solving for S gives (1). With estimated s and other laws the statement holds as the first
/// look moves to infinity, hence no interval before `firstLook`.
///
/// τ is chosen so that (1) is narrowest at n = `expected`. With x = nτ² its squared width is
/// proportional to (1 + 1/x)(ln(1 + x) − 2 ln α); its derivative vanishes where
///
///     x = ln(1 + x) − 2 ln α                                                 (2)
///
/// and there the half-width is √(1 + x) · s/√n: 3.04 instead of 1.96 standard errors at 95 %.
///
/// Looks planned in advance are cheaper when they are few: see ``SequentialStopping``.
///
/// Method: <doc:HowManyReplications>; H. Robbins, *Annals of Mathematical Statistics* 41 (1970)
/// 1397–1409; I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy and A. Ramdas, *Time-uniform
/// central limit theory and asymptotic confidence sequences*,
/// [arXiv:2103.06476](https://arxiv.org/abs/2103.06476), whose published program has the same bound.
public struct ConfidenceSequence: Hashable, Sendable {
  /// The number of values at which the interval is tightest, ≥ `firstLook`.
  public let expected: Int
  /// The smallest number of values that gives an interval, ≥ 2.
  public let firstLook: Int
  /// The level 1 − α of all intervals together.
  public let level: ConfidenceLevel
  /// The tuning parameter τ² of (1), > 0.
  public let tuning: Double

  /// Tunes a sequence.
  ///
  /// - Parameters:
  ///   - expected: The number of values at which the run will probably stop, ≥ `firstLook`.
  ///   - firstLook: The smallest number of values that gives an interval, ≥ 2; at least 30 advised.
  ///   - level: The level 1 − α of all intervals together.
  /// - Throws: ``ParameterError`` when a number lies outside its domain.
  public init(
    expected: Int, firstLook: Int = 30, level: ConfidenceLevel = .ninetyFive
  ) throws(ParameterError) {
    guard firstLook >= 2 else {
      throw ParameterError(name: "first look", value: Double(firstLook), requirement: "at least 2")
    }
    guard expected >= firstLook else {
      throw ParameterError(
        name: "expected number", value: Double(expected),
        requirement: "at least the first look \(firstLook)")
    }
    self.expected = expected
    self.firstLook = firstLook
    self.level = level
    tuning = Self.optimum(alpha: level.alpha) / Double(expected)
  }

  /// The interval (1) after the values collected so far.
  ///
  /// - Returns: Nil before `firstLook` values or when an end is not finite.
  public func interval(of moments: Moments) -> ConfidenceInterval? {
    guard moments.count >= firstLook, let mean = moments.mean, let error = moments.standardError
    else { return nil }
    let halfWidth = multiplier(at: moments.count) * error
    return ConfidenceInterval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }

  /// The half-width of (1) in standard errors s/√n.
  ///
  /// - Parameter n: The number of values, ≥ 1.
  /// - Returns: A number > 0.
  public func multiplier(at n: Int) -> Double {
    let x = Double(n) * tuning
    return ((1 + 1 / x) * (log1p(x) - 2 * log(level.alpha))).squareRoot()
  }

  /// The solution x of (2) by Newton's method.
  ///
  /// x − ln(1 + x) is convex and rising, so the first step lands at or above the solution and the
  /// later ones fall towards it, until rounding stops them.
  private static func optimum(alpha: Double) -> Double {
    let constant = -2 * log(alpha)
    func step(_ x: Double) -> Double { x - (x - log1p(x) - constant) * (1 + x) / x }
    var x = step(constant)
    var next = step(x)
    while next < x {
      x = next
      next = step(x)
    }
    return x
  }
}
