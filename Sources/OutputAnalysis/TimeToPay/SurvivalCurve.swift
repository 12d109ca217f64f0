// SPDX-License-Identifier: GPL-3.0-or-later

/// The share of accounts that have not ended by each time (Kaplan and Meier).
///
/// At the times t₁ < t₂ < … with ends, nᵢ accounts are at risk and dᵢ end:
///
///     survival    S(t) = Π over tᵢ ≤ t of (1 − dᵢ/nᵢ)                    (1)
///     error       SE(t) = S(t) · √( Σ over tᵢ ≤ t of dᵢ / (nᵢ(nᵢ − dᵢ)) )   (2)
///
/// Every cause of a follow-up counts as an end. With several kinds of end, 1 − S of one of them,
/// the others censored, is *not* the share that ends that way: use ``CumulativeIncidence``.
///
/// (2) takes accounts to be independent. Accounts of one portfolio that share its luck (a downturn,
/// a full call centre) vary together, and (2) is then too small; the spread between replications is
/// not (see ``CurveBand``).
///
/// Method: <doc:TimeToPayment>; E. L. Kaplan and P. Meier, *JASA* 53 (1958) 457–481; M. Greenwood,
/// *Reports on Public Health and Medical Subjects* 33 (1926).
public struct SurvivalCurve: Hashable, Sendable {
  /// The number of accounts.
  public let count: Int
  /// The steps, in order of time; empty when no account ended.
  public let steps: [SurvivalStep]
  /// The longest time of any account.
  public let lastTime: Double
  /// The risk sets behind the steps, index by index.
  let riskSets: [RiskSet]

  /// Estimates a curve.
  ///
  /// - Parameter followUps: One per account, in any order.
  /// - Throws: ``ParameterError`` without follow-ups.
  /// - Complexity: O(n log n).
  public init(_ followUps: [FollowUp]) throws(ParameterError) {
    guard let lastTime = followUps.lazy.map(\.time).max() else { throw .noFollowUps }
    self.count = followUps.count
    self.lastTime = lastTime
    riskSets = RiskSet.all(followUps.map(\.withSingleCause), causes: 1)
    steps = Self.steps(of: riskSets)
  }

  /// The survival S(t).
  ///
  /// - Parameter time: The time t, ≥ 0.
  /// - Returns: Nil outside the domain, and beyond the last time when someone was still unended
  ///   then: nothing is known there.
  public func survival(at time: Double) -> Double? {
    guard isKnown(at: time) else { return nil }
    return step(at: time)?.survival ?? 1
  }

  /// The last step up to and including a time; nil before the first one.
  ///
  /// - Complexity: O(steps).
  public func step(at time: Double) -> SurvivalStep? {
    steps.last { $0.time <= time }
  }

  /// Whether the data say anything about the curve at this time.
  func isKnown(at time: Double) -> Bool {
    time >= 0 && (time <= lastTime || steps.last?.survival == 0)
  }

  private static func steps(of sets: [RiskSet]) -> [SurvivalStep] {
    var survival = 1.0
    var variance = 0.0
    return sets.map { set in
      survival *= Double(set.atRisk - set.total) / Double(set.atRisk)
      variance += set.greenwoodTerm
      return SurvivalStep(
        time: set.time, atRisk: set.atRisk, events: set.total, survival: survival,
        standardError: survival > 0 ? survival * variance.squareRoot() : nil)
    }
  }
}
