// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Student intervals for a mean that hold at all numbers of values together.
///
/// For normal values of unknown spread, with ν = n − 1, t the t statistic and r = 1 + ng,
///
///     B_n = r^(−½) ((1 + t²/ν)/(1 + t²/(νr)))^(n/2)                             (1)
///
/// is the Bayes factor against mean μ when (mean − μ)/σ ~ N(0, g). It depends on the data through t
/// only, so σ drops out, and under the true μ it is a martingale of mean 1: it ever exceeds 1/α with
/// probability at most α (Ville). Solving B_n < 1/α for t, with q = (√r/α)^(2/n),
///
///     x̄ ± √(ν(q − 1)/(1 − q/r)) · s/√n   while q < r, else no interval          (2)
///
/// covers μ at *all* n ≥ 2 together with probability at least 1 − α, exactly, from the second value
/// on: there is no first stage, and looking costs nothing. The one-sided statement "x̄ never lies
/// above (2) while the mean is not positive" has at least the same probability.
///
/// √g is the size of effect, in standard deviations of one value, at which (2) is tight; it matters
/// little over a factor of ten. (2) is right for few values, and wide there.
///
/// Values that do not vary show nothing of a spread. If mean μ were a matter of chance, x − μ would have either
/// sign equally often, and n equal values are then a coincidence of probability 2·2⁻ⁿ: the interval is the point
/// when that is at most α, and there is none before.
///
/// Skewed values void the statement for small n; see the methods page for how much.
///
/// Method: <doc:SelectingTheBest>; T. L. Lai, *Annals of Statistics* 4 (1976) 265–280; M. Gönen,
/// W. O. Johnson, Y. Lu and P. H. Westfall, *The American Statistician* 59 (2005) 252–257, for (1);
/// H. Wang and A. Ramdas, [arXiv:2310.03722](https://arxiv.org/abs/2310.03722).
public struct StudentSequence: Hashable, Sendable {
  /// The level 1 − α of all intervals together.
  public let level: ConfidenceLevel
  /// The size √g of effect for which the intervals are tight, in standard deviations of a value, > 0.
  public let effect: Double

  /// Creates a sequence.
  ///
  /// - Parameters:
  ///   - level: The level 1 − α of all intervals together.
  ///   - effect: The size √g of effect that is expected, > 0 and finite.
  /// - Throws: `ParameterError` when the effect lies outside its domain.
  public init(level: ConfidenceLevel = .ninetyFive, effect: Double = 1) throws(ParameterError) {
    guard effect > 0, effect.isFinite else {
      throw ParameterError(name: "effect", value: effect, requirement: "positive and finite")
    }
    self.level = level
    self.effect = effect
  }

  /// The half-width of (2) in standard errors s/√n; nil while there is no interval.
  public func multiplier(at count: Int) -> Double? {
    guard count >= 2 else { return nil }
    let n = Double(count)
    let ratio = 1 + n * effect * effect
    let growth = 2 / n * (log(ratio) / 2 - log(level.alpha))
    guard growth < log(ratio) else { return nil }
    return ((n - 1) * expm1(growth) / -expm1(growth - log(ratio))).squareRoot()
  }

  /// Whether so many equal values are too many for chance.
  func admitsConstant(_ count: Int) -> Bool {
    Double(sign: .plus, exponent: 1 - count, significand: 1) <= level.alpha
  }

  /// The interval (2) after the values collected so far; nil while there is none.
  public func interval(of moments: Moments) -> ConfidenceInterval? {
    guard let multiplier = multiplier(at: moments.count), let mean = moments.mean,
      let error = moments.standardError, error > 0 || admitsConstant(moments.count)
    else { return nil }
    return ConfidenceInterval(
      low: mean - multiplier * error, high: mean + multiplier * error, level: level)
  }
}
