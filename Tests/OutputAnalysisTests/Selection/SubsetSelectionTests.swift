// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct SubsetSelectionTests {
  /// Two systems, differences 1, 3, 2: mean 2, SE 1/√3.
  ///
  /// At one-sided 5 % t(2) = 2.919 986, so the
  /// bound is 1.685 854: the second is out. The indifference set halves α: t(2) = 4.302 653, bound
  /// 2.484 138 without δ.
  @Test func twoSystemsByHand() throws {
    let subset = SubsetSelection([[1, 3, 2], [0, 0, 0]])
    #expect(subset.contenders() == [0])
    #expect(try subset.contenders(level: ConfidenceLevel(0.97)) == [0, 1])
    #expect(try subset.indifferenceSet(within: 0) == [0, 1])
    #expect(try subset.indifferenceSet(within: 0, level: .ninety) == [0])
    // 2 − 1.685 854 = 0.314 146 is shown.
    #expect(try subset.indifferenceSet(within: 0.314_1, level: .ninety) == [0])
    #expect(try subset.indifferenceSet(within: 0.314_2, level: .ninety) == [0, 1])
  }

  @Test func fewerCasesAreBetterWhenLowerIsBetter() {
    let subset = SubsetSelection([[1, 3, 2], [0, 0, 0]], direction: .lowerIsBetter)
    #expect(subset.contenders() == [1])
  }

  /// Four systems with equal means: the true best (any of them) is lost with at most α = 5 %.
  ///
  /// Loss of system 0 in 2,000 experiments of 10 common replications, seed 411: at most 0.05 plus
  /// z = 4 binomial errors, and above 0, so that the test can see a bound that is too wide.
  @Test func theBestIsRarelyLost() {
    var experiment = SlippageExperiment(systems: 4, indifference: 0, seed: 411)
    let trials = 1_000
    let lost = (0..<trials).count { _ in
      !SubsetSelection(experiment.table(replications: 10)).contenders().contains(0)
    }
    let share = Double(lost) / Double(trials)
    #expect(share < 0.05 + binomialBound(0.05, trials: trials), "lost \(share)")
    #expect(share > 0.01, "lost \(share)")
  }

  /// System 0 leads the three others, all alike, by δ: they all belong in the set, and some one is
  /// left out with at most α = 10 %, z = 4, seed 412.
  @Test func theIndifferentAreRarelyLeftOut() throws {
    var experiment = SlippageExperiment(systems: 4, indifference: 1, seed: 412)
    let trials = 1_000
    var incomplete = 0
    for _ in 0..<trials {
      let subset = SubsetSelection(experiment.table(replications: 10))
      if try subset.indifferenceSet(within: 1, level: .ninety).count < 4 { incomplete += 1 }
    }
    let share = Double(incomplete) / Double(trials)
    #expect(share < 0.1 + binomialBound(0.1, trials: trials), "incomplete \(share)")
    #expect(share > 0, "incomplete \(share)")
  }

  /// With a large lead all others are screened out: the power of common replications, seed 413.
  @Test func theWorseAreScreenedOut() {
    var experiment = SlippageExperiment(systems: 4, indifference: 2, seed: 413)
    #expect(SubsetSelection(experiment.table(replications: 50)).contenders() == [0])
  }

  @Test func constantDifferencesAreCertain() throws {
    let subset = SubsetSelection([[1, 2, 3], [1, 2, 3], [0, 1, 2]])
    #expect(subset.contenders() == [0, 1])
    #expect(try subset.indifferenceSet(within: 1) == [0, 1, 2])
  }

  @Test func missingValuesShowNothing() {
    let subset = SubsetSelection([[5, nil, 5.1], [0, 0, 0], [nil, .nan, 0]])
    #expect(subset.contenders() == [0, 2])
    #expect(SubsetSelection([]).contenders() == [])
    #expect(SubsetSelection([[1, 2]]).contenders() == [0])
  }

  @Test(arguments: [-1, Double.nan])
  func badIndifferenceIsRefused(indifference: Double) {
    #expect(throws: ParameterError.self) {
      try SubsetSelection([[1, 2]]).indifferenceSet(within: indifference)
    }
  }
}

extension SlippageExperiment {
  /// One array per system.
  fileprivate mutating func table(replications: Int) -> [[Double?]] {
    let rows = (0..<replications).map { _ in row() }
    return (0..<systems).map { system in rows.map { $0[system] } }
  }
}
