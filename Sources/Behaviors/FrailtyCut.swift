// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// What limiting the frailty takes from debtors whose payments would bring ever more payments.
///
/// Method: <doc:Intensity>, equation (11).
public struct FrailtyCut: Hashable, Sendable {
  /// The largest frailty that is simulated as such.
  public let limit: Double
  /// The share of debtors above it, who are simulated with the limit.
  public let share: Double
  /// The mean that is left of a frailty of mean 1.
  public let mean: Double

  /// Below this mean, debtors are ready to pay so much less than the scenario says that it is refused.
  public static let leastMean = 0.5
  /// Below this mean the cut is warned of.
  public static let noticedMean = 0.99
}

extension IntensityModel {
  /// The largest frailty that is simulated as such: 0.99 over the ``branchingRatio``, infinite without one.
  public var frailtyLimit: Double { branchingRatio > 0 ? 0.99 / branchingRatio : .infinity }

  /// What ``frailtyLimit`` takes from a gamma frailty of mean 1.
  ///
  /// - Parameter variance: θ, at least 0; 0 is a frailty of 1 for everybody.
  /// - Returns: The cut, exact up to rounding; no debtor and a mean of 1 where no frailty can reach the limit.
  public func frailtyCut(variance: Double) -> FrailtyCut {
    let limit = frailtyLimit
    guard variance > 0, let law = try? Distribution.gamma(shape: 1 / variance, scale: variance)
    else { return FrailtyCut(limit: limit, share: limit < 1 ? 1 : 0, mean: min(1, limit)) }
    return FrailtyCut(limit: limit, share: 1 - law.cdf(limit), mean: law.mean(limitedTo: limit))
  }

  /// The largest of some round variances that the limit leaves unnoticed; 0 if none is.
  public var unnoticedFrailty: Double {
    let round = [5, 4, 3, 2.5, 2, 1.5, 1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.05]
    return round.first { frailtyCut(variance: $0).mean >= FrailtyCut.noticedMean } ?? 0
  }
}
