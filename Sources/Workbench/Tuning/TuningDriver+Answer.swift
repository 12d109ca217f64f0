// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Results

extension TuningDriver {
  /// What is known of every candidate that was asked for.
  func answer() -> [TunedCandidate] {
    let winner = winner
    let needed = replicationsNeeded(winner)
    return candidates.map { candidate in
      var answer = TunedCandidate(
        values: field.texts[candidate], standing: standing(candidate, winner),
        feasibility: .open, objective: values(candidate).estimate(candidate),
        constrained: plan.constraints.indices.map {
          values(candidate).estimate(candidate, metric: 1 + $0)
        }, droppedAfter: droppedAfter[candidate], problem: field.problems[candidate])
      answer.feasibility =
        violating.contains(candidate) ? .violated : feasibility(candidate, values(candidate))
      if let winner, candidate != winner, race.count(candidate) > 0 || leftOut.contains(candidate) {
        answer.difference = difference(candidate, winner)
        answer.isSameAsWinner = race.areSame(candidate, winner)
      }
      answer.proximity = proximity(candidate)
      answer.surfaceShortfall = fitted[candidate]
      answer.replicationsNeeded = needed[candidate]
      answer.place = frontPlace(candidate)
      return answer
    }
  }

  /// The last stage a candidate took part in.
  private func values(_ candidate: Int) -> CandidateValues {
    race.count(candidate) > 0 ? race : search
  }

  private func standing(_ candidate: Int, _ winner: Int?) -> TunedCandidate.Standing {
    if field.problems[candidate] != nil { return .invalid }
    if violating.contains(candidate) { return .infeasible }
    if plan.second != nil { return frontStanding(candidate) }
    if candidate == winner { return .winner }
    if leftOut.contains(candidate) { return .worse }
    guard runners.contains(candidate) else { return .passed }
    if surviving.contains(candidate) { return .contender }
    guard winner != nil else { return .passed }
    return proximities[candidate] == .out ? .worse : .near
  }

  /// Where a candidate stands with respect to δ; nil where there is no answer.
  private func proximity(_ candidate: Int) -> BestComparison.Standing? {
    guard plan.second == nil, let winner, !violating.contains(candidate) else { return nil }
    if candidate == winner { return .within }
    if passedOver.contains(candidate) { return .unresolved }
    return leftOut.contains(candidate) ? .out : proximities[candidate]
  }

  /// Whether a candidate less another is shown to be worse by more than δ.
  func isFarBehind(_ difference: DifferenceEstimate) -> Bool {
    guard let interval = difference.interval else { return false }
    let shortfall = plan.direction == .higherIsBetter ? -interval.high : interval.low
    return shortfall > plan.indifference
  }

  /// The candidate less the winner; the interval holds against the best, for all candidates and replications together.
  func difference(_ candidate: Int, _ winner: Int) -> DifferenceEstimate {
    if leftOut.contains(candidate) { return lookedDifference(candidate, winner) }
    let pair = race.difference(candidate, minus: winner, plan.direction)
    let comparison =
      comparison
      ?? (try? BestComparison(systems: 2, indifference: plan.indifference, level: plan.stageLevel))
    return DifferenceEstimate(
      mean: pair.mean, standardError: pair.standardError,
      interval: comparison?.interval(of: race.evidence(candidate, minus: winner)), n: pair.n)
  }

  /// What would settle where the survivors stand that are not told from the winner.
  private func replicationsNeeded(_ winner: Int?) -> [Int: Int] {
    guard let winner, let comparison else { return [:] }
    let open = surviving.filter { $0 != winner && proximities[$0] != .within }
    let pairs = open.compactMap { candidate in
      comparison.replicationsNeeded(
        for: difference(candidate, winner), areSame: race.areSame(candidate, winner)
      ).map { (candidate, $0) }
    }
    return Dictionary(pairs) { $1 }
  }

  /// The winner on fresh replications.
  func confirmation() -> TuningConfirmation? {
    guard let winner, fresh.count(winner) > 0 else { return nil }
    let isSought = !plan.method.isGrid && search.count(winner) > 0
    let inSample = (isSought ? search : race).estimate(winner)
    let confirmed = fresh.estimate(winner)
    let curse = OptimizersCurse(inSample: Self.mean(inSample), confirmed: Self.mean(confirmed))
    return TuningConfirmation(
      inSample: inSample, confirmed: confirmed,
      shrinkage: DifferenceEstimate(
        mean: curse.shrinkage.mean, standardError: curse.shrinkage.standardError,
        interval: curse.interval(level: plan.level), n: confirmed.n),
      constrained: plan.constraints.indices.map { fresh.estimate(winner, metric: 1 + $0) },
      feasibility: feasibility(winner, fresh), gain: gain(winner))
  }

  private func gain(_ winner: Int) -> DifferenceEstimate? {
    guard !isCurrent(winner), fresh.count(current) > 0 else { return nil }
    let pair = fresh.difference(winner, minus: current, plan.direction)
    return DifferenceEstimate(pair, level: plan.level)
  }

  private static func mean(_ estimate: MetricEstimate) -> MeanEstimate {
    MeanEstimate(estimate.mean ?? .nan, standardError: estimate.standardError ?? .nan)
  }
}
