// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// A first look at all candidates of a grid on small portfolios.
///
/// Most candidates of a grid are so far behind that a twentieth of the accounts shows it. Whoever is shown to be worse
/// than the best by more than δ is left out of the race; the level is shared between the look and the race.
extension TuningDriver {
  /// The candidates left after the look.
  func screened() async throws(TuningStop) -> [Int] {
    guard let accounts = plan.screeningAccounts, affordsScreening else { return candidates }
    let count = CandidateRace.firstStage
    tell(.look, candidates.count, count)
    let isComplete = await simulator.bring(candidates, to: count, &search, accounts: accounts)
    let seen = candidates.reduce(0) { $0 + search.count($1) }
    effort.screeningAccounts = accounts
    effort.screening = plan.wholePortfolios(seen)
    guard isComplete else { throw .halted }
    let looked = candidates.filter { field.problems[$0] == nil }
    let sign = plan.direction == .higherIsBetter ? -1.0 : 1
    let known = looked.filter { search.estimate($0).mean != nil }
    guard let best = known.min(by: { mean($0) * sign < mean($1) * sign }) else { return candidates }
    let left = candidates.filter { !isScreenedOut($0, best, among: looked.count) }
    effort.leftOut = candidates.count - left.count
    return left
  }

  private func mean(_ candidate: Int) -> Double { search.estimate(candidate).mean ?? .nan }

  private var affordsScreening: Bool {
    plan.wholePortfolios(candidates.count * CandidateRace.firstStage) <= plan.budget / 4
  }

  /// Whether a candidate is shown to be worse than another by more than δ, all pairs together.
  private func isScreenedOut(_ candidate: Int, _ best: Int, among count: Int) -> Bool {
    guard candidate != best, field.problems[candidate] == nil else { return false }
    let pair = search.difference(candidate, minus: best, plan.direction)
    let shared = plan.stageLevel.shared(among: count * (count - 1))
    guard let interval = pair.interval(level: shared) else { return false }
    let shortfall = plan.direction == .higherIsBetter ? -interval.high : interval.low
    return shortfall > plan.indifference
  }
}
