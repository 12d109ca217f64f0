// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct BestComparisonTests {
  private static let shortfalls = [0, 0.4, 0.9, 1.1, 2, 3]

  /// Six systems around δ = 1, looked at after each of 300 replications: a claim is false in at most 10 % of 200 races, z = 4,
  /// and nearly all that can be decided is.
  @Test func claimsHoldAtAllReplicationsTogether() throws {
    let level = try ConfidenceLevel(0.9)
    let comparison = try BestComparison(systems: 6, indifference: 1, level: level)
    let runs = 200
    var wrong = 0
    var decided = 0
    for run in 0..<runs {
      var generator = SplitMix(seed: UInt64(720 + run))
      var race = try SequentialElimination(
        systems: 6, indifference: 1, maximum: 1_000, level: level, effect: 1)
      var moments = (0..<36).map { _ in Moments() }
      var standings = [BestComparison.Standing](repeating: .unresolved, count: 6)
      for _ in 0..<300 {
        let row = Self.shortfalls.map { -$0 + generator.normal() }
        race.add(row)
        for (i, l) in (0..<36).map({ ($0 / 6, $0 % 6) }) { moments[6 * i + l].add(row[i] - row[l]) }
        for i in 0..<6 where standings[i] == .unresolved {
          standings[i] = comparison.standing(
            race.surviving.filter { $0 != i }.map { moments[6 * i + $0] },
            isSurviving: race.surviving.contains(i))
        }
      }
      let isWrong = Self.shortfalls.indices.contains { i in
        standings[i] == (Self.shortfalls[i] <= 1 ? .out : .within)
      }
      wrong += isWrong ? 1 : 0
      decided += [0, 1, 4, 5].count { standings[$0] != .unresolved }
    }
    let share = Double(wrong) / Double(runs)
    #expect(share < 0.1 + binomialBound(0.1, trials: runs), "\(share)")
    #expect(decided > runs * 4 * 9 / 10, "\(decided)")
  }

  /// Sign and direction turn together.
  @Test func directionsAreAlike() throws {
    let far = Moments((0..<40).map { -5 + Double($0 % 3) })
    let turned = Moments((0..<40).map { 5 - Double($0 % 3) })
    let higher = try BestComparison(systems: 3, indifference: 1)
    let lower = try BestComparison(systems: 3, indifference: 1, direction: .lowerIsBetter)
    #expect(higher.standing([far], isSurviving: false) == .out)
    #expect(lower.standing([turned], isSurviving: false) == .out)
    #expect(higher.standing([turned], isSurviving: false) == .within)
    #expect(higher.standing([far], isSurviving: true) == .unresolved)
    #expect(higher.standing([far, turned], isSurviving: false) == .unresolved)
    #expect(higher.standing([], isSurviving: true) == .within)
    #expect(higher.standing([], isSurviving: false) == .unresolved)
  }

  /// Equal values are a tie only when there are too many of them for chance: 2·2⁻ⁿ ≤ 0.05/2 from n = 7 on.
  @Test func equalValuesNeedReplications() throws {
    let comparison = try BestComparison(systems: 3, indifference: 0)
    for (count, standing) in [(6, BestComparison.Standing.unresolved), (7, .within)] {
      let tie = Moments([Double](repeating: 0, count: count))
      #expect(comparison.standing([tie], isSurviving: true) == standing)
    }
    let constant = Moments([Double](repeating: -2, count: 7))
    #expect(comparison.standing([constant], isSurviving: false) == .out)
    let sequence = try StudentSequence()
    #expect(sequence.interval(of: Moments([2, 2, 2, 2, 2])) == nil)
    #expect(sequence.interval(of: Moments([2, 2, 2, 2, 2, 2]))?.halfWidth == 0)
  }

  @Test func badParametersAreRefused() {
    #expect(throws: ParameterError.self) { try BestComparison(systems: 1, indifference: 0) }
    for bad in [-1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) { try BestComparison(systems: 2, indifference: bad) }
    }
  }

  /// What would settle a difference: more than there is, enough for it, and not much more.
  @Test func whatMoreReplicationsWouldSettle() throws {
    let comparison = try BestComparison(systems: 3, indifference: 0.1)
    let sequence = try StudentSequence(level: ConfidenceLevel(0.975))
    func estimate(_ mean: Double, _ error: Double, half: Double, _ n: Int) -> DifferenceEstimate {
      DifferenceEstimate(
        mean: mean, standardError: error,
        interval: ConfidenceInterval(low: mean - half, high: mean + half, level: .ninetyFive), n: n)
    }
    // Differences of deviation 1.
    func own(_ mean: Double, _ n: Int) throws -> DifferenceEstimate {
      let error = 1 / Double(n).squareRoot()
      return estimate(mean, error, half: try #require(sequence.multiplier(at: n)) * error, n)
    }
    for (mean, gap) in [(0.2, 0.2), (-0.2, 0.2), (0.09, 0.09), (0.02, 0.08)] {
      let needed = try #require(comparison.replicationsNeeded(for: try own(mean, 60)))
      #expect(needed > 60)
      func reach(_ m: Int) throws -> Double {
        (try #require(sequence.multiplier(at: m)) + 0.8416) / Double(m).squareRoot()
      }
      #expect(try reach(needed) <= gap * 1.0001)
      #expect(try reach(needed * 9 / 10) > gap)
    }
    // What is settled already takes one more, never fewer than there are.
    #expect(comparison.replicationsNeeded(for: try own(5, 60)) == 61)
    // Ties reach for lives not yet seen, which are as many fewer as there are more replications.
    let tie = try #require(
      comparison.replicationsNeeded(for: estimate(0, 0.06, half: 0.3, 30), areSame: true))
    #expect(tie >= 90 && tie <= 95)
    #expect(comparison.replicationsNeeded(for: estimate(0.05, 1e3, half: 1e4, 30)) == nil)
  }
}
