// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

@Suite struct CurveBandTests {
  /// Day 0 is the opening, equal in all replications.
  static let rows: [[Double]] = [
    [0, 1, 2], [0, 3, 1], [0, 2, 5], [0, 7, 4], [0, 4, 9], [0, 6, 8],
  ]

  /// All 64 signs of six replications, by NumPy: P(T ≤ 2.427 907 91) = 0.843 75 and
  /// P(T ≤ 2.643 274 4) = 0.875, so c = 2.643 274 4 at level 0.86.
  ///
  /// 0.86 is 6 standard errors from both at B = 20,000; seed 401.
  @Test func criticalValueOfAllSigns() throws {
    let band = try band(Self.rows, level: 0.86, resamples: 20_000, seed: 401)
    #expect(try abs(#require(band.criticalValue) - 2.643_274_4) < 1e-7)
    let interval = try #require(band.simultaneous[1])
    #expect(abs(interval.low - (23.0 / 6 - 2.643_274_4 * 0.945_750_73)) < 1e-6)
    #expect(abs(interval.high - (23.0 / 6 + 2.643_274_4 * 0.945_750_73)) < 1e-6)
  }

  @Test func pointwiseIntervalsAreStudents() throws {
    let band = try band(Self.rows, resamples: 100)
    for day in 0..<3 {
      let moments = Moments(Self.rows.map { $0[day] })
      #expect(band.mean[day] == moments.mean)
      #expect(band.standardError[day] == moments.standardError)
      #expect(band.pointwise[day] == moments.interval())
    }
  }

  @Test func daysWithoutSpreadAreThePoint() throws {
    let band = try band(Self.rows)
    #expect(band.simultaneous[0] == band.pointwise[0])
    #expect(band.simultaneous[0]?.halfWidth == 0)
    let constant = try self.band([[5, 6], [5, 6], [5, 6]])
    #expect(constant.criticalValue == nil && constant.contains([5, 6]))
  }

  /// Signs belong to replications: a day repeated a hundred times costs nothing.
  @Test func equalDaysCostNothing() throws {
    let once = try band(Self.rows.map { [$0[1]] }, level: 0.8)
    let often = try band(Self.rows.map { [Double](repeating: $0[1], count: 100) }, level: 0.8)
    #expect(once.criticalValue != nil && once.criticalValue == often.criticalValue)
  }

  /// One day of 40 normal values: c is near t(39, 0.975) = 2.0227, which the band never undercuts.
  @Test func oneDayNeedsNoMoreThanStudent() throws {
    var generator = SplitMix(seed: 402)
    let rows = (0..<40).map { _ in [generator.normal()] }
    let band = try band(rows, resamples: 4_000)
    #expect(try abs(#require(band.criticalValue) - 2.022_7) < 0.15)
    let simultaneous = try #require(band.simultaneous[0])
    #expect(try simultaneous.halfWidth >= #require(band.pointwise[0]).halfWidth * (1 - 1e-12))
  }

  /// Twenty independent days need about the normal value for (1 − 0.05)^(1/20), 3.016, and more by
  /// the estimation of the spreads: t(59) gives 3.156.
  @Test func independentDaysNeedTheirPrice() throws {
    var generator = SplitMix(seed: 403)
    let rows = (0..<60).map { _ in (0..<20).map { _ in generator.normal() } }
    let critical = try #require(try band(rows, resamples: 2_000).criticalValue)
    #expect(critical > 2.85 && critical < 3.35, "\(critical)")
  }

  @Test func missingValuesAreMissingOnTheirDayAlone() throws {
    var rows = Self.rows
    rows[0][2] = .nan
    rows[1] = [0, 3]
    let band = try band(rows, level: 0.8)
    let present = Moments([5, 4, 9, 8])
    #expect(band.mean[2] == present.mean)
    #expect(try band.pointwise[2] == present.interval(level: ConfidenceLevel(0.8)))
    #expect(try abs(#require(band.mean[1]) - 23.0 / 6) < 1e-14)
    #expect(band.simultaneous[2] != nil)
    let lonely = try self.band([[1, 1], [2], [4]], level: 0.5)
    #expect(lonely.mean[1] == 1 && lonely.pointwise[1] == nil && lonely.simultaneous[1] == nil)
  }

  @Test func theSameSeedGivesTheSameBand() throws {
    #expect(try band(Self.rows, level: 0.7, seed: 1) == band(Self.rows, level: 0.7, seed: 1))
    var generator = SplitMix(seed: 9)
    let rows = (0..<70).map { _ in [generator.normal()] }
    #expect(try band(rows, seed: 1) == band(rows, seed: 1))
    #expect(try band(rows, seed: 1).criticalValue != band(rows, seed: 2).criticalValue)
  }

  @Test func eachTimeUsesOneNumberPer64Rows() throws {
    var used = SplitMix(seed: 3)
    var generator = SplitMix(seed: 8)
    let rows = (0..<65).map { _ in [generator.normal()] }
    _ = CurveBand(replications: rows, resamples: 30, using: &used)
    var expected = SplitMix(seed: 3)
    for _ in 0..<60 { _ = expected.next() }
    #expect(used.next() == expected.next())
  }

