// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import OutputAnalysis

/// Contacts by money of few payers, and that by the others': synthetic debtors of known means.
@Suite("Denominators in lumps") struct DivisorLumpsTests {
  /// What happened to some debtors: attempts, money, payers.
  private struct Group {
    var attempts = 0.0
    var cash = 0.0
    var payers = 0.0
  }

  /// Debtors who pay with probability `rate`, e^Z each, and are called up to `calls` times until then.
  private func group(
    _ debtors: Int, rate: Double, calls: Double, _ chance: inout SplitMix
  ) -> (once: Group, half: Group) {
    var once = Group()
    var half = Group()
    for _ in 0..<debtors {
      let pays = chance.uniform() < rate
      let share = pays ? chance.uniform() : 1
      let amount = pays ? exp(chance.normal()) : 0
      once.attempts += (share * calls).rounded(.up)
      half.attempts += (share * calls / 2).rounded(.up)
      once.cash += amount
      once.payers += pays ? 1 : 0
    }
    half.cash = once.cash
    half.payers = once.payers
    return (once, half)
  }

  private func burden(_ vulnerable: Group, _ others: Group?) -> Quotient {
    var term = Quotient(
      vulnerable.attempts, over: vulnerable.cash,
      lumps: LumpSum(vulnerable.attempts, in: vulnerable.attempts, usual: 1),
      divisorLumps: LumpSum(
        vulnerable.cash + (others?.cash ?? 0), in: vulnerable.payers + (others?.payers ?? 0)))
    if let others { term.standard = (others.attempts, others.cash) }
    return term
  }

  private static let form = RatioForm(lumps: .raising, isPooled: true)

  /// In 2,000 draws of replications from a pool of 300, whose own ratio is the truth, each side errs in at most 2.5 % and 3
  /// errors (seed 1402).
  private func expectBothSides(
    of intervals: [ConfidenceInterval?], cover truth: Double, without: Int = 0
  ) {
    let count = Double(intervals.count)
    let most = 0.025 + 3 * (0.025 * 0.975 / count).squareRoot()
    let above = intervals.count { $0.map { $0.low > truth } ?? false }
    let below = intervals.count { $0.map { $0.high < truth } ?? false }
    #expect(Double(above) / count <= most, "above in \(above)")
    #expect(Double(below) / count <= most, "below in \(below)")
    let none = intervals.count { $0 == nil }
    #expect(none <= without, "none in \(none)")
  }

  private func draws<Item>(_ number: Int, from pool: [Item], _ chance: inout SplitMix) -> [Item] {
    (0..<number).map { _ in pool[Int(chance.uniform() * Double(pool.count))] }
  }

  @Test(
    "The burden of the vulnerable, whatever few of them pay",
    arguments: [(5, 0.05), (5, 0.3), (10, 0.1), (30, 0.1)])
  func burdenIsCovered(replications: Int, rate: Double) throws {
    var chance = SplitMix(seed: 1_402)
    let pool = (0..<300).map { _ in
      burden(
        group(20, rate: rate, calls: 8, &chance).once,
        group(180, rate: rate, calls: 8, &chance).once)
    }
    let truth = pool.dropFirst().reduce(pool[0], +).value
    let intervals = (0..<2_000).map { _ in
      let terms = draws(replications, from: pool, &chance)
      return RatioCombination(RatioSample(Self.form, terms, lives: 200)).interval()
    }
    expectBothSides(of: intervals, cover: truth, without: rate < 0.1 ? 60 : 0)
  }

  @Test("Half as many calls of the same debtors", arguments: [5, 10, 30])
  func differenceIsCovered(replications: Int) {
    var chance = SplitMix(seed: 1_403)
    let pool = (0..<300).map { _ in group(20, rate: 0.3, calls: 8, &chance) }
    func sample(_ groups: [Group]) -> RatioSample {
      RatioSample(Self.form, groups.map { burden($0, nil) }, lives: 200)
    }
    func difference(_ pairs: [(once: Group, half: Group)]) -> RatioCombination {
      RatioCombination([(1, sample(pairs.map(\.half))), (-1, sample(pairs.map(\.once)))])
    }
    let intervals = (0..<2_000).map { _ in
      difference(draws(replications, from: pool, &chance)).interval()
    }
    expectBothSides(of: intervals, cover: difference(pool).value ?? .nan)
  }

  /// Equal replications: ends from x = 10 payments and 40 attempts by (8), computed apart.
  @Test func endsByHand() throws {
    let terms = Array(
      repeating: Quotient(
        8, over: 2, lumps: LumpSum(8, in: 8, usual: 1), divisorLumps: LumpSum(2, in: 2)), count: 5)
    let interval = try #require(
      RatioCombination(RatioSample(Self.form, terms, lives: 100)).interval())
    #expect(abs(interval.low - 4 * 0.536_289_283_640) < 1e-6)
    #expect(abs(interval.high - 4 * 2.084_325_752_894) < 1e-6)
  }

  @Test("No attempt at anybody: up to 3.69 of them, by the least that was paid")
  func noAttempts() throws {
    let terms = Array(
      repeating: Quotient(
        0, over: 2, lumps: LumpSum(0, in: 0, usual: 3), divisorLumps: LumpSum(2, in: 2)), count: 5)
    let interval = try #require(
      RatioCombination(RatioSample(Self.form, terms, lives: 100)).interval())
    #expect(interval.low == 0 && interval.high > 3.688 * 3 / 10)
  }

  @Test("Nothing paid: nothing to divide by")
  func nothingPaid() {
    let terms = Array(
      repeating: Quotient(
        8, over: 0, lumps: LumpSum(8, in: 8, usual: 1), divisorLumps: LumpSum(0, in: 0)), count: 5)
    let ratio = RatioCombination(RatioSample(Self.form, terms, lives: 100))
    #expect(ratio.value == nil && ratio.interval() == nil && ratio.fact == .noExposure)
  }

  /// The p-value is that of the intervals, also at levels at which two replications reach beyond all numbers (seed 1404).
  @Test(arguments: [2, 3, 5, 10])
  func pValuesAreThoseOfTheIntervals(replications: Int) {
    var chance = SplitMix(seed: 1_404)
    for _ in 0..<100 {
      let groups = (0..<replications).map { _ in group(20, rate: 0.3, calls: 8, &chance) }
      let others = (0..<replications).map { _ in group(20, rate: 0.3, calls: 8, &chance) }
      let samples = [groups, others].map { groups in
        RatioSample(Self.form, groups.map { burden($0.once, nil) }, lives: 200)
      }
      let difference = RatioCombination([(1, samples[0]), (-1, samples[1])])
      guard let interval = difference.interval(), let p = difference.pValue else { continue }
      #expect((p < 0.05) == !interval.contains(0), "p \(p), \(interval.low) to \(interval.high)")
    }
  }

  /// Two simulations of each replication, as of mirror images, are as much as twice the replications.
  @Test func pairsHaveNoStandardOfTheirOwn() throws {
    let term = Quotient(
      8, over: 2, lumps: LumpSum(8, in: 8, usual: 1), divisorLumps: LumpSum(2, in: 2))
    func ends(_ terms: [Quotient]) throws -> ConfidenceInterval {
      try #require(RatioCombination(RatioSample(Self.form, terms, lives: 100)).interval())
    }
    let pairs = try ends(Array(repeating: term + term, count: 5))
    let singles = try ends(Array(repeating: term, count: 10))
    #expect(abs(pairs.low - singles.low) < 1e-9 && abs(pairs.high - singles.high) < 1e-9)
  }
}
