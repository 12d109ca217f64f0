// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing
import Vocabulary

@Suite struct AttributionTests {
  private static func step(_ number: Int) -> AttributedStep {
    AttributedStep(number: number, trigger: .daysPastDue(number), channels: ["sms"])
  }

  /// Two steps that stand in for each other, by hand.
  @Test func effectsAndRemainderByHand() throws {
    let attribution = StrategyAttribution(
      strategy: "s", steps: [Self.step(1), Self.step(2)], metrics: ["m"],
      values: [[[10, 12, 14]], [[2, 1, 3]], [[7, 8, 10]], [[6, 9, 11]]])
    let steps = attribution.contributions.map { $0.effects[0].difference }
    #expect(steps[0].mean == 11.0 / 3 && steps[1].mean == 10.0 / 3)
    let all = attribution.all[0].difference
    #expect(all.mean == 10 && all.n == 3)
    // 8, 11, 11 less 3 + 4, 4 + 3, 4 + 3.
    let remainder = attribution.remainder[0].difference
    #expect(remainder.mean == 3)
    // 1, 4, 4 have the variance 3.
    let error = try #require(remainder.standardError)
    #expect(abs(error - 1) < 1e-15)
    // Four quantities share 5 %: Student's t(2) at 0.99375, from tables by inversion of its closed form.
    let interval = try #require(remainder.interval)
    #expect(abs(interval.level.value - 0.9875) < 1e-15)
    let p = 2 * 0.99375 - 1
    let t = p * (2 / (1 - p * p)).squareRoot()
    #expect(abs(interval.halfWidth - t) < 1e-9)
  }

  @Test func oneStepLeavesNothing() {
    let attribution = StrategyAttribution(
      strategy: "s", steps: [Self.step(1)], metrics: ["m"],
      values: [[[0.3, 0.1]], [[0.2, 0.7]], [[0.2, 0.7]]])
    #expect(attribution.all == attribution.contributions[0].effects)
    let remainder = attribution.remainder[0].difference
    #expect(remainder.mean == 0 && remainder.standardError == 0)
    #expect(remainder.interval?.low == 0 && remainder.interval?.high == 0)
  }

  @Test func whatIsUndefinedIsLeftOut() {
    let attribution = StrategyAttribution(
      strategy: "s", steps: [Self.step(1)], metrics: ["m"],
      values: [[[.nan, 3, 4]], [[1, 1, 1]], [[1, .nan, 1]]])
    #expect(attribution.all[0].difference.n == 2)
    #expect(attribution.contributions[0].effects[0].difference.n == 1)
    #expect(attribution.remainder[0].difference.n == 1)
    #expect(attribution.remainder[0].difference.interval == nil)
  }

  /// That no step brought a complaint in any replication is no certainty: 3.69 of 600 debtors at 95 %, more where three
  /// intervals share 5 %.
  @Test func noEventIsNotExact() throws {
    let none = RatioSample(
      RatioForm(counting: .occurrences(weight: 1_000)),
      (0..<3).map { _ in Quotient(0, over: 200, events: 0) }, lives: 600)
    let attribution = StrategyAttribution(
      strategy: "s", steps: [Self.step(1)], metrics: ["complaints_per_1000"],
      samples: [[none], [none], [none]])
    let effect = attribution.contributions[0].effects[0].difference
    let interval = try #require(effect.interval)
    #expect(effect.mean == 0 && effect.fact == .nothingCounted)
    #expect(interval.high > 3.69 / 0.6 && interval.low == -interval.high)
    // With one step nothing is left, whatever was counted.
    let rest = attribution.remainder[0].difference
    #expect(rest.fact == .exact && rest.interval?.high == 0)
  }
}
