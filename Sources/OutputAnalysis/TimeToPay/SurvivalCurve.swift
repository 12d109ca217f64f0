// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

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
  /// - Throws: `ParameterError` without follow-ups.
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

/// One step of a survival curve, at a time when at least one account ended.
public struct SurvivalStep: Hashable, Sendable {
  /// The time tᵢ.
  public let time: Double
  /// The number nᵢ of accounts at risk just before tᵢ.
  public let atRisk: Int
  /// The number dᵢ of ends at tᵢ, ≥ 1.
  public let events: Int
  /// The share S(tᵢ) that has not ended, from tᵢ to the next step.
  public let survival: Double
  /// Greenwood's standard error of `survival`; nil where that is 0.
  public let standardError: Double?

  /// The pointwise interval of `survival` on the log(−log) scale.
  ///
  /// It holds at this time alone, not for the whole curve.
  ///
  /// - Parameter level: The level 1 − α.
  /// - Returns: Ends inside (0, 1); nil where the survival is 0.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    standardError.flatMap { .logLog(probability: survival, standardError: $0, level: level) }
  }
}

extension SurvivalCurve {
  /// The time by which half of the accounts have ended: the first with S(t) ≤ ½.
  ///
  /// Nil when the curve never falls that far, as in most portfolios; see
  /// ``restrictedMean(to:level:)`` for a summary that always exists.
  public var median: Double? { time(survivalAtMost: 0.5) }

  /// The first time at which the survival is at most `share`.
  ///
  /// A survival within 1e-12 above `share` counts, so that a product that should be exactly ½ is
  /// not missed by rounding.
  ///
  /// - Parameter share: The survival, in [0, 1).
  /// - Returns: Nil when the curve never falls that far, or outside the domain.
  public func time(survivalAtMost share: Double) -> Double? {
    guard share >= 0, share < 1 else { return nil }
    return steps.first { $0.survival <= share + 1e-12 }?.time
  }

  /// The mean time without an end within a horizon H.
  ///
  ///     mean     μ = ∫₀ᴴ S(t) dt                                            (3)
  ///     error    SE² = Σ over tᵢ < H of ( ∫ from tᵢ to H of S )² dᵢ/(nᵢ(nᵢ − dᵢ))   (4)
  ///
  /// (4) is Greenwood's, without a correction for small numbers: without censoring, and everyone
  /// ended by H, it is Σ(x − x̄)²/n². The interval is the normal one. Without an end before H the
  /// error is 0, which says only that none was seen.
  ///
  /// - Parameters:
  ///   - horizon: The horizon H, above 0, finite, and not beyond the last time unless all ended.
  ///   - level: The level 1 − α of the interval.
  /// - Returns: Nil outside the domain.
  ///
  /// Source: P. Meier, in *Perspectives in Probability and Statistics* (1975) 67–87; P. Royston and
  /// M. Parmar, *BMC Medical Research Methodology* 13 (2013) 152.
  public func restrictedMean(
    to horizon: Double, level: ConfidenceLevel = .ninetyFive
  ) -> RestrictedMean? {
    guard horizon > 0, horizon.isFinite, isKnown(at: horizon) else { return nil }
    var area = 0.0
    var variance = 0.0
    var end = horizon
    for (step, set) in zip(steps, riskSets).reversed() where step.time < horizon {
      area += (end - step.time) * step.survival
      variance += area * area * set.greenwoodTerm
      end = step.time
    }
    return RestrictedMean(
      horizon: horizon, value: area + end, standardError: variance.squareRoot(), level: level)
  }
}

/// A mean time without an end, within a horizon.
public struct RestrictedMean: Hashable, Sendable {
  /// The horizon H, above 0.
  public let horizon: Double
  /// The mean, in [0, H].
  public let value: Double
  /// Its standard error, ≥ 0.
  public let standardError: Double
  /// The normal interval of the mean, as far as [0, H] goes.
  public let interval: ConfidenceInterval

  /// Creates a mean with its normal interval; nil when an end is not finite.
  init?(horizon: Double, value: Double, standardError: Double, level: ConfidenceLevel) {
    guard
      let interval = ConfidenceInterval.normal(
        mean: value, standardError: standardError, level: level
      )?.within(0...max(horizon, 0), around: value)
    else { return nil }
    self.horizon = horizon
    self.value = value
    self.standardError = standardError
    self.interval = interval
  }
}
