// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct KimNelsonTests {
  /// A bound of 1 against a lead of 2.
  ///
  /// n₀ = 2, K = 2, α = 0.1: h² = 0.2⁻² − 1 = 24. Differences 1, 3: S² = 2, so with δ = 4 the bound
  /// at r = 2 is (24·2/4/2 − 4)/2 = 1.
  @Test func selectionByHand() throws {
    var selection = try Self.selection(systems: 2, indifference: 4)
    #expect(selection.continuationBound(0, 1) == nil)
    #expect(selection.add([1, 0]) == .proceed)
    #expect(selection.add([3, 0]) == .selected(0))
    #expect(abs(try #require(selection.continuationBound(0, 1)) - 1) < 1e-12)
    #expect(selection.droppedAfter == [nil, 2])
  }

  /// As above with δ = 2: bounds 5 at r = 2 and 3 at r = 3.
  ///
  /// A lead of 2 is not enough, 2.9 at r = 3
  /// neither, 3.1 is.
  @Test(arguments: [(4.7, SelectionDecision.proceed), (5.3, .selected(1))])
  func boundShrinks(third: Double, decision: SelectionDecision) throws {
    var selection = try Self.selection(systems: 2, indifference: 2)
    selection.add([0, 1])
    #expect(selection.add([0, 3]) == .proceed)
    #expect(selection.add([0, third]) == decision)
    #expect(abs(try #require(selection.continuationBound(1, 0)) - 3) < 1e-12)
  }

  /// h² for K = 4, n₀ = 10, α = 0.05 is 9·((0.1/3)^(−2/9) − 1) = 10.164 243 (computed).
  @Test func constantOfFourSystems() throws {
    var selection = try KimNelson(systems: 4, indifference: 1, firstStage: 10, maximum: 10)
    for r in 0..<10 { selection.add([Double(r % 2), 0, 0, 0]) }
    // S² = 10/36 over r = 10, so W = (h²·S²/10 − 1)/2, negative, hence 0.
    #expect(selection.continuationBound(0, 1) == 0)
    var wide = try KimNelson(systems: 4, indifference: 0.01, firstStage: 10, maximum: 20)
    for r in 0..<10 { wide.add([Double(r % 2), 0, 0, 0]) }
    let bound = try #require(wide.continuationBound(0, 1))
    let scale = (2 * bound + 0.01) * 0.01 * 10 * 36 / 10
    #expect(abs(scale - 10.164_243) < 1e-5, "\(scale)")
  }

  /// Slippage: the best leads all others by exactly δ; correlation ½ between systems.
  ///
  /// The share of correct selections is at least 0.9 minus z = 4 binomial errors, seeds 401 and 402.
  @Test(arguments: [(2, 401, 2_000), (5, 402, 2_000)])
  func selectsTheBestAtSlippage(systems: Int, seed: UInt64, runs: Int) throws {
    var experiment = SlippageExperiment(systems: systems, indifference: 0.5, seed: seed)
    let correct = try experiment.correctSelections(runs: runs)
    let observed = Double(correct) / Double(runs)
    #expect(observed > 0.9 - binomialBound(0.9, trials: runs), "observed \(observed)")
    // A procedure that never errs would be no procedure for these replications.
    #expect(observed < 1)
  }

  @Test func lowerCanBeBetter() throws {
    var selection = try Self.selection(systems: 2, indifference: 4, direction: .lowerIsBetter)
    selection.add([1, 0])
    #expect(selection.add([3, 0]) == .selected(1))
  }

  @Test func equalSystemsAreIndifferentAfterTheFirstStage() throws {
    var selection = try KimNelson(systems: 3, indifference: 1, firstStage: 5, maximum: 1_000)
    var generator = SplitMix(seed: 403)
    for _ in 0..<4 {
      let value = generator.normal()
      #expect(selection.add([value, value, value - 7]) == .proceed)
    }
    #expect(selection.add([2, 2, -5]) == .indifferent([0, 1]))
    #expect(selection.add([100, 0, 0]) == .indifferent([0, 1]))
    #expect(selection.replications == 5)
  }

  @Test func theMaximumEndsTheRun() throws {
    var selection = try KimNelson(systems: 2, indifference: 1e-3, firstStage: 4, maximum: 6)
    var generator = SplitMix(seed: 404)
    for _ in 0..<5 {
      #expect(selection.add([generator.normal(), generator.normal()]) == .proceed)
    }
    #expect(selection.add([generator.normal(), generator.normal()]) == .indifferent([0, 1]))
  }

  @Test func missingValuesLeaveTheReplicationOut() throws {
    var selection = try Self.selection(systems: 3, indifference: 1)
    #expect(selection.add([nil, 0, -50]) == .proceed)
    #expect(selection.add([1, .nan, -50]) == .proceed)
    #expect(selection.missing == 2 && selection.replications == 0)
    selection.add([0, 0.5, -50])
    selection.add([1, 0.5, -50])
    #expect(selection.surviving == [0, 1])
    // A dropped system needs no value.
    selection.add([1, 1, nil])
    #expect(selection.replications == 3 && selection.missing == 2)
  }

  @Test func badParametersAreRefused() throws {
    let level = try ConfidenceLevel(0.4)
    #expect(throws: ParameterError.self) {
      try KimNelson(systems: 1, indifference: 1, maximum: 100)
    }
    for indifference in [0, -1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) {
        try KimNelson(systems: 2, indifference: indifference, maximum: 100)
      }
    }
    #expect(throws: ParameterError.self) {
      try KimNelson(systems: 2, indifference: 1, firstStage: 1, maximum: 100)
    }
    #expect(throws: ParameterError.self) {
      try KimNelson(systems: 2, indifference: 1, firstStage: 30, maximum: 29)
    }
    #expect(throws: ParameterError.self) {
      try KimNelson(systems: 2, indifference: 1, maximum: 100, level: level)
    }
  }

  private static func selection(
    systems: Int, indifference: Double, direction: MetricDirection = .higherIsBetter
  ) throws -> KimNelson {
    try KimNelson(
      systems: systems, indifference: indifference, firstStage: 2, maximum: 1_000,
      level: ConfidenceLevel(0.9), direction: direction)
  }
}
