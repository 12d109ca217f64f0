// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct ConfidenceIntervalTests {
  /// Published two-sided 5 % points of Student's t.
  @Test(arguments: [
    (1, 12.706_204_736), (2, 4.302_652_730), (5, 2.570_581_836), (10, 2.228_138_852),
    (30, 2.042_272_456), (100, 1.983_971_519), (1_000, 1.962_339_081),
  ])
  func studentQuantiles(degreesOfFreedom: Int, t: Double) throws {
    let interval = try #require(
      ConfidenceInterval.student(
        mean: 0, standardError: 1, degreesOfFreedom: degreesOfFreedom))
    #expect(abs(interval.high - t) < 2e-9 * t)
    #expect(interval.low == -interval.high)
  }

  /// Published 0.5 % points, for the level 0.99.
  @Test(arguments: [(5, 4.032_142_984), (10, 3.169_272_673), (30, 2.749_995_654)])
  func studentQuantilesAtNinetyNine(degreesOfFreedom: Int, t: Double) throws {
    let interval = try #require(
      ConfidenceInterval.student(
        mean: 0, standardError: 1, degreesOfFreedom: degreesOfFreedom, level: .init(0.99)))
    #expect(abs(interval.high - t) < 2e-9 * t)
  }

  @Test func normalQuantile() throws {
    let interval = try #require(ConfidenceInterval.normal(mean: 10, standardError: 2))
    #expect(abs(interval.halfWidth - 2 * 1.959_963_984_540_054) < 1e-13)
  }

  @Test func impossibleIntervalsAreNil() {
    #expect(ConfidenceInterval(low: 1, high: 0, level: .ninetyFive) == nil)
    #expect(ConfidenceInterval(low: .nan, high: 0, level: .ninetyFive) == nil)
    #expect(ConfidenceInterval(low: 0, high: .infinity, level: .ninetyFive) == nil)
    #expect(ConfidenceInterval.student(mean: 0, standardError: 1, degreesOfFreedom: 0) == nil)
    #expect(ConfidenceInterval.student(mean: 0, standardError: -1, degreesOfFreedom: 5) == nil)
    #expect(ConfidenceInterval.normal(mean: .nan, standardError: 1) == nil)
    #expect(ConfidenceInterval.normal(mean: 0, standardError: .nan) == nil)
  }

  @Test(arguments: [0, 1, -0.5, 1.5, Double.nan, .infinity])
  func levelsOutsideTheUnitIntervalAreRefused(level: Double) {
    #expect(throws: ParameterError.self) { try ConfidenceLevel(level) }
  }

  @Test func sharedLevels() throws {
    #expect(abs(ConfidenceLevel.ninetyFive.shared(among: 10).alpha - 0.005) < 1e-15)
    #expect(ConfidenceLevel.ninetyFive.shared(among: 0) == .ninetyFive)
    #expect(try ConfidenceLevel(1 - 0x1p-53).shared(among: 1_000_000).value < 1)
    let tests = try #require(ConfidenceLevel.ninetyFive.ofTwoOneSidedTests)
    #expect(abs(tests.value - 0.9) < 1e-15)
    #expect(try ConfidenceLevel(0.4).ofTwoOneSidedTests == nil)
  }

  /// Wilson's intervals as published by Newcombe (1998), table I, method 3, to four decimals.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718), (20, 20, 0.8389, 1.0),
  ])
  func wilsonIntervals(successes: Int, trials: Int, low: Double, high: Double) throws {
    let share = try #require(ProportionEstimate(successes: Double(successes), trials: trials))
    #expect(abs(share.interval.low - low) < 5e-5)
    #expect(abs(share.interval.high - high) < 5e-5)
  }

  /// By hand with z = 1.96, 8 of 10: centre (0.8 + 0.19208)/1.38416, half-width 0.22660.
  @Test func wilsonByHand() throws {
    let share = try #require(ProportionEstimate(successes: 8, trials: 10))
    #expect(abs(share.interval.low - 0.4902) < 5e-5)
    #expect(abs(share.interval.high - 0.9433) < 5e-5)
  }

  @Test func impossibleSharesAreNil() {
    #expect(ProportionEstimate(successes: 1, trials: 0) == nil)
    #expect(ProportionEstimate(successes: 3, trials: 2) == nil)
    #expect(ProportionEstimate(successes: -1, trials: 2) == nil)
    #expect(ProportionEstimate(successes: .nan, trials: 2) == nil)
  }
}
