// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Randomness
import Results
import Studies

/// The front of two objectives.
///
/// All get a first stage. Nothing is dropped for one objective: who is beaten in it may lead in the other. But who is shown to be
/// beaten in both is beaten by one that is left, so the others go on without, twice as far each time, until nobody is
/// uncertain or the budget ends. Whatever may be on the front then is simulated once more with fresh chance.
extension TuningDriver {
  func findFront() async throws(StudyStop<StudyFailure>) {
    let count = plan.frontReplications
    let cost = candidates.count * count
    guard cost <= plan.budget else {
      throw .failed(
        .pointless(
          "a front of \(candidates.count) candidates takes \(cost) candidate-replications, more than the budget",
          help: "give `--budget \(cost)` or more" + smallerFront(count)))
    }
    tell(.race, candidates.count, count)
    try await bring(candidates, to: count, &race, \.race)
    try checkConstraints(race)
    runners = candidates.filter { field.problems[$0] == nil }
    violating = Set(runners.filter { feasibility($0, race) == .violated })
    runners.removeAll { violating.contains($0) }
    guard !runners.isEmpty else { throw .failed(noneLeft(candidates)) }
    try checkVariation(race)
    try checkVariation(race, metric: plan.outputs.count - 1)
    front = place(runners, race)
    try await resolveFront()
    try await confirmFront()
    verdict = front == nil ? .undecided : .front
  }

  /// What leaves fewer candidate-replications: larger steps, or fewer replications.
  private func smallerFront(_ count: Int) -> String {
    let most = plan.budget / count
    let each = plan.budget / candidates.count
    return (most > 1 ? ", or larger steps that leave at most \(most) candidates" : "")
      + (each > 1 ? ", or `--replications \(each)`" : "")
  }

  /// Replicates those that may be on the front until nobody is uncertain, the budget ends, or the replications asked for are there.
  private func resolveFront() async throws(StudyStop<StudyFailure>) {
    while let leading = front?.leading, front?.isUncertain == true {
      let count = leading.map(race.count).min() ?? 0
      let left = plan.budget - effort.total - leading.count * plan.confirmation
      let target = min(2 * count, plan.raceReplications, count + left / leading.count)
      guard target > count else {
        isBudgetSpent = count < plan.raceReplications
        return
      }
      tell(.race, leading.count, target)
      try await bring(leading, to: target, &race, \.race)
      let found = leading.filter { feasibility($0, race) == .violated }
      violating.formUnion(found)
      runners.removeAll { found.contains($0) }
      // Whom one of these beat may be on the front without it.
      guard let placed = place(found.isEmpty ? leading : runners, race) else { return }
      front?.points.merge(placed.points) { $1 }
      for candidate in found { front?.points[candidate] = nil }
    }
  }

  private func confirmFront() async throws(StudyStop<StudyFailure>) {
    guard let leading = front?.leading else { return }
    guard effort.total + leading.count * plan.confirmation <= plan.budget else {
      isBudgetSpent = true
      return
    }
    tell(.confirmation, leading.count, plan.confirmation)
    try await bring(leading, to: plan.confirmation, &fresh, \.confirmation)
    front?.confirmed = place(leading, fresh)?.points
  }

  /// Where some candidates stand in their common replications.
  private func place(_ candidates: [Int], _ values: CandidateValues) -> PlacedFront? {
    guard let second = plan.second else { return nil }
    let column = plan.outputs.count - 1
    let count = candidates.map(values.count).min() ?? 0
    func columns(_ metric: Int) -> [[Double?]] {
      candidates.map { candidate in
        values.values(candidate, metric: metric).prefix(count).map { $0.isNaN ? nil : $0 }
      }
    }
    var generator = InferenceGenerator(seed: seed, purpose: "tune front")
    let front = try? ParetoFront(
      first: columns(0), second: columns(column),
      directions: (plan.direction, second.direction), level: plan.level, using: &generator)
    return front.map { PlacedFront(points: Dictionary(zip(candidates, $0.points)) { $1 }) }
  }

  /// A candidate's place on or behind the front.
  func frontPlace(_ candidate: Int) -> FrontPlace? {
    guard plan.second != nil, race.count(candidate) > 0 else { return nil }
    let column = plan.outputs.count - 1
    let isConfirmed = fresh.count(candidate) > 0
    return FrontPlace(
      second: race.estimate(candidate, metric: column),
      membership: front?.points[candidate]?.membership ?? 0,
      confirmed: isConfirmed
        ? [fresh.estimate(candidate), fresh.estimate(candidate, metric: column)] : [],
      confirmedMembership: front?.confirmed?[candidate]?.membership)
  }

  /// The standing of a feasible candidate.
  func frontStanding(_ candidate: Int) -> TunedCandidate.Standing {
    guard let point = front?.points[candidate] else { return .passed }
    if point.isUncertain { return .maybeFront }
    return point.isOnFront ? .front : .dominated
  }
}

/// A front with its candidates' numbers.
struct PlacedFront {
  /// By candidate.
  var points: [Int: ParetoFront.Point]
  /// On fresh replications, those that may be on the front.
  var confirmed: [Int: ParetoFront.Point]?

  /// Whether it is open of any candidate if it is on the front.
  var isUncertain: Bool { points.values.contains { $0.isUncertain } }

  /// The candidates that are, or may be, on the front.
  var leading: [Int] {
    points.filter { $0.value.isOnFront || $0.value.isUncertain }.map(\.key).sorted()
  }
}
