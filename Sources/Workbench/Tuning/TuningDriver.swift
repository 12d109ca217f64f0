// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Optimization
import OutputAnalysis
import Results

/// Searches, races and confirms; everything it knows lies in its properties, so that an interruption loses nothing.
final class TuningDriver {
  let plan: TuningPlan
  let field: CandidateField
  let seed: UInt64
  let simulator: TuningSimulator
  private let progress: @Sendable (TuningProgress) -> Void

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
  private(set) var surviving: [Int] = []
  private(set) var droppedAfter: [Int: Int] = [:]
  var violating: Set<Int> = []
  var verdict: TuningVerdict = .interrupted
  var isBudgetSpent = false
  var effort = TuningRecord.Effort()
  /// The front of two objectives; nil with one, or before it is known.
  var front: PlacedFront?

  init(
    _ plan: TuningPlan, _ field: CandidateField, seed: UInt64, _ simulator: TuningSimulator,
    progress: @escaping @Sendable (TuningProgress) -> Void
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

  /// Finds the winner and confirms it.
  func run() async throws(TuningStop) {
    if plan.method.isGrid {
      candidates = grid()
    } else {
      try await seek()
    }
    guard plan.second == nil else {
      try await findFront()
      return
    }
    try await decide(among: plan.method.isGrid ? screened() : finalists)
    if let winner { try await confirm(winner) }
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

  private var finalists: [Int] = []

  private func seek() async throws(TuningStop) {
    var method = try plan.optimizer(seed: seed)
    while case let asked = method.ask(), !asked.isEmpty {
      let numbers = asked.map { field.number(texts($0.values)) }
      let cost = Set(numbers).reduce(0) {
        $0 + max(0, plan.searchReplications - search.count($1))
      }
      guard effort.total + cost <= plan.budget - reserve else {
        isBudgetSpent = true
        break
      }
      for number in numbers where !candidates.contains(number) { candidates.append(number) }
      tell(.search, candidates.count, plan.searchReplications)
      try await bring(Set(numbers).sorted(), to: plan.searchReplications, &search, \.search)
      try checkVariation(search)
      do throws(TellError) {
        try method.tell(
          zip(asked, numbers).map { evaluation($0, $1) })
      } catch {
        preconditionFailure("the search was told what it asked for")
      }
    }
    var seen: Set<Int> = []
    finalists = method.finalists(100).map { field.number(texts($0.candidate.values)) }
      .filter { seen.insert($0).inserted }
    finalists = Array(finalists.prefix(10))
    if finalists.isEmpty {
      throw .failed(
        .pointless(
          "the budget of \(plan.budget) ends before the first round of the search",
          help: "give a larger `--budget`, fewer `--replications`, or coarser steps"))
    }
  }

  /// What is kept of the budget for the race of the finalists and the confirmation.
  private var reserve: Int {
    min(plan.budget / 4, 20 * CandidateRace.firstStage) + 2 * plan.confirmation
  }

  private func evaluation(_ candidate: Candidate, _ number: Int) -> Evaluation {
    let sign = plan.direction == .higherIsBetter ? -1.0 : 1
    let objective = search.estimate(number)
    return Evaluation(
      candidate,
      objective: MeanEstimate(
        sign * (objective.mean ?? .nan), standardError: objective.standardError ?? .nan),
      constraints: plan.constraints.indices.map { excess($0, number, search).estimate })
  }

  // MARK: Race

  /// Races candidates until one is left, they are alike, or replications or budget end.
  ///
  /// Whoever is shown to violate a constraint is taken out and the race is held anew without it: it may have dropped
  /// candidates that do better than all the rest. What was simulated is there.
  private func decide(among all: [Int]) async throws(TuningStop) {
    while true {
      runners = all.filter { !violating.contains($0) && field.problems[$0] == nil }
      (surviving, droppedAfter) = (runners, [:])
      if runners.isEmpty { throw .failed(noneLeft(all)) }
      if try await hold() { return }
    }
  }

  /// Holds one race; false when a candidate was found to violate a constraint meanwhile.
  private func hold() async throws(TuningStop) -> Bool {
    var procedure = try procedure()
    var count = 0
    while true {
      let isDecided = procedure.map { $0.decision != .proceed } ?? (count > 0)
      if isDecided, surviving.allSatisfy({ feasibility($0, race) != .open }) { break }
      guard count < plan.raceReplications else { break }
      let next = min(plan.raceReplications, count + Self.batch(count))
      guard affords(next) else {
        isBudgetSpent = true
        break
      }
      tell(.race, surviving.count, next)
      try await bring(surviving, to: next, &race, \.race)
      if surviving.contains(where: { field.problems[$0] != nil }) { return false }
      if count == 0, runners.count > 1 { try checkVariation(race) }
      let found = surviving.filter { feasibility($0, race) == .violated }
      violating.formUnion(found)
      guard found.isEmpty else { return false }
      feed(&procedure, count..<next)
      count = next
    }
    verdict = self.verdict(procedure)
    effort.equalAllocation = (plan.method.isGrid ? candidates : runners).count * count
    return true
  }

  private func procedure() throws(TuningStop) -> CandidateRace? {
    guard runners.count > 1 else { return nil }
    do throws(ParameterError) {
      return try CandidateRace(runners.count, plan)
    } catch {
      throw .failed(
        .usage(
          "\(error.name) is \(error.value) and must be \(error.requirement)",
          help: "see `--indifference` and `--level`"))
    }
  }

  /// Hands over replications in order; what an early end leaves over only sharpens the estimates.
  private func feed(_ procedure: inout CandidateRace?, _ replications: Range<Int>) {
    guard var fed = procedure else { return }
    for row in replications {
      fed.add(
        runners.map { candidate in
          row < race.count(candidate) ? race.rows[candidate]?[row][0] ?? .nan : .nan
        })
    }
    surviving = fed.surviving.map { runners[$0] }
    for (position, dropped) in fed.droppedAfter.enumerated() {
      if let dropped { droppedAfter[runners[position]] = dropped }
    }
    procedure = fed
  }

  private func verdict(_ procedure: CandidateRace?) -> TuningVerdict {
    switch procedure?.decision {
    case .selected, nil: .selected
    case .indifferent: .indifferent
    case .proceed: .undecided
    }
  }

  private static func batch(_ count: Int) -> Int {
    count == 0 ? CandidateRace.firstStage : count < 50 ? 5 : count < 200 ? 10 : 25
  }

  private func affords(_ count: Int) -> Bool {
    let cost = surviving.reduce(0) { $0 + max(0, count - race.count($1)) }
    return effort.total + cost <= plan.budget - 2 * plan.confirmation
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

  private func confirm(_ winner: Int) async throws(TuningStop) {
    tell(.confirmation, 1, plan.confirmation)
    let both = isCurrent(winner) ? [winner] : [winner, current]
    let decided = verdict
    verdict = .interrupted
    try await bring(both, to: plan.confirmation, &fresh, \.confirmation)
    verdict = decided
  }

  // MARK: Steps

  func bring(
    _ candidates: [Int], to count: Int, _ values: inout CandidateValues,
    _ account: WritableKeyPath<TuningRecord.Effort, Int>
  ) async throws(TuningStop) {
    let before = candidates.reduce(0) { $0 + values.count($1) }
    let isComplete = await simulator.bring(candidates, to: count, &values)
    effort[keyPath: account] += candidates.reduce(0) { $0 + values.count($1) } - before
    guard isComplete else { throw .halted }
  }

  func tell(_ stage: TuningProgress.Stage, _ candidates: Int, _ replications: Int) {
    progress(
      TuningProgress(
        stage: stage, candidates: candidates, replications: replications,
        evaluations: effort.total, budget: plan.budget))
  }
}
