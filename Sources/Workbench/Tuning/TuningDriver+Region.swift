// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Randomness
import Results

/// How far the region within δ of the best of a search reaches.
extension TuningDriver {
  /// Adds candidates all over the space, and where the search saw that it may be within δ, to those that it asked for.
  func cover(_ evaluations: [Evaluation]) {
    guard plan.indifference > 0, let best = best(of: candidates, in: search) else { return }
    let left = (plan.budget - effort.total - 2 * plan.confirmation) / 2
    let count = min(plan.coverageSize, left / CandidateRace.firstStage - candidates.count)
    guard count > 0 else { return }
    let ordered = shortfalls(of: candidates, behind: best, in: search)
    var generator = InferenceGenerator(seed: seed, purpose: "tune coverage")
    let more = RegionDesign.candidates(
      count, in: plan.space, evaluated: ordered.map { points[$0.candidate] ?? [] },
      shortfalls: ordered.map(\.shortfall), within: plan.indifference, using: &generator)
    for number in more.map(number) where !candidates.contains(number) { candidates.append(number) }
  }

  /// The region that the race shows; nil for a grid, whose candidates are all there is, and without a winner.
  func estimatedRegion() -> IndifferenceRegion? {
    guard !plan.method.isGrid, let winner else { return nil }
    let ordered = shortfalls(of: runners, behind: winner, in: race)
    var generator = InferenceGenerator(seed: seed, purpose: "tune region")
    let region = IndifferenceRegion(
      plan.space, candidates: ordered.map { points[$0.candidate] ?? [] },
      shortfalls: ordered.map(\.shortfall), within: plan.indifference, level: plan.level,
      using: &generator)
    for (place, fit) in zip(ordered, region?.fitted ?? []) { fitted[place.candidate] = fit }
    return region
  }

  /// How far candidates lie behind one of them in the replications they share with it, those with most of them first.
  private func shortfalls(
    of candidates: [Int], behind best: Int, in values: CandidateValues
  ) -> [(candidate: Int, shortfall: MeanEstimate)] {
    let sign = plan.direction == .higherIsBetter ? -1.0 : 1
    let all = candidates.map { candidate in
      let pair = values.difference(candidate, minus: best, plan.direction)
      let shortfall = MeanEstimate(
        sign * (pair.mean ?? .nan), standardError: pair.standardError ?? .nan)
      return (candidate: candidate, shortfall: shortfall, count: pair.n)
    }
    return all.filter { $0.shortfall.isKnown }
      .sorted { (-$0.count, $0.candidate) < (-$1.count, $1.candidate) }
      .map { ($0.candidate, $0.shortfall) }
  }
}
