// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Candidates in the order of what can be compared, and who of them lies within δ.
extension TuningRecord {
  /// All candidates as they are listed: the winner, those raced by their shortfalls, those passed over, those that violate
  /// a constraint and those that are no scenario; with two objectives the front, then the others.
  public var ranked: [TunedCandidate] {
    guard second == nil else { return front + candidates.filter { !front.contains($0) } }
    let ranks: [[TunedCandidate.Standing]] = [
      [.winner], [.contender, .near, .worse], [.passed], [.infeasible], [.invalid],
    ]
    return ranks.flatMap { rank in inOrder(candidates.filter { rank.contains($0.standing) }) }
  }

  /// The candidates beside the winner that are shown to lie within δ of the best, closest first.
  public var shownWithin: [TunedCandidate] {
    indifferenceSet.filter { $0.proximity == .within && $0.standing != .winner }
  }

  /// The front by the first objective from its best end, then what may belong to it.
  public var front: [TunedCandidate] {
    let sign = direction == .higherIsBetter ? -1.0 : 1
    let set: [TunedCandidate.Standing] = [.front, .maybeFront]
    return set.flatMap { standing in
      candidates.filter { $0.standing == standing }
        .sorted { sign * ($0.objective.mean ?? 0) < sign * ($1.objective.mean ?? 0) }
    }
  }

  /// How far a candidate lies behind the winner in the replications they share, > 0 where it is worse; nil without pairs.
  public func shortfall(_ candidate: TunedCandidate) -> Double? {
    if candidate.standing == .winner { return 0 }
    return candidate.difference?.mean.map { direction == .higherIsBetter ? -$0 : $0 }
  }

  /// Candidates by what can be compared, their shortfalls, those not raced by the surface's; the others by their means.
  public func inOrder(_ candidates: [TunedCandidate]) -> [TunedCandidate] {
    let sign = direction == .higherIsBetter ? -1.0 : 1
    func key(_ candidate: TunedCandidate) -> (Double, Double) {
      (
        shortfall(candidate) ?? candidate.surfaceShortfall ?? .infinity,
        sign * (candidate.objective.mean ?? sign * .infinity)
      )
    }
    return candidates.enumerated().map { ($0.element, key($0.element), $0.offset) }
      .sorted { ($0.1.0, $0.1.1, $0.2) < ($1.1.0, $1.1.1, $1.2) }.map(\.0)
  }

  /// The candidates within δ of the best: those shown to be, and of the unresolved those that look so; the winner first.
  ///
  /// In a search they look as its surface has them: the best of very many that are nearly alike was lucky, and everybody
  /// is far behind its luck. A grid has no surface, and they look as their shortfalls.
  public var indifferenceSet: [TunedCandidate] {
    inOrder(
      candidates.filter { candidate in
        switch candidate.proximity {
        case .within: true
        case .unresolved:
          (candidate.surfaceShortfall ?? shortfall(candidate)).map { $0 <= indifference } ?? false
        case .out, nil: false
        }
      })
  }

  /// The candidates of which it is not shown whether they lie within δ of the best, closest first.
  public var unresolved: [TunedCandidate] {
    inOrder(candidates.filter { $0.proximity == .unresolved })
  }

  /// The winner's mean and how far a candidate is from it: what it comes to in the winner's replications.
  public func comparableMean(_ candidate: TunedCandidate) -> Double? {
    guard let winner, let mean = candidates[winner].objective.mean else { return nil }
    return candidate.standing == .winner ? mean : candidate.difference?.mean.map { mean + $0 }
  }

  /// The candidates that had the winner's value in every replication, and may be the best like it.
  public var ties: [TunedCandidate] {
    inOrder(candidates.filter { $0.standing == .contender && $0.isSameAsWinner })
  }

  /// Whether it is open that the winner meets the constraints.
  public var isWinnerFeasibilityOpen: Bool {
    winner.map { candidates[$0].feasibility == .open } ?? false
  }

  /// The best of those shown to meet the constraints, by what can be compared; nil without one and without constraints.
  public var bestMeeting: TunedCandidate? {
    constraints.isEmpty
      ? nil
      : inOrder(candidates.filter { $0.feasibility == .met && shortfall($0) != nil }).first
  }

  /// Whether somebody left in the race looks better than the winner.
  public var isWinnerBehind: Bool {
    candidates.contains { candidate in
      [.contender, .near].contains(candidate.standing) && (shortfall(candidate) ?? 0) < 0
    }
  }
}
