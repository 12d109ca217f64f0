// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The test that two groups of accounts end at the same rate at all times.
///
/// At each time tᵢ with ends in either group, nᵢ accounts are at risk, n₁ᵢ of them in the first
/// group, and dᵢ end:
///
///     expected    E = Σ dᵢ n₁ᵢ/nᵢ                                          (1)
///     variance    V = Σ dᵢ (n₁ᵢ/nᵢ)(1 − n₁ᵢ/nᵢ)(nᵢ − dᵢ)/(nᵢ − 1)           (2)
///     statistic   χ² = (O − E)²/V, one degree of freedom                   (3)
///
/// O is the number of ends in the first group. The test is strongest when one hazard is a constant
/// multiple of the other and can miss curves that cross. It takes accounts and groups to be
/// independent, so it is not for two strategies on the same simulated debtors: compare those by
/// ``PairedDifference``.
///
/// Source: N. Mantel, *Cancer Chemotherapy Reports* 50 (1966) 163–170; R. Peto and J. Peto,
/// *JRSS A* 135 (1972) 185–207.
public struct LogRankTest: Hashable, Sendable {
  /// The number O of ends in the first group.
  public let observed: Int
  /// The number E (1) expected there if both groups end alike.
  public let expected: Double
  /// The variance V (2) of O, above 0.
  public let variance: Double

  /// The statistic (3).
  public var chiSquared: Double {
    let excess = Double(observed) - expected
    return excess * excess / variance
  }

  /// The two-sided p-value of the statistic.
  public var pValue: Double { ChiSquaredLaw.upperTail(chiSquared, degrees: 1) }

  /// Compares two groups; every cause counts as an end.
  ///
  /// Nil when V is 0: a group is empty, or nobody ended while both were at risk.
  ///
  /// - Parameters:
  ///   - first: The first group's accounts.
  ///   - second: The second group's accounts.
  /// - Complexity: O(n log n).
  public init?(_ first: [FollowUp], _ second: [FollowUp]) {
    let pooled = Self.labelled(first, 0) + Self.labelled(second, 1)
    let times = first.map(\.time).sorted()
    var before = 0
    var (observed, expected, variance) = (0, 0.0, 0.0)
    for set in RiskSet.all(pooled, causes: 2) {
      while before < times.count, times[before] < set.time { before += 1 }
      let share = Double(times.count - before) / Double(set.atRisk)
      observed += set.events[0]
      expected += Double(set.total) * share
      variance += share * (1 - share) * Self.spread(of: set)
    }
    guard variance > 0 else { return nil }
    self.observed = observed
    self.expected = expected
    self.variance = variance
  }

  /// The follow-ups with their group for a cause.
  private static func labelled(_ followUps: [FollowUp], _ group: Int) -> [FollowUp] {
    followUps.map { $0.with(cause: $0.isEvent ? group : nil) }
  }

  /// d(n − d)/(n − 1), which is 0 for one account at risk.
  private static func spread(of set: RiskSet) -> Double {
    guard set.atRisk > 1 else { return 0 }
    return Double(set.total) * Double(set.atRisk - set.total) / Double(set.atRisk - 1)
  }
}
