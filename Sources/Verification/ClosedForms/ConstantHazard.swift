// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Payments as a Poisson process: the closed form behind the simplest scenario.
///
/// With rate μ and independent shares r of the balance,
///
///     E[W_t/W_0] = e^{−μE[r]t},  u_H = −100·a/(a + ρ)·(1 − e^{−(a + ρ)H}),  a = μE[r]
///
/// For payments in full, E[r] = 1, the recovery curve 1 − e^{−μt} is also the probability of having paid.
///
/// Method: <doc:ClosedForms>, equations (8)–(9).
public struct ConstantHazard: Hashable, Sendable {
  /// μ per day, at least 0.
  public let rate: Double
  /// E[r] in [0, 1].
  public let meanShare: Double

  /// Creates the process.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(rate: Double, meanShare: Double = 1) throws(VerificationError) {
    try VerificationError.require(
      rate >= 0 && rate.isFinite, "rate", rate, "at least 0 and finite")
    try VerificationError.require(
      meanShare >= 0 && meanShare <= 1, "meanShare", meanShare, "in [0, 1]")
    self.rate = rate
    self.meanShare = meanShare
  }

  /// E[W_t/W_0] at t ≥ 0 days.
  public func remaining(at time: Double) -> Double {
    precondition(time >= 0, "time runs forward from 0")
    return exp(-rate * meanShare * time)
  }

  /// 1 − E[W_t/W_0] at t ≥ 0 days, exact for small t too.
  public func recovered(at time: Double) -> Double {
    precondition(time >= 0, "time runs forward from 0")
    return -expm1(-rate * meanShare * time)
  }

  /// u per 100 of opening balance, discounted at ρ ≥ 0 per day up to H ≥ 0 days, by default for ever.
  public func discountedRecovery(discount: Double, horizon: Double = .infinity) -> Double {
    precondition(discount >= 0 && horizon >= 0, "discount and horizon are at least 0")
    let payment = rate * meanShare
    // Nothing is paid at rate 0; the quotient would be 0/0 without discount.
    guard payment > 0 else { return 0 }
    return 100 * payment / (payment + discount) * expm1(-(payment + discount) * horizon)
  }
}

/// A deterministic numerical result with the error its method admits.
public struct ExactValue: Hashable, Sendable {
  /// The result of the finer computation.
  public let value: Double
  /// The distance to the computation with steps twice as long and half the quadrature nodes.
  ///
  /// The method converges at fifth order, so the true error of ``value`` is far smaller, down to
  /// rounding, which this number does not include.
  public let error: Double

  /// Creates a value.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }

  /// The finer of two computations, with their distance.
  init(fine: Double, coarse: Double) {
    self.init(value: fine, error: abs(fine - coarse))
  }
}

/// u, minus the discounted expected payments on an opening balance of 100, up to a horizon.
public struct DiscountedRecovery: Hashable, Sendable {
  /// u_H in currency units per 100, between −100 and 0.
  public let value: ExactValue
  /// H in days: where the integral was cut.
  public let horizon: Double
  /// 100·e^{−ρH}E[W_H/W_0]: u of any longer horizon is lower than u_H by at most this.
  public let tailBound: Double
}
