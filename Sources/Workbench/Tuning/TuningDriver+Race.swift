// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Studies

/// The race for the best, and the standing of all others with respect to δ.
extension TuningDriver {
  /// Candidates and the replications they are to have.
  private struct Step {
    var candidates: [Int]
    var replications: Int
  }

  /// Races candidates until the best is known and everybody is within δ of it or not, or replications or budget end.
  ///
  /// Whoever is shown to violate a constraint is taken out and the race is held anew without it: it may have dropped
  /// candidates that do better than all the rest. What was simulated is there.
  func decide(among all: [Int]) async throws(StudyStop<StudyFailure>) {
    while true {
      runners = all.filter { !violating.contains($0) && field.problems[$0] == nil }
      (surviving, leaders, droppedAfter, proximities, count) = (runners, runners, [:], [:], 0)
      verdict = .interrupted
      if runners.isEmpty { throw .failed(noneLeft(all)) }
      if try await hold() { return }
    }
  }

  /// Holds one race; false when a candidate was found to violate a constraint meanwhile.
  private func hold() async throws(StudyStop<StudyFailure>) -> Bool {
    var race = try procedure()
    let half = effort.total + (budgetLeft - firstCost) / 2
    while let step = nextStep(race, untilSpent: half) {
      tell(.race, step.candidates.count, step.replications)
      try await bring(step.candidates, to: step.replications, &self.race, \.race)
      if step.candidates.contains(where: { field.problems[$0] != nil }) { return false }
      if count == 0 { try checkConstraints(self.race) }
      if count == 0, runners.count > 1 { try checkVariation(self.race) }
      let found = step.candidates.filter { feasibility($0, self.race) == .violated }
      violating.formUnion(found)
      guard found.isEmpty else { return false }
      if step.replications > count {
        feed(&race, count..<step.replications)
        count = step.replications
      }
      place(race)
      settle(race)
    }
    settle(race)
    isBudgetSpent = lacksBudget(race) || !passedOver.isEmpty
    return true
  }

  /// Keeps what is shown so far: from the first stage on there is an answer, whenever the user ends it.
  private func settle(_ race: CandidateRace?) {
    verdict = self.verdict(race)
    effort.equalAllocation = (plan.method.isGrid ? candidates : runners).count * count
  }

  private func procedure() throws(StudyStop<StudyFailure>) -> CandidateRace? {
    guard runners.count > 1 else { return nil }
    do throws(ParameterError) {
      let race = try CandidateRace(runners.count, plan)
      comparison = race.comparison
      return race
    } catch {
      throw .failed(
        .usage(
          "\(error.name) is \(error.value) and must be \(error.requirement)",
          help: "see `--indifference` and `--level`"))
    }
  }

  // MARK: Allocation

  /// What to simulate next; nil when nothing is open, or replications or budget end.
  ///
  /// The race for the best goes first, up to half of the budget. Then whoever is open with respect to δ catches up with
  /// those in the lead, and then all of them go on together.
  private func nextStep(_ race: CandidateRace?, untilSpent half: Int) -> Step? {
    let next = count + Self.batch(count)
    guard count > 0 else { return affordable(runners, from: 0, to: next) }
    let lead = race?.runners.map { runners[$0] } ?? runners
    let isDecided = isDecided(race)
    if !isDecided, effort.total < half, let step = affordable(lead, from: count, to: next) {
      return step
    }
    let open = runners.filter(isOpen)
    let behind = open.filter { self.race.count($0) < count }
    if let least = behind.map({ self.race.count($0) }).min() {
      let target = min(count, least + Self.batch(least))
      return affordable(behind.filter { self.race.count($0) < target }, from: least, to: target)
    }
    guard !isDecided || !open.isEmpty else { return nil }
    return affordable(Set(lead + open).sorted(), from: count, to: next)
  }

  private func isDecided(_ race: CandidateRace?) -> Bool {
    race.map { $0.decision != .proceed } ?? true
      && surviving.allSatisfy { feasibility($0, self.race) != .open }
  }

  /// Whether more replications of a candidate may tell something that matters.
  private func isOpen(_ candidate: Int) -> Bool {
    switch proximities[candidate] ?? .unresolved {
    case .unresolved: true
    case .within: feasibility(candidate, race) == .open
    case .out: false
    }
  }

  /// As many of the replications as replications and budget allow; nil for none.
  private func affordable(_ candidates: [Int], from least: Int, to wanted: Int) -> Step? {
    var target = min(wanted, plan.raceReplications)
    while target > least {
      let cost = candidates.reduce(0) { $0 + max(0, target - race.count($1)) }
      if cost <= budgetLeft { return Step(candidates: candidates, replications: target) }
      target -= 1
    }
    return nil
  }

  /// Whether something is open that more budget, within the replications allowed, might tell.
  private func lacksBudget(_ procedure: CandidateRace?) -> Bool {
    let isDecided = isDecided(procedure)
    let open = runners.filter(isOpen) + (isDecided ? [] : surviving)
    return open.contains { race.count($0) < plan.raceReplications }
  }

  private var budgetLeft: Int { plan.budget - 2 * plan.confirmation - effort.total }

  private var firstCost: Int {
    runners.reduce(0) { $0 + max(0, CandidateRace.firstStage - race.count($1)) }
  }

  /// The replications to add: few at first, and a tenth of many.
  private static func batch(_ count: Int) -> Int {
    count == 0 ? CandidateRace.firstStage : count < 50 ? 5 : count < 100 ? 10 : count / 10
  }

  // MARK: What is shown

  /// Hands over replications in order, with one look at the end.
  private func feed(_ procedure: inout CandidateRace?, _ replications: Range<Int>) {
    guard var fed = procedure else { return }
    let (race, runners) = (race, runners)
    fed.add(
      replications.map { row in
        runners.map { candidate in
          row < race.count(candidate) ? race.rows[candidate]?[row][0] ?? .nan : .nan
        }
      }
    ) { i, l, count in race.evidence(runners[i], minus: runners[l], first: count) }
    surviving = fed.surviving.map { runners[$0] }
    leaders = fed.leaders.map { runners[$0] }
    for (position, dropped) in fed.droppedAfter.enumerated() {
      if let dropped { droppedAfter[runners[position]] = dropped }
    }
    procedure = fed
  }

  /// Where those that are open stand now.
  private func place(_ procedure: CandidateRace?) {
    guard let comparison = procedure?.comparison else {
      for runner in runners { proximities[runner] = .within }
      return
    }
    let race = race
    let columns = Dictionary(runners.map { ($0, race.values($0)) }) { $1 }
    let leading = Set(leaders)
    for runner in runners where proximities[runner] ?? .unresolved == .unresolved {
      let mine = columns[runner] ?? []
      let others = leaders.filter { $0 != runner }
      let differences = others.lazy.map { leader in
        Moments(zip(mine, columns[leader] ?? []).lazy.map { $0 - $1 })
      }
      proximities[runner] = comparison.standing(
        differences, isSurviving: leading.contains(runner)
      ) { race.evidence(runner, minus: others[$0]) }
    }
  }

  private func verdict(_ procedure: CandidateRace?) -> TuningVerdict {
    // Nobody is recommended of whom it is open whether it may be taken.
    guard surviving.contains(where: { feasibility($0, race) == .met }) else { return .undecided }
    return switch procedure?.decision {
    case .selected, nil: .selected
    case .indifferent: .indifferent
    case .proceed: .undecided
    }
  }
}
