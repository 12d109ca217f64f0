// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct SequentialEliminationTests {
  /// Thresholds 0 … 60 whose exact optimum is 4, by standard deviation of neighbours' differences.
  ///
  /// A level of 95 % must show the optimum in at least 195 of 200 races: one that fails in 5 % does
  /// so with probability 7 %, one that fails in 1 % with 98 %. `equal` is what the two-stage
  /// procedure with equal numbers for all needs for δ = 0.001, max(10, t(9, 1 − α/60)² S²/δ²) · 61,
  /// S of the pair farthest apart.
  @Test(arguments: [(0.0002, 40), (0.0007, 200), (0.007, 40)])
  func findsThePublishedThreshold(deviation: Double, runs: Int) throws {
    var found = 0
    var evaluations = 0
    for run in 0..<runs {
      var losses = ThresholdLosses(deviation: deviation, seed: UInt64(700 + run))
      let race = try Self.race(&losses, indifference: 0.001)
      if race.decision == .selected(4) { found += 1 }
      evaluations += race.evaluations
    }
    #expect(found >= runs - runs / 40, "\(found) of \(runs)")
    let variance = 56 * deviation * deviation
    let equal = max(10, 4.389 * 4.389 * variance / 1e-6) * 61
    #expect(Double(evaluations / runs) * 5 < equal, "\(evaluations / runs) against \(equal)")
  }

  /// Leads of 0.0004 with δ = 0.001: the answer contains the optimum and, if not that alone, is
  /// close.
  @Test func aNearTieIsIndifferentOrRight() throws {
    var ends: [SelectionDecision: Int] = [:]
    for run in 0..<40 {
      var losses = ThresholdLosses(deviation: 0.0007, seed: UInt64(900 + run))
      losses.means[5] = losses.means[4] + 4e-4
      ends[try Self.race(&losses, indifference: 0.001).decision, default: 0] += 1
    }
    let right = ends[.selected(4), default: 0] + ends[.indifferent([4, 5]), default: 0]
    #expect(right >= 39, "\(ends)")
    #expect(ends.count >= 2, "\(ends)")
  }

  private static func race(
    _ losses: inout ThresholdLosses, indifference: Double
  ) throws -> SequentialElimination {
    var race = try SequentialElimination(
      systems: 61, indifference: indifference, maximum: 5_000, direction: .lowerIsBetter)
    while race.decision == .proceed { race.add(losses.row()) }
    return race
  }

  /// Five equal systems, correlation ½: a given one is dropped within 120 replications in at most
  /// 10 %.
  ///
  /// z = 4 binomial errors, seed 701; and not never.
  @Test func theBestStaysIn() throws {
    var experiment = SlippageExperiment(systems: 5, indifference: 0, seed: 701)
    let runs = 200
    let dropped = try (0..<runs).count { _ in
      var race = try SequentialElimination(
        systems: 5, indifference: 0, maximum: 120, level: ConfidenceLevel(0.9), effect: 1)
      while race.decision == .proceed { race.add(experiment.row()) }
      return race.droppedAfter[0] != nil
    }
    let share = Double(dropped) / Double(runs)
    #expect(share < 0.1 + binomialBound(0.1, trials: runs) && dropped > 0, "\(share)")
  }

  /// A change of unit changes nothing, a change of sign turns the direction.
  @Test func unitsAndSignsDoNotMatter() throws {
    func drops(_ scale: Double, _ direction: MetricDirection) throws -> [Int?] {
      var experiment = SlippageExperiment(systems: 4, indifference: 1, seed: 702)
      var race = try SequentialElimination(
        systems: 4, indifference: 0, maximum: 400, direction: direction)
      while race.decision == .proceed {
        race.add(experiment.row().map { $0.map { 3 + scale * $0 } })
      }
      return race.droppedAfter
    }
    let plain = try drops(1, .higherIsBetter)
    #expect(plain[0] == nil && plain.dropFirst().allSatisfy { $0 != nil })
    #expect(try drops(1024, .higherIsBetter) == plain)
    #expect(try drops(-1, .lowerIsBetter) == plain)
  }

  @Test func equalAndConstantDifferencesAreDecided() throws {
    var race = try SequentialElimination(systems: 3, indifference: 0, maximum: 1_000)
    var generator = SplitMix(seed: 703)
    while race.decision == .proceed {
      let value = generator.normal()
      race.add([value, value, value - 8])
    }
    #expect(race.decision == .indifferent([0, 1]) && race.replications < 10)
    let dropped = try #require(race.droppedAfter[2])
    #expect(race.evaluations == 2 * race.replications + dropped)
  }

  @Test func missingValuesLeaveTheReplicationOut() throws {
    var race = try SequentialElimination(systems: 2, indifference: 0, maximum: 3)
    race.add([nil, 0])
    race.add([.nan, 0])
    #expect(race.missing == 2 && race.replications == 0 && race.decision == .proceed)
    #expect(race.add([1, 0]) == .indifferent([0, 1]))
  }

  @Test func badParametersAreRefused() {
    #expect(throws: ParameterError.self) {
      try SequentialElimination(systems: 1, indifference: 0, maximum: 9)
    }
    for bad in [-1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) {
        try SequentialElimination(systems: 2, indifference: bad, maximum: 9)
      }
      #expect(throws: ParameterError.self) { try StudentSequence(effect: bad) }
    }
    #expect(throws: ParameterError.self) {
      try SequentialElimination(systems: 2, indifference: 0, maximum: 1)
    }
  }
}
