// SPDX-License-Identifier: GPL-3.0-or-later

import TestDraws
import Testing

@testable import OutputAnalysis

@Suite struct OptimalAllocationTests {
  static let used = [12, 6, 5, 5, 4]

  /// The worked example of Chen and Lee (2010), smaller is better: 100 more give +48, 38, 11, 2, 1.
  static func workedExample() throws -> OptimalAllocation {
    try OptimalAllocation(
      means: [1.2, 2.1, 3.4, 4.87, 6.05],
      standardDeviations: [3.3, 2, 4.5, 5.3, 6.9].map { $0.squareRoot() },
      direction: .lowerIsBetter)
  }

  @Test func workedExampleIsReproduced() throws {
    let allocation = try Self.workedExample()
    #expect(allocation.best == 0)
    #expect(allocation.increments(adding: 100, after: Self.used) == [48, 38, 11, 2, 1])
  }

  /// The continuous optimum of the same example, to all four printed digits.
  @Test func continuousOptimumIsReproduced() throws {
    let parts = try Self.workedExample().continuousIncrements(adding: 100, after: Self.used)
    for (part, expected) in zip(parts, [46.889_9, 38.182_8, 11.637_0, 2.041_3, 1.249_0]) {
      #expect(abs(part - expected) < 5.1e-5, "\(part) instead of \(expected)")
    }
  }

  /// A system that has more than its part gets nothing, the others share the rest as 1 : 2.
  @Test func whatIsUsedIsNotTakenBack() throws {
    // Weights by hand: w₁ = 1, w₂ = 1/4, w₀ = √(1 + 1/16).
    let allocation = try OptimalAllocation(means: [3, 2, 1], standardDeviations: [1, 1, 1])
    let weights = [(17.0 / 16).squareRoot(), 1, 0.25]
    let sum = weights.reduce(0, +)
    for (share, weight) in zip(allocation.shares, weights) {
      #expect(abs(share - weight / sum) < 1e-15)
    }
    let parts = allocation.continuousIncrements(adding: 100, after: [0, 0, 500])
    #expect(parts[2] == 0)
    #expect(abs(parts[0] / parts[1] - (17.0 / 16).squareRoot()) < 1e-12)
  }

  /// A best system that does not have the largest share gets the rest all the same.
  ///
  /// With σ_b = 0.5: weights 0.5154, 1, 0.25, of 10: 2.92, 5.66, 1.42, rounded down 2, 5, 1.
  @Test func theRestGoesToTheBest() throws {
    let allocation = try OptimalAllocation(means: [3, 2, 1], standardDeviations: [0.5, 1, 1])
    #expect(allocation.increments(adding: 10) == [4, 5, 1])
    // When b has more than its part, the rest goes to the one with the largest share.
    #expect(allocation.increments(adding: 9, after: [50, 0, 0]) == [0, 8, 1])
  }

  @Test(arguments: 0..<50)
  func roundingKeepsTheBudget(budget: Int) throws {
    var generator = SplitMix(seed: UInt64(budget))
    let allocation = try OptimalAllocation(
      means: (0..<7).map { _ in generator.normal() },
      standardDeviations: (0..<7).map { _ in generator.uniform() })
    let used = (0..<7).map { _ in Int(generator.uniform() * 20) }
    for increments in [
      allocation.increments(adding: budget), allocation.increments(adding: budget, after: used),
    ] {
      #expect(increments.reduce(0, +) == budget)
      #expect(increments.allSatisfy { $0 >= 0 })
    }
  }

  /// Two systems tied at the top share the budget equally; a resolution serves the third too.
  @Test func tiesTakeTheWholeBudget() throws {
    let tied = try OptimalAllocation(means: [2, 2, 1], standardDeviations: [1, 1, 1])
    #expect(tied.best == 0)
    #expect(tied.increments(adding: 10) == [5, 5, 0])
    let resolved = try OptimalAllocation(
      means: [2, 2, 1], standardDeviations: [1, 1, 1], resolution: 0.5)
    #expect(abs(resolved.shares[1] / resolved.shares[2] - 4) < 1e-12)
  }

  @Test func knownMeansNeedNoReplications() throws {
    let one = try OptimalAllocation(means: [3, 2, 1], standardDeviations: [1, 0, 1])
    #expect(one.shares[1] == 0 && one.shares[2] > 0)
    let all = try OptimalAllocation(means: [3, 2, 1], standardDeviations: [0, 0, 0])
    #expect(all.increments(adding: 9) == [3, 3, 3])
    let alone = try OptimalAllocation(means: [3], standardDeviations: [1])
    #expect(alone.increments(adding: 9) == [9])
  }

  @Test func extremeScalesDoNotOverflow() throws {
    let allocation = try OptimalAllocation(
      means: [1e-200, 0, -1e200], standardDeviations: [1e200, 1e200, 1e200])
    #expect(abs(allocation.shares.reduce(0, +) - 1) < 1e-15)
    #expect(abs(allocation.shares[0] - 0.5) < 1e-15)
  }

  @Test func badNumbersAreRefused() {
    #expect(throws: ParameterError.self) {
      try OptimalAllocation(means: [], standardDeviations: [])
    }
    for bad in [-1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) {
        try OptimalAllocation(means: [1, 2], standardDeviations: [1, bad])
      }
      #expect(throws: ParameterError.self) {
        try OptimalAllocation(means: [1, 2], standardDeviations: [1, 1], resolution: bad)
      }
    }
    #expect(throws: ParameterError.self) {
      try OptimalAllocation(means: [1, .nan], standardDeviations: [1, 1])
    }
  }
}