  @Test func tooLittleForABand() throws {
    #expect(try band([]).mean.isEmpty)
    let one = try band([[1, 2]])
    #expect(one.mean == [1, 2] && one.pointwise == [nil, nil] && one.simultaneous == [nil, nil])
    #expect(!one.contains([1, 2]))
    // With two rows both deviations agree for half of the signs: T is infinite.
    let two = try band([[1, 2], [2, 4]])
    #expect(two.criticalValue == nil && two.simultaneous == [nil, nil] && two.pointwise[0] != nil)
    // Below 1/α − 1 the rank does not exist.
    #expect(try band(Self.rows, level: 0.8, resamples: 3).criticalValue == nil)
    #expect(try band(Self.rows, level: 0.8, resamples: 4).criticalValue != nil)
    #expect(try band(Self.rows, resamples: 0).criticalValue == nil)
  }

  @Test func aDifferenceIsTheBandOfTheDifferences() throws {
    let champion: [[Double]] = [[0, 1], [0, 2, 9], [0, 0], [0, 1], [0, 2], [0, 3]]
    var generator = SplitMix(seed: 4)
    let paired = try CurveBand(
      challenger: Self.rows, minus: champion, level: ConfidenceLevel(0.8), using: &generator)
    let rows: [[Double]] = [[0, 0], [0, 1, -8], [0, 2], [0, 6], [0, 2], [0, 3]]
    #expect(try paired == band(rows, level: 0.8, seed: 4))
  }

  @Test func daysThatExcludeAValue() throws {
    var generator = SplitMix(seed: 405)
    let rows = (0..<50).map { _ -> [Double] in
      let shared = generator.normal()
      return [0, shared, shared + 5, shared - 5]
    }
    let band = try band(rows)
    #expect(band.simultaneous.map { $0.map { !$0.contains(0) } } == [false, false, true, true])
    #expect(band.contains([0, 0, 5, -5]) && !band.contains([0, 0, 0, -5]))
    #expect(!band.contains([0, 0, 5]))
  }

  /// Normal random walks of 12 days, 30 replications, B = 199, seed 404: the band covers the whole
  /// curve in 95 % of 300 experiments ± z = 4 binomial errors; the pointwise intervals do not.
  @Test func theBandCoversAllDays() throws {
    let trials = 300
    let truth = [Double](repeating: 0, count: 12)
    var generator = SplitMix(seed: 404)
    var covered = 0
    var pointwise = 0
    for _ in 0..<trials {
      let rows = (0..<30).map { _ in walk(12, &generator) }
      let band = CurveBand(replications: rows, resamples: 199, using: &generator)
      if band.contains(truth) { covered += 1 }
      if band.pointwise.allSatisfy({ $0?.contains(0) ?? false }) { pointwise += 1 }
    }
    let share = Double(covered) / Double(trials)
    #expect(abs(share - 0.95) < binomialBound(0.95, trials: trials), "observed \(share)")
    #expect(Double(pointwise) / Double(trials) < 0.88, "\(pointwise) of \(trials)")
  }

  /// Curves that begin at 0: a step of 1 in replication r on day r + 1, and one more each day from then on.
  @Test func earlyDaysTakeTheWidthOfTheFirstOnWhichAllDiffer() throws {
    let rows = (0..<8).map { row in (0...12).map { Double(max(0, $0 - row)) } }
    var generator = SplitMix(seed: 5)
    let band = CurveBand(cumulative: rows, using: &generator)
    // Day 8 is the first on which all eight differ from 0.
    let first = try #require(band.simultaneous[8])
    for day in 1..<8 {
      let early = try #require(band.simultaneous[day])
      #expect(early.halfWidth >= first.halfWidth * (1 - 1e-12), "\(day)")
    }
    #expect(band.simultaneous[0]?.halfWidth == 0 && band.replicationsNeeded == nil)
    #expect(try abs(#require(band.mean[1]) - 1.0 / 8) < 1e-12)
  }

  @Test func fewReplicationsGetNoBandButTheirNumber() throws {
    let rows: [[Double]] = (1...7).map { [0, Double($0), Double(2 * $0 - 1)] }
    var generator = SplitMix(seed: 6)
    let band = CurveBand(cumulative: rows, using: &generator)
    #expect(band.replicationsNeeded == 8 && band.simultaneous.allSatisfy { $0 == nil })
    #expect(band.pointwise[1] != nil)
    #expect(CurveBand.replicationsNeeded(level: try ConfidenceLevel(0.99)) == 10)
  }

  @Test func curvesThatNeverDifferAreThePointOnlyByDesign() throws {
    let rows = [[Double]](repeating: [0, 0, 0], count: 10)
    var generator = SplitMix(seed: 7)
    let chance = CurveBand(cumulative: rows, using: &generator)
    #expect(chance.simultaneous[0]?.halfWidth == 0 && chance.simultaneous[1] == nil)
    #expect(chance.pointwise[2] == nil)
    let design = CurveBand(cumulative: rows, isExact: true, using: &generator)
    #expect(design.contains([0, 0, 0]))
  }

  private func walk(_ days: Int, _ generator: inout SplitMix) -> [Double] {
    var position = 0.0
    return (0..<days).map { _ in
      position += generator.normal()
      return position
    }
  }

  private func band(
    _ rows: [[Double]], level: Double = 0.95, resamples: Int = 500, seed: UInt64 = 1
  ) throws -> CurveBand {
    var generator = SplitMix(seed: seed)
    return try CurveBand(
      replications: rows, level: ConfidenceLevel(level), resamples: resamples, using: &generator)
  }
}
