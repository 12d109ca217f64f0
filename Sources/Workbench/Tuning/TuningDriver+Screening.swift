// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Studies

/// A first look at all candidates of a grid on small portfolios.
///
/// Most candidates of a grid are so far behind that a twentieth of the accounts shows it. Whoever is shown to be worse
/// than the best by more than δ is left out of the race; the level is shared between the look and the race.
extension TuningDriver {
  /// The candidates left after the look.
  func screened() async throws(StudyStop<StudyFailure>) -> [Int] {
    guard let accounts = plan.screeningAccounts, affordsScreening else { return candidates }
    let count = CandidateRace.firstStage
    tell(.look, candidates.count, count)
    let isComplete = await simulator.bring(candidates, to: count, &search, accounts: accounts)
    let seen = candidates.reduce(0) { $0 + search.count($1) }
    effort.screeningAccounts = accounts
    effort.screening = plan.wholePortfolios(seen)
    guard isComplete else { throw .halted }
    guard let best = best(of: candidates, in: search) else { return candidates }
    leftOut = Set(
      candidates.filter { $0 != best && isFarBehind(lookedDifference($0, best)) })
    effort.leftOut = leftOut.count
    return candidates.filter { !leftOut.contains($0) }
  }

  var affordsScreening: Bool {
    plan.wholePortfolios(candidates.count * CandidateRace.firstStage) <= plan.budget / 4
  }

  /// One candidate less another on the small portfolios; the interval holds for all pairs together.
  func lookedDifference(_ candidate: Int, _ other: Int) -> DifferenceEstimate {
    let pair = search.difference(candidate, minus: other, plan.direction)
    let shared = plan.stageLevel.shared(among: candidates.count * (candidates.count - 1))
    return DifferenceEstimate(pair, level: shared)
  }
}

/// The procedure that drops candidates replication by replication, and the comparison with the best that goes with it.
struct CandidateRace {
  /// The replications that every candidate gets before the first look.
  static let firstStage = 10
  /// The shortfall, in standard deviations of a difference, for which intervals are tight.
  static let effect = 1.0

  /// Who lies within δ of the best.
  let comparison: BestComparison
  private var elimination: SequentialElimination
  /// The classical procedure, where the user asks for it; the level is shared then.
  private var kimNelson: KimNelson?

  /// Prepares a race that ends by what it shows; the caller ends it sooner.
  init(_ systems: Int, _ plan: TuningPlan) throws(ParameterError) {
    let endless = 1 << 30
    let isClassical = plan.method == .kimNelson
    let level = plan.stageLevel.shared(among: isClassical ? 2 : 1)
    elimination = try SequentialElimination(
      systems: systems, indifference: plan.indifference, maximum: endless, level: level,
      effect: Self.effect, direction: plan.direction)
    comparison = try BestComparison(
      systems: systems, indifference: plan.indifference, level: level, effect: Self.effect,
      direction: plan.direction)
    guard isClassical else { return }
    kimNelson = try KimNelson(
      systems: systems, indifference: plan.indifference, firstStage: 2 * Self.firstStage,
      maximum: endless, level: level, direction: plan.direction)
  }

  /// Adds some replications and looks at what they show.
  ///
  /// - Parameters:
  ///   - rows: One value per system and replication.
  ///   - evidence: What the replications count.
  mutating func add(_ rows: [[Double]], evidence: @escaping PairEvidence) {
    elimination.add(batch: rows, evidence: evidence)
    for row in rows { kimNelson?.add(row, evidence: evidence) }
  }

  var decision: SelectionDecision { kimNelson?.decision ?? elimination.decision }

  /// Who may be chosen.
  var surviving: [Int] { kimNelson?.surviving ?? elimination.surviving }

  /// A set that contains the best: who may be it is compared with all of these.
  var leaders: [Int] { elimination.surviving }

  /// Who takes part in the next replication.
  var runners: [Int] { Set(surviving + leaders).sorted() }

  var droppedAfter: [Int?] { kimNelson?.droppedAfter ?? elimination.droppedAfter }
}
