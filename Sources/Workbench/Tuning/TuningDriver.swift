// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Optimization
import OutputAnalysis
import Results
import Studies

/// Searches, races and confirms; everything it knows lies in its properties, so that an interruption loses nothing.
final class TuningDriver {
  let plan: TuningPlan
  let field: CandidateField
  let seed: UInt64
  let simulator: CandidateSimulator
  private let progress: @Sendable (StudyProgress) -> Void

  /// What a search, or the first look at a grid, saw.
  var search: CandidateValues
  /// What the race saw.
  var race: CandidateValues
  /// What the confirmation saw.
  var fresh = CandidateValues(first: CandidateValues.fresh)
  /// The candidates in the order in which they were asked for.
  var candidates: [Int] = []
  /// The candidates of the last race.
  var runners: [Int] = []
  /// The candidates that the first look showed to be far behind.
  var leftOut: Set<Int> = []
  /// The candidates of a search that were not raced, because the budget could not tell so many from δ.
  var passedOver: Set<Int> = []
  var surviving: [Int] = []
  /// A set that contains the best of the runners.
  var leaders: [Int] = []
  var droppedAfter: [Int: Int] = [:]
  /// Where runners stand with respect to δ; once decided it stays.
  var proximities: [Int: BestComparison.Standing] = [:]
  /// The comparison with the best of the runners; nil for a single one.
  var comparison: BestComparison?
  /// The replications of those in the lead.
  var count = 0
  /// The values of the candidates of a search.
  var points: [Int: [ParameterValue]] = [:]
  /// The region of a search's space that is within δ of the winner.
  var region: IndifferenceRegion?
  /// The shortfalls of candidates by its surface.
  var fitted: [Int: Double] = [:]
  var violating: Set<Int> = []
  var verdict: TuningVerdict = .interrupted
  /// Whether the user ended it; what was shown until then stands.
  var isInterrupted = false
  var isBudgetSpent = false
  var effort = TuningRecord.Effort()
  /// The front of two objectives; nil with one, or before it is known.
  var front: PlacedFront?

  init(
    _ plan: TuningPlan, _ field: CandidateField, seed: UInt64, _ simulator: CandidateSimulator,
    progress: @escaping @Sendable (StudyProgress) -> Void
  ) {
    self.plan = plan
    self.field = field
    self.seed = seed
    self.simulator = simulator
    self.progress = progress
    search = CandidateValues(
      first: plan.method.isGrid ? CandidateValues.look : CandidateValues.main)
    race = CandidateValues(
      first: plan.method.isGrid ? CandidateValues.main : CandidateValues.finals)
  }

  /// Finds the winner and confirms it, as far as the user lets it.
  func run() async throws(StudyStop<StudyFailure>) {
    do throws(StudyStop<StudyFailure>) {
      try await answerAll()
    } catch {
      guard case .halted = error else { throw error }
      isInterrupted = true
    }
    region = estimatedRegion()
  }

  private func answerAll() async throws(StudyStop<StudyFailure>) {
    if plan.method.isGrid {
      candidates = grid()
    } else {
      try await seek()
    }
    guard plan.second == nil else {
      try await findFront()
      return
    }
    try checkBudget()
    try await decide(among: plan.method.isGrid ? screened() : affordable())
    if let winner { try await confirm(winner) }
  }

  /// Refuses a grid of more candidates than the budget can look at.
  private func checkBudget() throws(StudyStop<StudyFailure>) {
    let needed = candidates.count * CandidateRace.firstStage + 2 * plan.confirmation
    let isLookedAt = plan.screeningAccounts != nil && affordsScreening
    guard plan.method.isGrid, plan.budget < needed, !isLookedAt else { return }
    let most = (plan.budget - 2 * plan.confirmation) / CandidateRace.firstStage
    throw .failed(
      .pointless(
        "a first look at \(candidates.count) candidates and the confirmation take \(needed) candidate-replications, "
          + "more than the budget of \(plan.budget)",
        help: "give `--budget \(needed)` or more"
          + (most > 1 ? ", or larger steps that leave at most \(most) candidates" : "")
          + (try searchAdvice())))
  }

  /// A search, where the budget reaches further than its first round.
  private func searchAdvice() throws(StudyStop<StudyFailure>) -> String {
    var search = plan
    search.method = .crossEntropy
    var method = try search.optimizer(seed: seed)
    let count = Set(method.ask().map { texts($0.values) }).count
    guard plan.budget >= leastBudget(count * plan.searchReplications, count) else { return "" }
    return ", or the search `--method cross-entropy`"
  }

  /// The least budget of a search whose first round has so many candidates at this cost.
  private func leastBudget(_ cost: Int, _ count: Int) -> Int {
    let rest = cost + count * CandidateRace.firstStage + 2 * plan.confirmation
    // A quarter of the budget is kept for the race.
    return (4 * rest + 2) / 3
  }

