// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
public import OutputAnalysis
public import Results
import Storage
public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a run gives no plan for a live test.
public enum LiveTestProblem: Error, Sendable, CustomStringConvertible {
  /// The run folder cannot be read.
  case stored(StoredRunError)
  /// The run has no such strategy or metric, or only one strategy.
  case unknown(String)
  /// All replications share the same debtors, so their spread says nothing about other debtors.
  case sharedDebtors
  /// The spread between replications is not that of portfolios of independent debtors.
  case otherSpread(String)
  /// A number lies outside its domain.
  case parameter(ParameterError)

  /// One clause without a full stop.
  public var description: String {
    switch self {
    case .stored(let error): error.description
    case .unknown(let what): what
    case .sharedDebtors:
      "with `resample: behavior` all replications share the same debtors, so the spread between debtors is not known"
    case .otherSpread(let key):
      "with `\(key)` replications spread less than real portfolios, so the spread between debtors is not known; run the "
        + "scenario without it"
    case .parameter(let error): "\(error.name) is \(error.value) and must be \(error.requirement)"
    }
  }
}

extension LiveTestProposal {
  /// Plans a test from a stored run.
  ///
  /// With N accounts in each of the replications and standard deviations s₁, s₂ of a metric between them, a mean of n
  /// accounts has the error s·√(N/n), since accounts are independent but for their debtor. So
  ///
  ///     σ² = N (s₁² + s₂²)/2
  ///
  /// stands for the variance of one account, ratios of sums included.
  ///
  /// Method: <doc:PlanningLiveTests>.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - challenger: The challenger; all without it, which then share α.
  ///   - variant: The variant whose strategies are the arms; the reference without it. Nobody can draw lots for a law.
  ///   - metric: The metric the test is to be read on.
  ///   - power: The probability of seeing the effect.
  ///   - level: The level 1 − α.
  ///   - ratio: The size of each challenger's arm over the champion's.
  ///   - arrivalsPerDay: The eligible accounts per day, if known.
  /// - Throws: ``LiveTestProblem``.
  public init(
    _ run: StoredRun, challenger: String?, variant: String? = nil, metric: String, power: Double,
    level: ConfidenceLevel, ratio: Double, arrivalsPerDay: Double?
  ) throws(LiveTestProblem) {
    if let advice = Metric.advice(forRenamed: metric) { throw .unknown(advice) }
    let facts = try RunFacts(run)
    let contest = try facts.contest(variant, among: run.manifest.strategies)
    let champion = contest.champion
    let names = contest.challengers(challenger)
    guard !names.isEmpty else { throw .unknown(contest.lack(of: challenger)) }
    let base = try facts.known(champion, metric)
    var arms: [Arm] = []
    do throws(ParameterError) {
      let design = try LiveTestDesign(
        power: power, level: level, challengers: names.count, ratio: ratio)
      for name in names {
        guard let series = facts.series(name, metric) else { continue }
        arms.append(
          try Self.arm(
            name, series, base, design, facts,
            facts.comparison(name, champion, metric)?.difference, arrivalsPerDay))
      }
      self.init(
        run: run.path, metric: metric, currency: facts.currency, champion: champion,
        design: design, followUp: facts.horizon, arms: arms)
      self.variant = contest.variant
      // What happened was told against the champion of the run.
      if champion == run.manifest.strategies.first {
        leaveOut(facts.activity(of: [champion] + names))
      }
      replications = run.manifest.replications
      sharesAgents = facts.sharesAgents
    } catch {
      throw .parameter(error)
    }
  }

  /// Plans no test of what the run did not test.
  private mutating func leaveOut(_ activity: ActivitySummary?) {
    self.activity = activity
    for index in arms.indices {
      guard let reason = activity?.untested(arms[index].challenger, against: champion) else {
        continue
      }
      arms[index].untested = reason
      (arms[index].plan, arms[index].cautiousPlan) = (nil, nil)
      (arms[index].days, arms[index].cautiousDays) = (nil, nil)
    }
  }

  private static func arm(
    _ name: String, _ series: ReplicationSeries, _ base: ReplicationSeries,
    _ design: LiveTestDesign,
    _ facts: RunFacts, _ reported: DifferenceEstimate?, _ arrivals: Double?
  ) throws(ParameterError) -> Arm {
    // The effect is that of the run's report, which knows how strategies hang together by design.
    let difference =
      series.sample == nil || base.sample == nil
      ? PairedDifference(challenger: series.values, minus: base.values)
      : PairedDifference(challenger: series.ratios, minus: base.ratios)
    let variances = [series, base].map { Moments($0.values.map { $0 ?? .nan }).variance ?? 0 }
    let deviation = (Double(facts.accounts) * (variances[0] + variances[1]) / 2).squareRoot()
    let own = DifferenceEstimate(difference, level: design.level)
    let told = reported?.holds(at: design.level) == true ? reported ?? own : own
    let (effect, interval) = (told.mean ?? 0, told.interval)
    let plan = try plan(effect, deviation, design)
    let nearest = interval.map { $0.low > 0 ? $0.low : $0.high < 0 ? $0.high : 0 } ?? 0
    let cautious = try Self.plan(nearest, deviation, design)
    var arm = Arm(
      challenger: name, effect: effect, interval: interval, deviation: deviation,
      plan: plan.plan, cautiousPlan: cautious.plan,
      days: try days(plan.plan, arrivals, facts.horizon),
      cautiousDays: try days(cautious.plan, arrivals, facts.horizon))
    arm.isBeyondReach = plan.isBeyondReach
    arm.isCautiousBeyondReach = cautious.isBeyondReach
    return arm
  }

