// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

@Suite struct BootstrapIntervalTests {
  /// Entrance test and grades of 15 law schools (Efron and Tibshirani, *An Introduction to the
  /// Bootstrap*, 1993, table 3.1); the correlation is 0.776.
  static let schools: [(test: Double, grade: Double)] = [
    (576, 3.39), (635, 3.30), (558, 2.81), (578, 3.03), (666, 3.44), (580, 3.07), (555, 3.00),
    (661, 3.43), (651, 3.36), (605, 3.13), (653, 3.12), (575, 2.74), (545, 2.76), (572, 2.88),
    (594, 2.96),
  ]

  static let numerators: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
  static let denominators: [Double] = [4, 2, 5, 3, 6, 9, 4, 7, 6, 8]

  /// The formulas on given numbers; NumPy and SciPy from the definition, level 0.8.
  @Test func formulasByAnotherProgram() throws {
    let resampled = (1..<100).map { (index: Int) -> Double in
      let square = Double(index * index % 101)
      return square / 101 + Double(index) / 10_000
    }
    let interval = try #require(
      BootstrapInterval(
        estimate: 0.4, resampled: resampled, withoutOne: [0.1, 0.2, 0.4, 0.45, 0.5],
        level: ConfidenceLevel(0.8)))
    #expect(abs(interval.bias + 0.216_904_425_981_71) < 1e-12)
    #expect(abs(interval.acceleration - 0.030_344_647_753_376_5) < 1e-12)
    #expect(abs(interval.interval.low - 0.062_045_546_473_431) < 1e-12)
    #expect(abs(interval.interval.high - 0.816_942_682_693_745) < 1e-12)
    #expect(abs(interval.standardError - 0.297_676_003_452_437) < 1e-12)
  }

  /// SciPy 1.17 `stats.bootstrap(…, method='BCa')` with 400,000 resamples: 0.5490 … 0.8525.
  ///
  /// Ends of 20,000 resamples have standard deviations 0.0022 and 0.0011 (NumPy, 300 repetitions
  /// at 4,000); z = 4, seed 311. The acceleration is exact.
  @Test func ratioOfSums() throws {
    var generator = SplitMix(seed: 311)
    let result = try #require(
      BootstrapInterval.ratioOfSums(
        numerators: Self.numerators, denominators: Self.denominators, resamples: 20_000,
        using: &generator))
    #expect(abs(result.estimate - 39.0 / 54) < 1e-15)
    #expect(abs(result.acceleration + 0.013_430_696_077_471) < 1e-12)
    #expect(abs(result.interval.low - 0.549_0) < 4 * 0.002_2)
    #expect(abs(result.interval.high - 0.852_5) < 4 * 0.001_1)
    #expect(abs(result.standardError - 0.077_97) < 4 * 0.077_97 / 200)
  }

  /// SciPy with 200,000 resamples, twice: 0.336 and 0.331 … 0.942; acceleration exact.
  ///
  /// The uncorrected percentiles are about 0.46 … 0.96. At 4,000 resamples the lower end has a
  /// standard deviation of about 0.02, the upper one of 0.0015; z = 4, seed 312.
  @Test func correlationOfLawSchools() throws {
    var generator = SplitMix(seed: 312)
    let result = try #require(
      BootstrapInterval.resampling(
        replications: 15, resamples: 4_000, using: &generator, statistic: Self.correlation))
    #expect(abs(result.estimate - 0.776_374_491_289_407) < 1e-12)
    #expect(abs(result.acceleration + 0.075_671_564_937_879) < 1e-12)
    #expect(abs(result.bias + 0.095) < 4 * 0.02)
    #expect(abs(result.interval.low - 0.333) < 0.08)
    #expect(abs(result.interval.high - 0.942) < 0.006)
  }

  @Test func theSameSeedGivesTheSameInterval() {
    #expect(ratio(seed: 1) == ratio(seed: 1))
    #expect(ratio(seed: 1) != ratio(seed: 2))
  }

  @Test func theRatioAgreesWithTheGeneralForm() throws {
    var generator = SplitMix(seed: 1)
    let general = try #require(
      BootstrapInterval.resampling(
        replications: 10, resamples: 500, using: &generator,
        statistic: { (rows: [Int]) -> Double in
          let kept = rows.reduce(0.0) { $0 + Self.numerators[$1] }
          return kept / rows.reduce(0.0) { $0 + Self.denominators[$1] }
        }))
    let ratio = try #require(self.ratio(seed: 1))
    #expect(abs(general.interval.low - ratio.interval.low) < 1e-12)
    #expect(abs(general.interval.high - ratio.interval.high) < 1e-12)
    #expect(abs(general.acceleration - ratio.acceleration) < 1e-9)
  }

  @Test func oneNumberIsUsedPerIndex() throws {
    var used = SplitMix(seed: 5)
    _ = BootstrapInterval.ratioOfSums(
      numerators: [1, 2, nil, 4], denominators: [2, 3, 4, .nan], resamples: 10, using: &used)
    var expected = SplitMix(seed: 5)
    for _ in 0..<20 { _ = expected.next() }
    #expect(used.next() == expected.next())
  }

  @Test func equalReplicationsGiveThePoint() throws {
    var generator = SplitMix(seed: 6)
    let result = try #require(
      BootstrapInterval.ratioOfSums(
        numerators: [1, 1, 1], denominators: [2, 2, 2], resamples: 10, using: &generator))
    #expect(result.interval.low == 0.5 && result.interval.high == 0.5)
    #expect(result.standardError == 0 && result.bias == 0 && result.acceleration == 0)
  }

  @Test func unknownStatisticsGiveNoInterval() {
    // A resample without the second replication has no ratio.
    #expect(ratio([1, 2, 1], [0, 1, 0]) == nil)
    #expect(ratio([1], [2]) == nil)
    #expect(ratio([], []) == nil)
    #expect(ratio([1, .nan, nil], [2, 3, 4]) == nil)
    #expect(ratio([1, 2], [1, -1]) == nil)
    var generator = SplitMix(seed: 7)
    for value in [nil, Double.nan, .infinity] {
      #expect(
        BootstrapInterval.resampling(replications: 5, using: &generator) { _ in value } == nil)
    }
    #expect(BootstrapInterval.resampling(replications: 1, using: &generator) { _ in 1 } == nil)
  }

  /// An end beyond the first or last resample is unknown, and so is everything when the statistic
  /// lies outside the resamples.
  @Test func endsOutsideTheResamplesAreNotInvented() {
    let values = (1...30).map(Double.init)
    let level = ConfidenceLevel.ninetyFive
    let few = BootstrapInterval(
      estimate: 15.5, resampled: values, withoutOne: values, level: level)
    #expect(few == nil)
    let outside = BootstrapInterval(
      estimate: 0, resampled: (1...999).map(Double.init), withoutOne: values, level: level)
    #expect(outside == nil)
    let beside = BootstrapInterval(
      estimate: 0, resampled: [1, 1, 1, 1], withoutOne: values, level: level)
    #expect(beside == nil)
    let enough = BootstrapInterval(
      estimate: 500, resampled: (1...999).map(Double.init), withoutOne: [1, 2, 3], level: level)
    #expect(enough != nil)
  }

  /// Numerators of mean 0.6 per unit of a skewed denominator, R = 60, B = 399, seed 313.
  ///
  /// The interval covers 92.9 % in 4,000 experiments; 200 experiments, ± z = 4 binomial errors.
  @Test func intervalCovers() {
    let trials = 200
    var generator = SplitMix(seed: 313)
    let covered = (0..<trials).count { _ in
      let made = (0..<60).map { _ in 1 + 3 * generator.uniform() * generator.uniform() }
      let kept = made.map { $0 * (0.6 + 0.3 * generator.normal()) }
      let result = BootstrapInterval.ratioOfSums(
        numerators: kept, denominators: made, resamples: 399, using: &generator)
      return result?.interval.contains(0.6) ?? false
    }
    let share = Double(covered) / Double(trials)
    #expect(abs(share - 0.929) < binomialBound(0.929, trials: trials), "observed \(share)")
  }

  private func ratio(seed: UInt64) -> BootstrapInterval? {
    var generator = SplitMix(seed: seed)
    return .ratioOfSums(
      numerators: Self.numerators, denominators: Self.denominators, resamples: 500,
      using: &generator)
  }

  private func ratio(_ numerators: [Double?], _ denominators: [Double?]) -> BootstrapInterval? {
    var generator = SplitMix(seed: 8)
    return .ratioOfSums(numerators: numerators, denominators: denominators, using: &generator)
  }

  private static func correlation(_ rows: [Int]) -> Double? {
    let chosen = rows.map { schools[$0] }
    let tests = Moments(chosen.map(\.test))
    let grades = Moments(chosen.map(\.grade))
    guard let x = tests.mean, let y = grades.mean, let sx = tests.standardDeviation,
      let sy = grades.standardDeviation, sx > 0, sy > 0
    else { return nil }
    let products = chosen.reduce(0) { $0 + ($1.test - x) * ($1.grade - y) }
    return products / (Double(rows.count - 1) * sx * sy)
  }
}