  private func grid() -> [Int] {
    // The plan was refused if the grid was too large.
    let combinations = (try? plan.space.grid()) ?? []
    return combinations.map { field.number(texts($0)) }
  }

  private func texts(_ values: [ParameterValue]) -> [String] {
    zip(plan.settings, values).map { $0.text($1) }
  }

  // MARK: Search

  private func seek() async throws(StudyStop<StudyFailure>) {
    var method = try plan.optimizer(seed: seed)
    var least = plan.budget
    while case let asked = method.ask(), !asked.isEmpty {
      let numbers = asked.map { number($0.values) }
      let cost = Set(numbers).reduce(0) {
        $0 + max(0, plan.searchReplications - search.count($1))
      }
      guard effort.total + cost <= plan.budget - reserve(Set(numbers)) else {
        isBudgetSpent = candidates.isEmpty
        least = leastBudget(cost, Set(numbers).count)
        break
      }
      for number in numbers where !candidates.contains(number) { candidates.append(number) }
      tell(.search, candidates.count, plan.searchReplications)
      try await bring(Set(numbers).sorted(), to: plan.searchReplications, &search, \.search)
      try checkConstraints(search)
      try checkVariation(search)
      do throws(TellError) {
        try method.tell(
          zip(asked, numbers).map { evaluation($0, $1) })
      } catch {
        preconditionFailure("the search was told what it asked for")
      }
    }
    if candidates.isEmpty {
      throw .failed(
        .pointless(
          "the budget of \(plan.budget) ends before the first round of the search",
          help: "give `--budget \(least)` or more"))
    }
    cover(method.evaluations)
  }

  /// The number of a candidate of a search.
  func number(_ values: [ParameterValue]) -> Int {
    let number = field.number(texts(values))
    if points[number] == nil { points[number] = values }
    return number
  }

  /// What is kept of the budget for the race and the confirmation: what every candidate needs for the first look, and a
  /// quarter for those whose standing is open then.
  private func reserve(_ more: Set<Int>) -> Int {
    more.union(candidates).count * CandidateRace.firstStage + plan.budget / 4
      + 2 * plan.confirmation
  }

  private func evaluation(_ candidate: Candidate, _ number: Int) -> Evaluation {
    let sign = plan.direction == .higherIsBetter ? -1.0 : 1
    let objective = search.estimate(number)
    return Evaluation(
      candidate,
      objective: MeanEstimate(
        sign * (objective.mean ?? .nan), standardError: objective.standardError ?? .nan),
      constraints: plan.constraints.indices.map { excess($0, number, search) })
  }

  // MARK: Confirmation

  /// The best of those left: shown to be feasible before open ones, then by the mean.
  var winner: Int? {
    guard verdict != .interrupted, plan.second == nil else { return nil }
    let met = surviving.filter { feasibility($0, race) == .met }
    return best(of: met.isEmpty ? surviving : met, in: race)
  }

  /// The candidate with the best mean of the objective.
  func best(of candidates: [Int], in values: CandidateValues) -> Int? {
    let sign = plan.direction == .higherIsBetter ? -1.0 : 1
    let means = candidates.compactMap { candidate in
      values.estimate(candidate).mean.map { (candidate, sign * $0) }
    }
    return means.min { $0.1 < $1.1 }?.0
  }

  /// The scenario as it is.
  var current: Int { field.number(plan.settings.map(\.current)) }

  /// Whether the winner's values are the scenario's own.
  func isCurrent(_ candidate: Int) -> Bool {
    zip(field.texts[candidate], plan.settings).allSatisfy { text, setting in
      text == setting.current || Double(text) == Double(setting.current)
    }
  }

  private func confirm(_ winner: Int) async throws(StudyStop<StudyFailure>) {
    tell(.confirmation, 1, plan.confirmation)
    let both = isCurrent(winner) ? [winner] : [winner, current]
    try await bring(both, to: plan.confirmation, &fresh, \.confirmation)
  }

  // MARK: Steps

  /// Simulates; a step that was interrupted is paid for and remembered, but shows nothing, once there is an answer.
  func bring(
    _ candidates: [Int], to count: Int, _ values: inout CandidateValues,
    _ account: WritableKeyPath<TuningRecord.Effort, Int>
  ) async throws(StudyStop<StudyFailure>) {
    let before = values
    let isComplete = await simulator.bring(candidates, to: count, &values)
    effort[keyPath: account] += candidates.reduce(0) {
      $0 + values.count($1) - before.count($1)
    }
    guard !isComplete else { return }
    if verdict != .interrupted { values = before }
    throw .halted
  }

  func tell(_ stage: StudyStage, _ candidates: Int, _ replications: Int) {
    progress(
      StudyProgress(
        stage: stage, variants: candidates, replications: replications,
        evaluations: effort.total, budget: plan.budget))
  }
}
