// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A mean estimated with the help of quantities whose true means are known.
///
/// With values Yᵣ and q controls Xᵣ of known means μ, in R replications, S the sample covariances:
///
///     β         = S_XX⁻¹ S_XY                                               (1)
///     estimate  Ŷ = Ȳ − βᵀ(X̄ − μ)                                           (2)
///     residual  s² = Σ (Yᵣ − Ȳ − βᵀ(Xᵣ − X̄))² / (R − q − 1)                  (3)
///     error     SE² = s² (1/R + (X̄ − μ)ᵀ S_XX⁻¹ (X̄ − μ)/(R − 1))            (4)
///     interval  Ŷ ± t(R − q − 1, 1 − α/2) · SE                              (5)
///
/// A replication whose controls came out high is likely to have come out high itself, and is
/// corrected for it. For jointly normal Y and X, (2) is unbiased, (5) exact, and with ρ the multiple
/// correlation
///
///     Var Ŷ / Var Ȳ = (1 − ρ²) (R − 2)/(R − q − 2)                          (6)
///
/// The second factor is the price of estimating β; it is why weak controls hurt and why R > q + 2 is
/// required. The mean of (4) equals the variance in (6). Otherwise (2) has a bias of order 1/R.
///
/// A control must be something no strategy can influence, or its mean is not known: an opening
/// balance, the realised share of a kind of debtor, or a martingale, whose mean is 0 for every
/// strategy. For a paired difference give Δᵣ as the values.
///
/// A replication in which any number is missing is left out and counted.
///
/// Method: <doc:VarianceReduction>; S. S. Lavenberg and P. D. Welch, *Management Science* 27 (1981)
/// 322–335.
public struct ControlVariates: Hashable, Sendable {
  /// The estimate (2).
  public let mean: Double
  /// The standard error (4), ≥ 0.
  public let standardError: Double
  /// The coefficients (1), one per control.
  public let coefficients: [Double]
  /// The replications R used.
  public let replications: Int
  /// The replications left out.
  public let missing: Int
  /// The variance of Ȳ without controls over (4); below 1 the controls hurt.
  ///
  /// Nil when no spread remains.
  public let varianceRatio: Double?
  /// The share of the variance of Y that the controls explain in these replications, in [0, 1].
  ///
  /// It estimates ρ², too high by about q/R. Nil when Y does not vary.
  public let explainedShare: Double?

  /// The degrees of freedom R − q − 1 of the error.
  public var degreesOfFreedom: Int { replications - coefficients.count - 1 }

  /// Estimates a mean.
  ///
  /// - Parameters:
  ///   - values: One value per replication; nil, NaN and infinities are missing.
  ///   - controls: One array per control, at least one, with one value per replication.
  ///   - means: The known mean of each control, finite.
  /// - Throws: `ParameterError` when a known mean is not finite, fewer than q + 3 replications are
  ///   complete, or a control is constant or has less than 10⁻¹² of its variance left when those
  ///   before it are accounted for.
  /// - Precondition: `means` has one number per control, and all arrays one per replication.
  public init(
    _ values: [Double?], controls: [[Double?]], means: [Double]
  ) throws(ParameterError) {
    precondition(controls.count == means.count, "one known mean per control")
    precondition(controls.allSatisfy { $0.count == values.count }, "one value per replication")
    for mean in means where !mean.isFinite {
      throw ParameterError(name: "known mean", value: mean, requirement: "finite")
    }
    let rows = Self.completeRows(values, controls)
    let q = controls.count
    guard q >= 1, rows.count > q + 2 else {
      throw ParameterError(
        name: "complete replications", value: Double(rows.count),
        requirement: "at least \(q + 3) for \(q) controls, at least one of them")
    }
    let fit = try ControlRegression(rows)
    let shifts = zip(fit.means.dropFirst(), means).map { $0 - $1 }
    let n = Double(rows.count)
    let correction = zip(fit.coefficients, shifts).map { $0 * $1 }.reduce(0, +)
    let square = fit.residual / (n - Double(q) - 1) * (1 / n + fit.leverage(of: shifts))
    mean = fit.means[0] - correction
    standardError = square.squareRoot()
    coefficients = fit.coefficients
    replications = rows.count
    missing = values.count - rows.count
    varianceRatio = square > 0 ? fit.total / (n - 1) / n / square : nil
    explainedShare = fit.total > 0 ? 1 - fit.residual / fit.total : nil
  }

  /// The interval (5); nil when an end is not finite.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    .student(
      mean: mean, standardError: standardError, degreesOfFreedom: degreesOfFreedom, level: level)
  }

  /// The value and the controls of every complete replication.
  private static func completeRows(_ values: [Double?], _ controls: [[Double?]]) -> [[Double]] {
    values.indices.compactMap { r in
      let row = [values[r] ?? .nan] + controls.map { $0[r] ?? .nan }
      return row.allSatisfy(\.isFinite) ? row : nil
    }
  }
}
