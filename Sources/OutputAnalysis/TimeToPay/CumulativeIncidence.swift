// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// The share of accounts that have ended by each of several competing causes (Aalen and Johansen).
///
/// At the times t₁ < t₂ < … with ends, nᵢ accounts are at risk, dᵢ end, d_kᵢ of them by cause k:
///
///     incidence   F_k(t) = Σ over tᵢ ≤ t of S(tᵢ⁻) · d_kᵢ/nᵢ               (1)
///
/// with S the ``SurvivalCurve`` of all causes together, so that S(t) + Σ_k F_k(t) = 1 (2). The error
/// is the delta method's, the ends at each time being multinomial given the accounts at risk:
///
///     Var F_k(t) = Σ (F_k(t) − F_k(tᵢ))² dᵢ/(nᵢ(nᵢ − dᵢ))
///                + Σ S(tᵢ⁻)² d_kᵢ(nᵢ − d_kᵢ)/nᵢ³
///                − 2 Σ (F_k(t) − F_k(tᵢ)) S(tᵢ⁻) d_kᵢ/nᵢ²,  sums over tᵢ ≤ t   (3)
///
/// Without censoring (3) is F_k(1 − F_k)/n. With one cause it is Greenwood's variance of 1 − S.
///
/// Only what ends an account is a cause. An opt-out from contact is none: payment stays possible.
/// Errors take accounts to be independent, as those of ``SurvivalCurve`` do.
///
/// Method: <doc:TimeToPayment>; O. O. Aalen and S. Johansen, *Scandinavian Journal of Statistics* 5
/// (1978) 141–150; E. Marubini and M. G. Valsecchi, *Analysing Survival Data from Clinical Trials
/// and Observational Studies* (1995), chapter 10.
public struct CumulativeIncidence: Hashable, Sendable {
  /// The number of accounts.
  public let count: Int
  /// The number K of causes.
  public let causes: Int
  /// The steps, in order of time; empty when no account ended.
  public let steps: [IncidenceStep]
  /// The longest time of any account.
  public let lastTime: Double

  /// Estimates the incidence of every cause.
  ///
  /// - Parameters:
  ///   - followUps: One per account, in any order.
  ///   - causes: The number K of causes, ≥ 1; those of the follow-ups are 0 … K − 1.
  /// - Throws: `ParameterError` without follow-ups, without causes and for a cause of K or more.
  /// - Complexity: O(n log n + n·K).
  public init(_ followUps: [FollowUp], causes: Int) throws(ParameterError) {
    guard let lastTime = followUps.lazy.map(\.time).max() else { throw .noFollowUps }
    try Self.check(followUps, causes: causes)
    self.count = followUps.count
    self.causes = causes
    self.lastTime = lastTime
    steps = Self.steps(of: RiskSet.all(followUps, causes: causes), causes: causes)
  }

  /// Estimates the incidence of accounts that are all watched from day 0 to the last of some days.
  ///
  /// - Parameters:
  ///   - count: The number of accounts, at least 1.
  ///   - daily: The number of ends by day, from day 0, and cause; at most `count` together.
  ///   - causes: The number K of causes, ≥ 1.
  /// - Throws: `ParameterError` without accounts, days or causes, and for more ends than accounts.
  /// - Complexity: O(days × K).
  public init(count: Int, daily: [[Int]], causes: Int) throws(ParameterError) {
    guard count > 0, !daily.isEmpty else { throw .noFollowUps }
    try Self.check([], causes: causes)
    self.count = count
    self.causes = causes
    lastTime = Double(daily.count - 1)
    steps = Self.steps(of: try RiskSet.all(count: count, daily: daily), causes: causes)
  }

  /// The share that has ended by one cause.
  ///
  /// - Parameters:
  ///   - cause: The cause, in 0 ..< K.
  ///   - time: The time t, ≥ 0.
  /// - Returns: F_k(t); nil outside these domains, and beyond the last time unless all ended.
  public func incidence(of cause: Int, at time: Double) -> Double? {
    guard (0..<causes).contains(cause), isKnown(at: time) else { return nil }
    return step(at: time)?.incidence[cause] ?? 0
  }

