// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Vocabulary

@testable import OutputAnalysis

@Suite("A ratio of one run against that of another") struct RatioShiftTests {
  private func events(_ counts: [Double]) -> RatioSample {
    RatioSample(
      RatioForm(counting: .occurrences(weight: 1_000)),
      counts.map { Quotient(1_000 * $0, over: 200, events: $0) },
      lives: 200 * Double(counts.count))
  }

  private func amounts(_ values: [Double]) -> RatioSample {
    RatioSample(values: values, lives: 200 * Double(values.count))
  }

  @Test("No event in either run: 3.69 in 1,000 on both sides, and no test")
  func nothingCounted() throws {
    let none = events([0, 0, 0, 0, 0])
    let shift = RatioShift(none, from: none, design: .independent)
    let interval = try #require(shift.interval())
    #expect(shift.difference == 0 && shift.fact == .nothingCounted && !shift.isIdentical)
    #expect(abs(interval.high - 3.688_879_454) < 1e-8 && interval.low == -interval.high)
    #expect(shift.pValue == 1 && shift.agrees)
  }

  @Test("The same system on the same draws is the same; on others it is not")
  func oneSystem() {
    let some = events([1, 0, 2])
    let paired = RatioShift(some, from: some, design: .paired, isOneSystem: true)
    #expect(paired.isIdentical && paired.pValue == nil && paired.fact == .exact)
    let apart = RatioShift(some, from: some, design: .independent, isOneSystem: true)
    #expect(!apart.isIdentical && apart.difference == 0 && apart.agrees)
    // By chance: nothing says that the runs do the same.
    #expect(!RatioShift(some, from: some, design: .paired).isIdentical)
  }

  @Test("Steady amounts of one system agree because they must, of two by chance")
  func steadyAmounts() throws {
    let steady = amounts([2, 2, 2, 2, 2])
    #expect(RatioShift(steady, from: steady, design: .independent, isOneSystem: true).isIdentical)
    let chance = RatioShift(steady, from: steady, design: .independent)
    #expect(!chance.isIdentical && (chance.interval()?.halfWidth ?? 0) > 0)
    let other = RatioShift(amounts([3, 3, 3, 3, 3]), from: steady, design: .independent)
    #expect(other.fact == .exact && other.difference == 1 && other.pValue == 0)
  }

  @Test("Values of which nothing is counted have Welch's interval, to the last digit")
  func plainValues() throws {
    let (left, right) = ([0.31, 0.35, 0.33, 0.30], [0.28, 0.36, 0.27])
    let shift = RatioShift(
      RatioSample(values: left), from: RatioSample(values: right), design: .independent)
    let welch = try #require(WelchDifference(Moments(left), minus: Moments(right)))
    #expect(shift.interval() == welch.interval() && shift.pValue == welch.pValue)
  }

  @Test("Pairs of runs of unlike length are as many as the shorter one has")
  func unlikeLengths() throws {
    let (short, long) = (events([0, 1, 0]), events([1, 0, 0, 4, 5]))
    let shift = RatioShift(long, from: short, design: .paired)
    let cut = RatioShift(events([1, 0, 0]), from: short, design: .paired)
    #expect(shift.difference == cut.difference && shift.interval() == cut.interval())
    #expect(shift.n == 3 && !shift.agrees)
  }

  /// Two runs of 5 replications of 200 debtors whose rate is 0.5 in a thousand: most see no event, and Student's interval of
  /// the difference is a point in more than a third of them.
  @Test("Rare counts of two runs are covered, and nothing is called the same")
  func coverage() throws {
    var generator = SplitMix(seed: 41)
    func count() -> Double {
      // 200 debtors with 1 in 2,000 each, by the inverse of Poisson's law of mean 0.1.
      var (n, left, chance) = (0.0, Double.random(in: 0..<1, using: &generator), 0.904_837_418)
      while left >= chance {
        left -= chance
        n += 1
        chance *= 0.1 / n
      }
      return n
    }
    let runs = 2_000
    var (covered, called, student) = (0, 0, 0)
    for _ in 0..<runs {
      let samples = (0..<2).map { _ in events((0..<5).map { _ in count() }) }
      let shift = RatioShift(samples[0], from: samples[1], design: .independent)
      covered += shift.interval()?.contains(0) == true ? 1 : 0
      called += shift.isIdentical ? 1 : 0
      let plain = WelchDifference(Moments(samples[0].values), minus: Moments(samples[1].values))
      student += (plain?.interval()?.halfWidth ?? 0) == 0 ? 1 : 0
    }
    // 95 % less three standard errors of 0.49 points.
    #expect(Double(covered) > (0.95 - 3 * 0.0049) * Double(runs))
    #expect(called == 0 && student > runs / 4)
  }
}
