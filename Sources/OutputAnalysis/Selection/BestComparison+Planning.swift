// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension BestComparison {
  /// The most replications that are worth naming.
  private static let mostReplications = 10_000_000

  /// With about how many replications it would be settled where a system stands against another, if its difference is what
  /// it looks like: shown to be worse, or shown to lie within δ of it, whichever takes fewer.
  ///
  /// With d the mean, s/√n its standard error and h the half-width of its interval at the present n, and c_m the multiplier
  /// of `StudentSequence` at m replications,
  ///
  ///     the first m > n, in steps of 5 %, with  h·(c_m/√m)/(c_n/√n) + z·s/√m ≤ max(|d|, δ − |d|)   (4)
  ///
  /// z the normal quantile of the power. Where all differences are 0, h reaches for lives not yet seen and falls as 1/m.
  ///
  /// - Parameters:
  ///   - difference: The one less the other with an interval of `interval(of:)`.
  ///   - areSame: Whether both had the same value in every replication.
  ///   - power: The probability with which it is then settled.
  /// - Returns: More than the replications there are; nil without an interval, and beyond ten million.
  public func replicationsNeeded(
    for difference: DifferenceEstimate, areSame: Bool = false, power: Double = 0.8
  ) -> Int? {
    guard let mean = difference.mean, let error = difference.standardError,
      let interval = difference.interval, let present = multiplier(at: difference.n)
    else { return nil }
    let gap = max(mean.magnitude, indifference - mean.magnitude)
    let half = max(interval.high - mean, mean - interval.low)
    let n = Double(difference.n)
    var m = n + 1
    while m <= Double(Self.mostReplications) {
      let shrinkage =
        areSame
        ? n / m : (multiplier(at: Int(m)) ?? .infinity) / present * (n / m).squareRoot()
      let slack = areSame ? 0 : NormalLaw.quantile(power) * error * (n / m).squareRoot()
      if half * shrinkage + slack <= gap { return Int(m) }
      m = (m * 1.05).rounded(.up)
    }
    return nil
  }
}