  /// The plan that sees an effect; none where there is no effect, and where no portfolio has as many accounts.
  private static func plan(
    _ effect: Double, _ deviation: Double, _ design: LiveTestDesign
  ) throws(ParameterError) -> (plan: LiveTestPlan?, isBeyondReach: Bool) {
    guard effect != 0, deviation > 0 else { return (nil, false) }
    // By the normal law, which is exact enough for a size that is refused.
    let size = 2 * pow(3 * deviation / effect, 2)
    guard size < 0x1p45 else { return (nil, true) }
    let plan = try design.plan(difference: effect, standardDeviation: deviation)
    return plan.total > LiveTestDesign.mostAccounts ? (nil, true) : (plan, false)
  }

  private static func days(
    _ plan: LiveTestPlan?, _ arrivals: Double?, _ followUp: Int
  ) throws(ParameterError) -> Int? {
    guard let plan, let arrivals else { return nil }
    return try plan.days(arrivalsPerDay: arrivals, followUp: followUp)
  }
}

/// The strategies of one world, which a live test can draw lots for.
private struct LiveContest {
  /// The variant; nil for a run without variants.
  var variant: String?
  /// The name of the champion in results.
  var champion: String
  /// All others, with the names that scenarios use.
  var others: [(name: String, strategy: String)]

  /// The names of the challengers that are asked for, by the name of the scenario or of the results.
  func challengers(_ wanted: String?) -> [String] {
    others.filter { wanted == nil || $0.name == wanted || $0.strategy == wanted }.map(\.name)
  }

  /// Why there is no challenger.
  func lack(of challenger: String?) -> String {
    let place = variant.map { " in variant `\($0)`" } ?? ""
    if let challenger, !others.isEmpty {
      let known = others.map { "`\($0.strategy)`" }.joined(separator: ", ")
      return "the run has no challenger `\(challenger)`\(place), but \(known)"
    }
    if let challenger { return "the run has no challenger `\(challenger)`\(place)" }
    return "the run has one strategy only\(place)"
      + (variant == nil
        ? ""
        : ", and a variant is no arm of a test: nobody can draw lots for a law, a price list or a date")
  }
}

extension DifferenceEstimate {
  /// Whether the interval is one of a level: it was made for it, or is a point.
  fileprivate func holds(at level: ConfidenceLevel) -> Bool {
    guard let interval else { return false }
    return interval.level == level || fact == .exact
  }
}

/// What a plan needs of a stored run.
private struct RunFacts {
  var accounts: Int { summary.accounts }
  let currency: String
  let horizon: Int
  var sharesAgents: Bool {
    summary.strategies.contains { !$0.resources.isEmpty }
  }
  private let summary: ExperimentSummary
  private let all: [ReplicationSeries]

  init(_ run: StoredRun) throws(LiveTestProblem) {
    let leaves: [String: String]
    do throws(StoredRunError) {
      all = try run.ratios()
      let pairs = ResolvedLeaves.of(try run.resolvedScenario())
      leaves = Dictionary(pairs.map { ($0.path, $0.value) }) { $1 }
      summary = try run.results().summary
    } catch {
      throw .stored(error)
    }
    guard leaves["resample"] != "behavior" else { throw .sharedDebtors }
    for (key, value) in [("antithetic", "true"), ("points", "sobol")]
    where leaves["variance_reduction.\(key)"] == value {
      throw .otherSpread("variance_reduction: { \(key): \(value) }")
    }
    currency = leaves["currency"] ?? ""
    horizon = leaves["horizon"].flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
  }

  /// What happened in the arms of a test.
  func activity(of names: [String]) -> ActivitySummary? {
    guard var activity = summary.activity else { return nil }
    activity.strategies.removeAll { !names.contains($0.strategy) }
    activity.contrasts.removeAll { !names.contains($0.challenger) }
    return activity
  }

  /// The champion and the challengers of a variant, the reference without one.
  func contest(
    _ variant: String?, among names: [String]
  ) throws(LiveTestProblem) -> LiveContest {
    guard let variants = summary.variants else {
      if let variant {
        throw .unknown("the run has no variant `\(variant)`: its scenario has no `variants`")
      }
      return LiveContest(
        champion: names.first ?? "", others: names.dropFirst().map { ($0, $0) })
    }
    let own = variant ?? variants.names.first ?? ""
    guard variants.names.contains(own) else {
      let known = variants.names.map { "`\($0)`" }.joined(separator: ", ")
      throw .unknown("the run has no variant `\(own)`, but \(known)")
    }
    let arms = variants.arms.filter { $0.variant == own }
    let champion = variants.arms.first { $0.name == names.first }?.strategy
    let first = arms.first { $0.strategy == champion } ?? arms.first
    return LiveContest(
      variant: own, champion: first?.name ?? "",
      others: arms.filter { $0.name != first?.name }.map { ($0.name, $0.strategy) })
  }

  func comparison(
    _ challenger: String, _ champion: String, _ metric: String
  ) -> ComparisonSummary? {
    summary.comparisons.first {
      $0.challenger == challenger && $0.champion == champion && $0.metric == metric
    }
  }

  func series(_ strategy: String, _ metric: String) -> ReplicationSeries? {
    all.first { $0.strategy == strategy && $0.metric == metric }
  }

  func known(_ strategy: String, _ metric: String) throws(LiveTestProblem) -> ReplicationSeries {
    guard let series = series(strategy, metric) else {
      throw .unknown("the run has no metric `\(metric)`")
    }
    return series
  }
}
