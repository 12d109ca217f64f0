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
