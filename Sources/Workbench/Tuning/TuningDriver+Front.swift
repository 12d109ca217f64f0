// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Randomness
import Results

/// The front of two objectives.
///
/// Nothing is dropped on the way: who is beaten in one objective may lead in the other. Whatever may be on the front is
/// simulated once more with fresh chance.
extension TuningDriver {
  func findFront() async throws(TuningStop) {
    let count = plan.raceReplications
    let cost = candidates.count * count
    guard cost <= plan.budget else {
      throw .failed(
        .pointless(
          "a front of \(candidates.count) candidates takes \(cost) candidate-replications, more than the budget",
          help: "give `--budget \(cost)` or more, larger steps, or fewer `--replications`"))
    }
    tell(.race, candidates.count, count)
    try await bring(candidates, to: count, &race, \.race)
    runners = candidates.filter { field.problems[$0] == nil }
    violating = Set(runners.filter { feasibility($0, race) == .violated })
    runners.removeAll { violating.contains($0) }
    guard !runners.isEmpty else { throw .failed(noneLeft(candidates)) }
    try checkVariation(race)
    try checkVariation(race, metric: plan.outputs.count - 1)
    front = place(runners, race)
    try await confirmFront()
    verdict = front == nil ? .undecided : .front
  }

  private func confirmFront() async throws(TuningStop) {
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
    func columns(_ metric: Int) -> [[Double?]] {
      candidates.map { candidate in
        values.values(candidate, metric: metric).map { $0.isNaN ? nil : $0 }
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

  /// The candidates that are, or may be, on the front.
  var leading: [Int] {
    points.filter { $0.value.isOnFront || $0.value.isUncertain }.map(\.key).sorted()
  }
}
