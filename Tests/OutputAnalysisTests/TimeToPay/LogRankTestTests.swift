// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestDraws
import Testing

@Suite struct LogRankTestTests {
  /// Validation case V12; SciPy 1.17's `stats.logrank` gives z = −4.097919104767264.
  @Test func remission() throws {
    let test = try #require(
      LogRankTest(followUps(Remission.treated), followUps(Remission.placebo)))
    #expect(test.observed == 9)
    #expect(abs(test.expected - 19.250_500_948) < 1e-9)
    #expect(abs(test.chiSquared - 16.792_940_989) < 1e-9)
    #expect(abs(test.pValue / 4.168_809_109e-5 - 1) < 1e-9)
  }

  /// NumPy from the definition: ties within and between groups, censorings at a time with an end.
  @Test func tiesBetweenGroups() throws {
    let test = try #require(LogRankTest(followUps("2 3 3+ 5 7+ 8"), followUps("1 3 4 4 6+ 9")))
    #expect(test.observed == 4)
    #expect(abs(test.expected - 4.002_597_402_597_402) < 1e-14)
    #expect(abs(test.variance - 1.840_541_594_048_088) < 1e-14)
  }

  @Test func orderOfGroupsDoesNotMatter() throws {
    let one = try #require(LogRankTest(followUps("1 2 4+"), followUps("3 5 6 7+")))
    let other = try #require(LogRankTest(followUps("3 5 6 7+"), followUps("1 2 4+")))
    #expect(abs(one.chiSquared - other.chiSquared) < 1e-14)
  }

  @Test func nothingToCompare() throws {
    let some = try followUps("1 2 3")
    #expect(LogRankTest([], some) == nil)
    #expect(LogRankTest(some, []) == nil)
    #expect(try LogRankTest(followUps("1+ 2+"), followUps("3+")) == nil)
    #expect(try LogRankTest(followUps("1+"), followUps("2 3")) == nil)
  }

  /// Two groups of equal hazard and unequal censoring: rejected in 5 % ± z = 4 binomial errors,
  /// seed 202; with the second group's times halved, in most runs.
  @Test func rejectsAsOftenAsPromised() throws {
    let trials = 1_000
    var generator = SplitMix(seed: 202)
    var rejected = 0
    var detected = 0
    for _ in 0..<trials {
      let first = try exponentialLives(40, longest: 4, using: &generator)
      let second = try exponentialLives(50, longest: 2, using: &generator)
      let faster = try second.map { try FollowUp(time: $0.time / 2, cause: $0.cause) }
      if LogRankTest(first, second)?.pValue ?? 1 < 0.05 { rejected += 1 }
      if LogRankTest(first, faster)?.pValue ?? 1 < 0.05 { detected += 1 }
    }
    let share = Double(rejected) / Double(trials)
    #expect(abs(share - 0.05) < binomialBound(0.05, trials: trials), "observed \(share)")
    #expect(detected > 600, "\(detected) of \(trials)")
  }
}
