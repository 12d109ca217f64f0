// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

@Suite struct ConditionalValueAtRiskTests {
  /// The worst half of 1 … 100 has mean 25.5; the error is NumPy's from the definition of ψ.
  @Test func wholeNumberInTheTail() throws {
    var generator = SplitMix(seed: 301)
    let values = (1...100).map(Double.init).shuffled(using: &generator)
    let risk = try ConditionalValueAtRisk(values, share: 0.5)
    #expect(risk.quantile == 50 && risk.n == 100)
    #expect(abs(risk.value - 25.5) < 1e-12)
    #expect(abs(risk.standardError - 3.204_715_591_156_572) < 1e-12)
    let t = 1.984_216_951_586_417  // R: qt(0.975, 99)
    #expect(abs(risk.interval.low - (25.5 - t * risk.standardError)) < 1e-9)
  }

  /// αR = 50.5 of 1², 2² … 202²: fifty whole values and half of the next, Σ/50.5 by NumPy.
  @Test func fractionInTheTail() throws {
    let risk = try ConditionalValueAtRisk((1...202).map { Double($0 * $0) }, share: 0.25)
    #expect(risk.quantile == 2_601)
    #expect(abs(risk.value - 875.752_475_247_524_8) < 1e-9)
    #expect(abs(risk.standardError - 237.429_394_855_803_6) < 1e-9)
  }

  @Test func costsMirrorGains() throws {
    let values = (1...202).map { Double($0 * $0) }
    let gain = try ConditionalValueAtRisk(values, share: 0.25)
    let cost = try ConditionalValueAtRisk(
      values.map { -$0 }, share: 0.25, direction: .lowerIsBetter)
    #expect(cost.value == -gain.value && cost.quantile == -gain.quantile)
    #expect(cost.standardError == gain.standardError)
    #expect(cost.interval.low == -gain.interval.high)
    let worst = try ConditionalValueAtRisk(values, share: 0.25, direction: .lowerIsBetter)
    #expect(worst.value > 30_000)
  }

  @Test func missingValuesAreCounted() throws {
    let values: [Double?] = (1...100).map(Double.init) + [nil, .nan, .infinity]
    let risk = try ConditionalValueAtRisk(values, share: 0.5)
    #expect(risk.n == 100 && risk.missing == 3 && abs(risk.value - 25.5) < 1e-12)
  }

  @Test func equalValuesHaveNoSpread() throws {
    let risk = try ConditionalValueAtRisk([Double](repeating: 3, count: 100), share: 0.5)
    #expect(risk.value == 3 && risk.standardError == 0 && risk.interval.halfWidth == 0)
  }

  @Test func fewerThanFiftyInTheTailAreRefused() throws {
    let values = (1...1_000).map(Double.init)
    #expect(throws: Never.self) { try ConditionalValueAtRisk(values, share: 0.05) }
    #expect(throws: RiskRefusal.tooFewReplications(present: 999, needed: 1_000)) {
      try ConditionalValueAtRisk(values.dropLast(), share: 0.05)
    }
    #expect(throws: RiskRefusal.tooFewReplications(present: 0, needed: 100)) {
      try ConditionalValueAtRisk([], share: 0.5)
    }
    #expect(throws: RiskRefusal.tooFewReplications(present: 1_000, needed: .max)) {
      try ConditionalValueAtRisk(values, share: 1e-300)
    }
    #expect(
      "\(RiskRefusal.tooFewReplications(present: 999, needed: 1_000))"
        == "999 replications have a value; the worst share needs at least 1000")
  }

  /// For every share the smallest R that is accepted is the one the refusal names.
  @Test(arguments: [0.01, 0.03, 0.05, 0.07, 0.1, 0.3, 0.7])
  func theRefusalNamesTheRightNumber(share: Double) throws {
    let needed = try #require(neededReplications(share))
    let values = [Double](repeating: 1, count: needed)
    #expect(throws: Never.self) { try ConditionalValueAtRisk(values, share: share) }
    #expect(throws: RiskRefusal.self) {
      try ConditionalValueAtRisk(values.dropLast(), share: share)
    }
  }

  @Test func badInputIsRefused() {
    let values = (1...100).map(Double.init)
    for share in [0, 1, -0.1, 1.5, .nan] {
      #expect(throws: RiskRefusal.self) { try ConditionalValueAtRisk(values, share: share) }
    }
    let huge = values.map { ($0 - 50) * 3e306 }
    #expect(throws: RiskRefusal.notFinite) { try ConditionalValueAtRisk(huge, share: 0.5) }
  }

  /// Standard normal values, 5 % of 1,000: the truth is −φ(z)/0.05 = −2.062 713.
  ///
  /// The interval covers a little less than its level (94.1 % in 20,000 experiments): 400
  /// experiments, ± z = 4 binomial errors, seed 302.
  @Test func intervalCovers() throws {
    let trials = 400
    var generator = SplitMix(seed: 302)
    var covered = 0
    for _ in 0..<trials {
      let values = (0..<1_000).map { _ in generator.normal() }
      if try ConditionalValueAtRisk(values).interval.contains(-2.062_713) { covered += 1 }
    }
    let share = Double(covered) / Double(trials)
    #expect(abs(share - 0.941) < binomialBound(0.941, trials: trials), "observed \(share)")
  }

  private func neededReplications(_ share: Double) -> Int? {
    do {
      _ = try ConditionalValueAtRisk([], share: share)
    } catch .tooFewReplications(_, let needed) {
      return needed
    } catch {}
    return nil
  }
}
