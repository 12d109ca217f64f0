// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct OutcomeShiftTests {
  private func level(_ tests: Int) -> ConfidenceLevel { FalseAlarms(tests: tests).level }

  @Test func sharesTheFalseAlarmRate() {
    // Two-sided Bonferroni at 10⁻³: z = 3.291, 3.891, 4.417, 4.892 for 1, 10, 100 and 1000 tests.
    for (tests, alpha) in [(1, 1e-3), (10, 1e-4), (100, 1e-5), (1_000, 1e-6)] {
      #expect(abs(level(tests).alpha - alpha) < 1e-12)
    }
    #expect(FalseAlarms(tests: 0).tests == 1)
  }

  @Test func pairedAndIndependentDesigns() throws {
    let before: [Double?] = [1, 2, 3, 4]
    let now: [Double?] = [2, 2, 5, 5]
    // Δ = 1, 0, 2, 1: mean 1, s² = 2/3, SE = √(1/6), ν = 3.
    let paired = try #require(OutcomeShift(now, from: before, design: .paired))
    #expect(paired.difference == 1 && paired.degreesOfFreedom == 3)
    #expect(abs(paired.standardError - (1.0 / 6).squareRoot()) < 1e-15)
    // s² = 3 and 5/3, n = 4: SE² = 14/12, ν = SE⁴ / ((9/16 + 25/144)/3) = 5.5472…
    let apart = try #require(OutcomeShift(now, from: before, design: .independent))
    #expect(apart.difference == 1)
    #expect(abs(apart.standardError - (14.0 / 12).squareRoot()) < 1e-15)
    #expect(abs(apart.degreesOfFreedom - (196.0 / 144) / ((9.0 / 16 + 25.0 / 144) / 3)) < 1e-12)
  }

  @Test func missingValuesLeaveTheirPairOut() throws {
    let shift = try #require(
      OutcomeShift([1, nil, 3, 9], from: [0, 5, .nan, 6], design: .paired))
    #expect(shift.difference == 2 && shift.degreesOfFreedom == 1)
    #expect(OutcomeShift([1, nil], from: [1, 2], design: .paired) == nil)
    #expect(OutcomeShift([], from: [1, 2], design: .independent) == nil)
  }

  @Test func verdictsInTheirOrder() throws {
    func verdict(
      _ values: [Double], margin: Double? = nil, _ direction: MetricDirection = .higherIsBetter,
      strict: Bool = false
    ) throws -> OutcomeShift.Verdict {
      let zeros = [Double?](repeating: 0, count: values.count)
      return try #require(OutcomeShift(values, from: zeros, design: .paired))
        .verdict(direction, level: level(10), margin: margin, needsEquivalence: strict)
    }
    let down = (0..<40).map { -1 - 0.01 * Double($0 % 5) }
    let noise = (0..<40).map { Double($0 % 5) - 2 }
    #expect(try verdict([0, 0, 0]) == .identical)
    #expect(try verdict(down) == .worse)
    #expect(try verdict(down, .lowerIsBetter) == .better)
    #expect(try verdict(down, margin: 2) == .equivalent)
    #expect(try verdict(down, margin: 0.5) == .worse)
    #expect(try verdict(noise) == .unchanged)
    #expect(try verdict(noise, strict: true) == .unchanged)
    #expect(try verdict(noise, margin: 0.5, strict: true) == .undecided)
    #expect(try verdict(noise, margin: 5, strict: true) == .equivalent)
    // A constant shift is certain, however few replications show it.
    #expect(try verdict([-1, -1, -1]) == .worse)
  }

  /// With 200 families of five shifted metrics, the share found lies within z = 4 of the promised 90 %.
  @Test func findsWhatItPromisesToSee() throws {
    var random = SplitMix(seed: 11)
    let level = level(50)
    var found = 0
    let trials = 1_000
    for _ in 0..<trials {
      // The spread is known to be 1: the promise speaks of the true one, and 500 pairs know it to 3 %.
      let noise = (0..<500).map { _ in random.normal() }
      let zeros = [Double?](repeating: 0, count: noise.count)
      let probe = try #require(OutcomeShift(noise, from: zeros, design: .paired))
      let effect = try #require(probe.minimumDetectableEffect(level: level))
      let shift = try #require(
        OutcomeShift(noise.map { $0 - effect }, from: zeros, design: .paired))
      if shift.verdict(.higherIsBetter, level: level, margin: nil) == .worse { found += 1 }
    }
    #expect(abs(Double(found) / Double(trials) - 0.9) < binomialBound(0.9, trials: trials))
  }
}
