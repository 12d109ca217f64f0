// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct CumulativeIncidenceTests {
  /// Ten accounts, three causes, ties between causes and with a censoring.
  private func example() throws -> CumulativeIncidence {
    let ends: [(Double, Int?)] = [
      (1, 0), (2, 1), (2, 0), (3, nil), (4, 0), (4, nil), (5, 1), (6, 2), (7, 0), (8, nil),
    ]
    return try CumulativeIncidence(
      ends.map { try FollowUp(time: $0.0, cause: $0.1) }, causes: 3)
  }

  /// By hand: S(3) = 0.7 and 6 are at risk at 4, so F₀(4) is 0.2 + 0.7/6.
  ///
  /// The errors are NumPy's, from numerical derivatives of (1) and the multinomial covariance at
  /// each time.
  @Test(
    arguments: [
      (2, [0.2, 0.1, 0], [0.126_491_106, 0.094_868_33, 0]),
      (4, [0.316_666_667, 0.1, 0], [0.152_509_866, 0.094_868_33, 0]),
      (
        6, [0.316_666_667, 0.245_833_333, 0.145_833_333],
        [0.152_509_866, 0.153_799_3, 0.132_555_238]
      ),
      (
        7, [0.4625, 0.245_833_333, 0.145_833_333],
        [0.175_453_282, 0.153_799_3, 0.132_555_238]
      ),
    ] as [(Double, [Double], [Double])])
  func smallExample(time: Double, incidence: [Double], errors: [Double]) throws {
    let step = try #require(try example().step(at: time))
    for cause in 0..<3 {
      #expect(abs(step.incidence[cause] - incidence[cause]) < 1e-9)
      #expect(abs(step.standardError[cause] - errors[cause]) < 1e-8)
    }
  }

  /// Invariant S + Σ F_k = 1 on 2,000 accounts with many ties and four causes, seed 203.
  @Test func sharesAddUpToOne() throws {
    var generator = SplitMix(seed: 203)
    let ends = try (0..<2_000).map { _ in
      let cause = Int(generator.uniform() * 5)
      return try FollowUp(
        time: (generator.uniform() * 300).rounded(), cause: cause < 4 ? cause : nil)
    }
    let curves = try CumulativeIncidence(ends, causes: 4)
    let survival = try SurvivalCurve(ends)
    #expect(curves.steps.count > 290)
    for (step, whole) in zip(curves.steps, survival.steps) {
      #expect(step.survival == whole.survival && step.time == whole.time)
      #expect(abs(step.survival + step.incidence.reduce(0, +) - 1) < 1e-12)
    }
  }

  /// Without censoring the error is the binomial one, √(F(1 − F)/n), for every cause.
  @Test func withoutCensoringErrorsAreBinomial() throws {
    var generator = SplitMix(seed: 204)
    let ends = try (0..<300).map { _ in
      try FollowUp(
        time: (generator.uniform() * 40).rounded(), cause: Int(generator.uniform() * 3))
    }
    for step in try CumulativeIncidence(ends, causes: 3).steps {
      for cause in 0..<3 {
        let share = step.incidence[cause]
        #expect(abs(step.standardError[cause] - (share * (1 - share) / 300).squareRoot()) < 1e-12)
      }
    }
  }

  @Test func oneCauseIsGreenwood() throws {
    let ends = try followUps(Remission.treated)
    let curves = try CumulativeIncidence(ends, causes: 1)
    for (step, whole) in try zip(curves.steps, SurvivalCurve(ends).steps) {
      #expect(abs(step.incidence[0] - (1 - whole.survival)) < 1e-14)
      #expect(try abs(step.standardError[0] - #require(whole.standardError)) < 1e-14)
    }
  }

  /// 1 − KM of one cause, the other censored, overstates it; the incidence is what happened.
  @Test func censoringCompetingEndsWouldOverstate() throws {
    let ends = try [0, 1, 0, 1].enumerated().map { index, cause in
      try FollowUp(time: Double(index + 1), cause: cause)
    }
    let curves = try CumulativeIncidence(ends, causes: 2)
    #expect(curves.incidence(of: 0, at: 4) == 0.5)
    let alone = try SurvivalCurve(followUps("1 2+ 3 4+"))
    #expect(try abs(1 - #require(alone.survival(at: 4)) - 0.625) < 1e-15)
  }

  @Test func valuesOutsideTheDomain() throws {
    let curves = try example()
    #expect(curves.incidence(of: 0, at: 0) == 0)
    #expect(curves.incidence(of: 3, at: 1) == nil && curves.incidence(of: -1, at: 1) == nil)
    #expect(curves.incidence(of: 0, at: 8.5) == nil && curves.incidence(of: 0, at: .nan) == nil)
    #expect(curves.steps[0].interval(of: 1) == nil)
  }

  @Test func badInputIsRefused() throws {
    let ends = [try FollowUp(time: 1, cause: 2)]
    #expect(throws: ParameterError.self) { try CumulativeIncidence([], causes: 1) }
    #expect(throws: ParameterError.self) { try CumulativeIncidence(ends, causes: 0) }
    #expect(throws: ParameterError.self) { try CumulativeIncidence(ends, causes: 2) }
    #expect(try CumulativeIncidence(ends, causes: 3).incidence(of: 2, at: 1) == 1)
  }

  /// Constant hazards 0.7 and 0.3, 80 accounts, censored uniformly up to 3: F₀(0.8) is
  /// 0.7(1 − e^−0.8), covered in 95 % ± z = 4 binomial errors, seed 205.
  @Test func intervalsCover() throws {
    let truth = 0.7 * (1 - exp(-0.8))
    let trials = 1_000
    var generator = SplitMix(seed: 205)
    var covered = 0
    for _ in 0..<trials {
      let ends = try exponentialLives(80, longest: 3, using: &generator).map { life in
        life.with(cause: life.cause.map { _ in generator.uniform() < 0.7 ? 0 : 1 })
      }
      let step = try CumulativeIncidence(ends, causes: 2).step(at: 0.8)
      if step?.interval(of: 0)?.contains(truth) ?? false { covered += 1 }
    }
    let share = Double(covered) / Double(trials)
    #expect(abs(share - 0.95) < binomialBound(0.95, trials: trials), "observed \(share)")
  }

  @Test func dailyCountsAreFollowUpsOfWholeDays() throws {
    let daily = [[0, 0], [3, 1], [0, 0], [0, 2], [5, 0]]
    var followUps = try (0..<9).map { _ in try FollowUp(time: 4, cause: nil) }
    for (day, events) in daily.enumerated() {
      for (cause, count) in events.enumerated() {
        followUps += try (0..<count).map { _ in try FollowUp(time: Double(day), cause: cause) }
      }
    }
    let counted = try CumulativeIncidence(count: 20, daily: daily, causes: 2)
    #expect(counted == (try CumulativeIncidence(followUps, causes: 2)))
  }

  @Test(arguments: [(0, [[1]]), (3, []), (3, [[2], [2]])])
  func impossibleDailyCounts(count: Int, daily: [[Int]]) {
    #expect(throws: ParameterError.self) {
      try CumulativeIncidence(count: count, daily: daily, causes: 1)
    }
  }
}
