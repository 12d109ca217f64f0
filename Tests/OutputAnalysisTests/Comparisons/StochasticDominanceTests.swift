// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct StochasticDominanceTests {
  @Test func aShiftDominates() throws {
    let dominance = try #require(StochasticDominance(of: [2, 3, 4], over: [1, 2, 3]))
    #expect(dominance.isFirstOrder && dominance.isSecondOrder)
    #expect(dominance.violatedArea == 0)
    let reverse = try #require(StochasticDominance(of: [1, 2, 3], over: [2, 3, 4]))
    #expect(!reverse.isFirstOrder && !reverse.isSecondOrder)
    #expect(abs(reverse.firstOrderViolation - 1.0 / 3) < 1e-15)
    #expect(abs(reverse.secondOrderViolation - 1) < 1e-15)
    #expect(reverse.violatedArea == 1)
  }

  /// A mean-preserving contraction: 2, 2 over 1, 3.
  ///
  /// F − G is −½ on [1, 2) and +½ on [2, 3).
  @Test func lessRiskDominatesInSecondOrderOnly() throws {
    let dominance = try #require(StochasticDominance(of: [2, 2], over: [1, 3]))
    #expect(!dominance.isFirstOrder && dominance.isSecondOrder)
    #expect(dominance.firstOrderViolation == 0.5)
    #expect(dominance.secondOrderViolation == 0)
    #expect(dominance.violatedArea == 0.5)
    let reverse = try #require(StochasticDominance(of: [1, 3], over: [2, 2]))
    #expect(!reverse.isSecondOrder && reverse.secondOrderViolation == 0.5)
  }

  /// 0, 10 over 1, 2: worse at the bottom (½ over [0, 1)), better above.
  ///
  /// F − G is ½, 0, −½ on [0, 1), [1, 2), [2, 10): areas ½, 0, 4.
  @Test func violationsByHand() throws {
    let dominance = try #require(StochasticDominance(of: [0, 10], over: [1, 2]))
    #expect(dominance.firstOrderViolation == 0.5)
    #expect(dominance.secondOrderViolation == 0.5)
    #expect(abs(try #require(dominance.violatedArea) - 0.5 / 4.5) < 1e-15)
  }

  @Test func lowerCanBeBetter() throws {
    let dominance = StochasticDominance(
      of: [1, 2, 3], over: [2, 3, 4], direction: .lowerIsBetter)
    #expect(try #require(dominance).isFirstOrder)
  }

  @Test func equalDistributionsDominateNothing() throws {
    let dominance = try #require(StochasticDominance(of: [1, 2, 1, 2], over: [2, nil, 1, .nan]))
    #expect(dominance.firstOrderViolation == 0 && dominance.secondOrderViolation == 0)
    #expect(dominance.violatedArea == nil)
    #expect(!dominance.isFirstOrder && !dominance.isSecondOrder)
  }

  /// Equal means whose integral ends at 0 only up to rounding still dominate in second order.
  ///
  /// Fifty samples shrunk towards their mean, seed 448.
  @Test func roundingIsNoViolation() throws {
    var generator = SplitMix(seed: 448)
    for _ in 0..<50 {
      let values = (0..<9).map { _ in generator.normal() }
      let mean = values.reduce(0, +) / 9
      let shrunk = values.map { mean + ($0 - mean) / 3 }
      #expect(try #require(StochasticDominance(of: shrunk, over: values)).isSecondOrder)
    }
  }

  @Test func nothingToCompare() {
    #expect(StochasticDominance(of: [], over: [1]) == nil)
    #expect(StochasticDominance(of: [1], over: [nil, .nan]) == nil)
    #expect(StochasticDominance(of: [-1e308], over: [1e308]) == nil)
  }
}
