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
    let ordered = shortfalls(of: candidates, behind: best, in: [search])
    var generator = InferenceGenerator(seed: seed, purpose: "tune coverage")
    let more = RegionDesign.candidates(
      count, in: plan.space, evaluated: ordered.map { points[$0.candidate] ?? [] },
      shortfalls: ordered.map(\.shortfall), within: plan.indifference, using: &generator)
    for number in more.map(number) where !candidates.contains(number) { candidates.append(number) }
  }

  /// The candidates of a search that are raced: all, or of those that may be within δ only as many as the budget can be
  /// expected to tell from δ, far from each other.
  ///
  /// A search ends among hundreds of neighbours, and a budget spread over all of them tells nothing of any. What is
  /// passed over stays open, and the surface has a place for it.
  func affordable() -> [Int] {
    guard let best = best(of: candidates, in: search) else { return candidates }
    let near = shortfalls(of: candidates, behind: best, in: [search]).filter {
      $0.shortfall.mean - 2 * $0.shortfall.standardError <= 2 * plan.indifference
    }.sorted { $0.shortfall.mean < $1.shortfall.mean }
    guard let needed = replicationsToTell(near.map(\.candidate), from: best) else {
      return candidates
    }
    let far = (candidates.count - near.count) * CandidateRace.firstStage
    let left = plan.budget - effort.total - 2 * plan.confirmation - far
    let count = max(8 * plan.space.dimension, left / max(needed, CandidateRace.firstStage))
    guard count < near.count else { return candidates }
    let kept = RegionDesign.apart(
      count, of: near.map { points[$0.candidate] ?? [] }, in: plan.space)
    passedOver = Set(near.map(\.candidate)).subtracting(kept.map { near[$0].candidate })
    return candidates.filter { !passedOver.contains($0) }
  }

  /// The replications after which intervals of a usual difference to one of them are as wide as δ; nil without δ or spread.
  private func replicationsToTell(_ candidates: [Int], from best: Int) -> Int? {
    let spreads = candidates.filter { $0 != best }.compactMap { candidate in
      Moments(search.differences(candidate, minus: best)).standardDeviation
    }.sorted()
    guard plan.indifference > 0, !spreads.isEmpty else { return nil }
    let level = plan.stageLevel.shared(among: max(1, self.candidates.count - 1))
    guard let sequence = try? StudentSequence(level: level, effect: CandidateRace.effect) else {
      return nil
    }
    let spread = spreads[spreads.count / 2]
    var count = CandidateRace.firstStage
    while count < plan.budget,
      (sequence.multiplier(at: count) ?? .infinity) * spread
        > plan.indifference * Double(count).squareRoot()
    { count += 1 + count / 20 }
    return count
  }

  /// The region that search and race show; nil for a grid, whose candidates are all there is, and without a winner.
  ///
  /// What the search saw counts too: it chose where to look by that, but no surface is wrong for where its points lie.
  func estimatedRegion() -> IndifferenceRegion? {
    guard !plan.method.isGrid, let winner else { return nil }
    let ordered = shortfalls(of: runners + passedOver.sorted(), behind: winner, in: [search, race])
    var generator = InferenceGenerator(seed: seed, purpose: "tune region")
    let region = IndifferenceRegion(
      plan.space, candidates: ordered.map { points[$0.candidate] ?? [] },
      shortfalls: ordered.map(\.shortfall), within: plan.indifference, level: plan.level,
      using: &generator)
    for (place, fit) in zip(ordered, region?.fitted ?? []) { fitted[place.candidate] = fit }
    return region
  }

  /// Whether places of the region keep all constraints, each by a surface of its own; open where none can be fitted.
  func feasibility(of places: [[ParameterValue]]) -> [Feasibility] {
    let known = candidates.filter { points[$0] != nil && field.problems[$0] == nil }
    let answers = plan.constraints.indices.map { constraint -> [Feasibility] in
      let surface = FeasibilitySurface(
        plan.space, candidates: known.map { points[$0] ?? [] },
        excesses: known.map { candidate in
          excess(constraint, candidate, race.count(candidate) > 0 ? race : search)
        })
      return surface?.feasibility(of: places, level: plan.level) ?? places.map { _ in .open }
    }
    return places.indices.map { place in
      let own = answers.map { $0[place] }
      return own.contains(.violated) ? .violated : own.contains(.open) ? .open : .met
    }
  }

  /// How far candidates lie behind one of them, those with most replications first.
  ///
  /// Each is compared with the mean of those that were in every replication, which has hardly any luck of its own, and
  /// the errors are those of that difference.
  private func shortfalls(
    of candidates: [Int], behind best: Int, in stretches: [CandidateValues]
  ) -> [(candidate: Int, shortfall: MeanEstimate)] {
    let sign = plan.direction == .higherIsBetter ? -1.0 : 1
    let always = candidates.filter { candidate in
      stretches.allSatisfy { values in
        values.count(candidate) == candidates.map(values.count).max()
      }
    }
    let reference = always.isEmpty ? [best] : always
    let levels = stretches.map { $0.means(of: reference) }
    func behindReference(_ candidate: Int) -> Moments {
      Moments(
        zip(stretches, levels).flatMap { values, level in
          zip(values.values(candidate), level).map { sign * ($0 - $1) }
        })
    }
    let least = behindReference(best).mean ?? .nan
    let all = candidates.map { candidate in
      let moments = behindReference(candidate)
      let shortfall = MeanEstimate(
        (moments.mean ?? .nan) - least, standardError: moments.standardError ?? .nan)
      return (candidate: candidate, shortfall: shortfall, count: moments.count)
    }
    return all.filter { $0.shortfall.isKnown }
      .sorted { (-$0.count, $0.candidate) < (-$1.count, $1.candidate) }
      .map { ($0.candidate, $0.shortfall) }
  }
}
