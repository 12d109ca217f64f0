// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// How many calls start in the minutes of a day: a call starts while some remain, and the last may take longer.
///
/// With T minutes and independent handling times of a gamma law of mean m and shape k,
///
///     E[starts] = 1 + E[N(T)] = 1 + Σ_{j ≥ 1} P(Gamma(jk, m/k) ≤ T),   E[minutes] = m·E[starts]
///
/// N is the renewal count; the second equation is Wald's. Equal times have ⌈T/m⌉ starts.
///
/// Method: <doc:ClosedForms>, equations (20)–(21).
public struct AgentDay: Hashable, Sendable {
  /// The law of a handling time.
  public enum Handling: Hashable, Sendable {
    /// Always the same minutes, above 0.
    case equal(minutes: Double)
    /// A gamma law with shape and mean above 0.
    case gamma(shape: Double, mean: Double)
  }

  /// T: minutes of one who works, or of all whose minutes are one sum; at least 0.
  public let minutes: Double
  /// The law of a handling time.
  public let handling: Handling

  /// Creates a day.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(minutes: Double, handling: Handling) throws(VerificationError) {
    try VerificationError.require(
      minutes >= 0 && minutes.isFinite, "minutes", minutes, "at least 0 and finite")
    switch handling {
    case .equal(let mean):
      try VerificationError.require(
        mean > 0 && mean.isFinite, "handling_mean", mean, "above 0 and finite")
    case .gamma(let shape, let mean):
      try VerificationError.require(
        mean > 0 && mean.isFinite, "handling_mean", mean, "above 0 and finite")
      try VerificationError.require(
        shape > 0 && shape.isFinite, "handling_shape", shape, "above 0 and finite")
    }
    self.minutes = minutes
    self.handling = handling
  }

  /// m: the mean handling time in minutes.
  public var mean: Double {
    switch handling {
    case .equal(let minutes): minutes
    case .gamma(_, let mean): mean
    }
  }

  /// Expected calls that start; 0 on a day without minutes.
  public var starts: Double {
    guard minutes > 0 else { return 0 }
    switch handling {
    case .equal(let each): return (minutes / each).rounded(.up)
    case .gamma(let shape, let mean): return 1 + renewals(shape, scale: mean / shape)
    }
  }

  /// Expected minutes of calls over the minutes there are: above 1 by what the last call takes longer.
  public var utilisation: Double { mean * starts / minutes }

  /// E[N(T)], whose terms fall without end once their sums of times are longer than T on average.
  private func renewals(_ shape: Double, scale: Double) -> Double {
    var (sum, count, term) = (0.0, 0.0, 1.0)
    while term > 1e-17 || count * shape * scale < minutes {
      count += 1
      term = GammaLaw.cdf(minutes, shape: count * shape, scale: scale)
      sum += term
    }
    return sum
  }
}