  /// The last step up to and including a time; nil before the first one.
  ///
  /// - Complexity: O(steps).
  public func step(at time: Double) -> IncidenceStep? {
    steps.last { $0.time <= time }
  }

  private func isKnown(at time: Double) -> Bool {
    time >= 0 && (time <= lastTime || steps.last?.survival == 0)
  }

  private static func check(_ followUps: [FollowUp], causes: Int) throws(ParameterError) {
    guard causes >= 1 else {
      throw ParameterError(
        name: "number of causes", value: Double(causes), requirement: "at least 1")
    }
    guard let highest = followUps.lazy.compactMap(\.cause).max(), highest >= causes else { return }
    throw ParameterError(
      name: "cause", value: Double(highest), requirement: "below the number of causes, \(causes)")
  }

  private static func steps(of sets: [RiskSet], causes: Int) -> [IncidenceStep] {
    var tallies = [IncidenceTally](repeating: IncidenceTally(), count: causes)
    var survival = 1.0
    return sets.map { set in
      for cause in 0..<causes { tallies[cause].add(set, cause: cause, survival: survival) }
      survival *= Double(set.atRisk - set.total) / Double(set.atRisk)
      return IncidenceStep(
        time: set.time, atRisk: set.atRisk, events: set.events, survival: survival,
        incidence: tallies.map(\.incidence), standardError: tallies.map(\.standardError))
    }
  }
}

/// One step of cumulative incidences, at a time when at least one account ended.
public struct IncidenceStep: Hashable, Sendable {
  /// The time tᵢ.
  public let time: Double
  /// The number nᵢ of accounts at risk just before tᵢ.
  public let atRisk: Int
  /// The number of ends at tᵢ by cause.
  public let events: [Int]
  /// The share that has not ended, from tᵢ to the next step.
  public let survival: Double
  /// The share F_k(tᵢ) that has ended by each cause.
  public let incidence: [Double]
  /// The standard error of each incidence, ≥ 0.
  public let standardError: [Double]

  /// The pointwise interval of one incidence on the log(−log) scale.
  ///
  /// - Parameters:
  ///   - cause: The cause, one of the indices of `incidence`.
  ///   - level: The level 1 − α.
  /// - Returns: Nil where the incidence is 0 or 1.
  /// - Precondition: `cause` is an index of `incidence`.
  public func interval(
    of cause: Int, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    .logLog(
      probability: incidence[cause], standardError: standardError[cause], level: level)
  }
}

/// The incidence of one cause and its variance, step by step.
///
/// The variance at t is, with F = F_k and S⁻ = S(tᵢ⁻),
///
///     Σ (F(t) − F(tᵢ))² Aᵢ + Σ Bᵢ − 2 Σ (F(t) − F(tᵢ)) Cᵢ
///     Aᵢ = dᵢ/(nᵢ(nᵢ − dᵢ)),  Bᵢ = S⁻² d_kᵢ(nᵢ − d_kᵢ)/nᵢ³,  Cᵢ = S⁻ d_kᵢ/nᵢ².
///
/// When F grows by δ every difference grows by δ, so the sums are carried along in one pass, without
/// subtracting large numbers from each other.
struct IncidenceTally {
  /// The incidence F so far.
  private(set) var incidence = 0.0
  private var sumA = 0.0
  private var linearA = 0.0
  private var squareA = 0.0
  private var sumB = 0.0
  private var sumC = 0.0
  private var linearC = 0.0

  /// The standard error of `incidence`; rounding below 0 counts as 0.
  var standardError: Double { max(0, squareA + sumB - 2 * linearC).squareRoot() }

  /// Adds the ends of one cause at one time, `survival` being the share just before.
  mutating func add(_ set: RiskSet, cause: Int, survival: Double) {
    let atRisk = Double(set.atRisk)
    let share = Double(set.events[cause]) / atRisk
    grow(by: survival * share)
    sumA += set.greenwoodTerm
    sumB += survival * survival * share * (1 - share) / atRisk
    sumC += survival * share / atRisk
  }

  private mutating func grow(by delta: Double) {
    incidence += delta
    squareA += delta * (2 * linearA + delta * sumA)
    linearA += delta * sumA
    linearC += delta * sumC
  }
}
