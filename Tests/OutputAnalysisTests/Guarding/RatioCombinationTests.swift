// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Vocabulary

@testable import OutputAnalysis

@Suite("Ratios and what they count") struct RatioCombinationTests {
  /// Events among 200 debtors in each replication, per thousand.
  private func events(_ counts: [Double], weight: Double = 1_000) -> RatioSample {
    RatioSample(
      RatioForm(counting: .occurrences(weight: weight)),
      counts.map { Quotient(weight * $0, over: 200, events: $0) },
      lives: 200 * Double(counts.count))
  }

  private func shares(_ pairs: [(Double, Double)]) -> RatioSample {
    RatioSample(
      RatioForm(counting: .trials, isPooled: true),
      pairs.map { Quotient($0.0, over: $0.1, events: $0.0, trials: $0.1) },
      lives: 200 * Double(pairs.count))
  }

  @Test("No event in 1,000 debtors may be up to 3.69: −ln 0.025, exactly")
  func nothingCounted() throws {
    let ratio = RatioCombination(events([0, 0, 0, 0, 0]))
    let interval = try #require(ratio.interval())
    #expect(ratio.value == 0 && interval.low == 0)
    #expect(abs(interval.high - 3.688_879_454) < 1e-8)
    #expect(ratio.fact == .nothingCounted && (ratio.standardError ?? 0) > 0)
  }

  /// Garwood's ends of 5 events, 1.623486 and 11.668332, of tables of the Poisson law.
  @Test("Equal counts in every replication are no certainty")
  func equalCounts() throws {
    let ratio = RatioCombination(events([1, 1, 1, 1, 1]))
    let interval = try #require(ratio.interval())
    #expect(abs(interval.low - 1.623_486) < 1e-5 && abs(interval.high - 11.668_332) < 1e-5)
    #expect(ratio.fact == .noSpread)
  }

  @Test("Counts that vary more than Poisson's law are inflated, those that vary less are not")
  func overdispersion() throws {
    // Σ = 10; V = 5/4 · Σ(x − 2)² = 5/4 · 80 = 100; t(4)²/z² = 2.006681: φ = 20.06681, x/φ = 0.498335.
    let ratio = RatioCombination(events([10, 0, 0, 0, 0]))
    let interval = try #require(ratio.interval())
    let inflation = 100 / 10 * (2.776_445_105 * 2.776_445_105) / (1.959_963_985 * 1.959_963_985)
    let ends = EventCount.garwood(10 / inflation, .ninetyFive)
    #expect(abs(interval.low - inflation * ends.low) < 1e-6 * interval.low + 1e-9)
    #expect(abs(interval.high - inflation * ends.high) < 1e-6 * interval.high)
    #expect(interval.high > EventCount.garwood(10, .ninetyFive).high)
  }

  @Test("Five of ten: Clopper and Pearson's 0.1871 to 0.8129, and no inflation without spread")
  func clopperPearson() throws {
    let interval = try #require(
      RatioCombination(shares([(1, 2), (1, 2), (1, 2), (1, 2), (1, 2)])).interval())
    #expect(abs(interval.low - 0.187_086) < 1e-6 && abs(interval.high - 0.812_914) < 1e-6)
  }

  @Test(
    "A ratio of sums needs no replication to have a ratio of its own; without occasions nothing is said"
  )
  func emptyReplications() throws {
    let ratio = RatioCombination(shares([(0, 0), (2, 3), (0, 0), (1, 1), (0, 0)]))
    #expect(ratio.value == 0.75 && ratio.missing == 3 && ratio.n == 5)
    let interval = try #require(ratio.interval())
    #expect(interval.low > 0 && interval.high < 1)
    let none = RatioCombination(shares([(0, 0), (0, 0)]))
    #expect(none.value == nil && none.interval() == nil && none.fact == .noExposure)
    let all = try #require(RatioCombination(shares([(2, 2), (3, 3)])).interval())
    #expect(all.high == 1 && all.low < 0.5)
  }

  @Test("Two strategies without an event are not shown to be equal")
  func noEventsOfTwo() throws {
    let paired = PairedDifference(
      challenger: events([0, 0, 0, 0, 0]), minus: events([0, 0, 0, 0, 0]),
      direction: .lowerIsBetter)
    let interval = try #require(paired.interval())
    #expect(abs(interval.high - 3.688_879_454) < 1e-8 && interval.low == -interval.high)
    #expect(!paired.isIdentical && paired.fact == .nothingCounted && paired.pValue == 1)
    func verdict(_ margin: Double?) -> Verdict {
      Verdict(paired, adjustedPValue: paired.pValue, margin: margin)
    }
    #expect(verdict(nil) == .notToldApart && verdict(1) == .undecided && verdict(4) == .equivalent)
  }

  @Test("The p-value is the α at which the interval ends at 0")
  func pValue() throws {
    let paired = PairedDifference(
      challenger: events([5, 4, 6, 7, 4]), minus: events([1, 0, 1, 2, 0]),
      direction: .lowerIsBetter)
    let p = try #require(paired.pValue)
    #expect(p > 0 && p < 0.05)
    let end = try #require(paired.interval(level: try ConfidenceLevel(1 - p)))
    #expect(abs(end.low) < 1e-6)
    #expect(Verdict(paired, adjustedPValue: p, margin: nil) == .worse)
  }

  @Test(
    "A cost that complaints could add to reaches as far up as one unseen complaint in four would")
  func costWithoutComplaints() throws {
    let cost = RatioSample(
      RatioForm(counting: .occurrences(weight: 40)),
      [100.0, 100, 100, 100, 100].map {
        Quotient($0, over: 200, events: 0)
      }, lives: 1_000)
    let interval = try #require(RatioCombination(cost).interval())
    #expect(abs(interval.high - (0.5 + 40 * 3.688_879_454 / 1_000)) < 1e-8)
    #expect(interval.low == 0.5)
  }

  @Test(
    "A constant amount is exact after many lives, and only the same in every replication after few")
  func constants() throws {
    let base = [3.1, 2.9, 3.7]
    func difference(lives: Double) -> PairedDifference {
      PairedDifference(
        challenger: RatioSample(values: base.map { $0 - 0.003 }, lives: lives),
        minus: RatioSample(values: base, lives: lives))
    }
    let many = difference(lives: 600)
    #expect(many.fact == .exact && many.standardError == 0 && many.pValue == 0)
    let interval = try #require(many.interval())
    #expect(interval.low == interval.high && abs(interval.low + 0.003) < 1e-12)
    #expect(Verdict(many, adjustedPValue: many.pValue, margin: nil) == .worse)
    let few = difference(lives: 12)
    #expect(few.fact == .noSpread && few.interval() == nil && few.pValue == 0.25)
    #expect(Verdict(few, adjustedPValue: few.pValue, margin: nil) == .notToldApart)
  }

  @Test(
    "A total that repeats in a few replications may be chance; whole numbers of every life, or five replications, are not"
  )
  func coincidences() {
    func fact(_ value: Double, times count: Int) -> EstimateFact? {
      RatioCombination(
        RatioSample(values: Array(repeating: value, count: count), lives: 200 * Double(count))
      ).fact
    }
    #expect(fact(2.975, times: 2) == .noSpread && fact(2.975, times: 4) == .noSpread)
    #expect(fact(2.975, times: 5) == .exact && fact(3, times: 2) == .exact)
  }

  @Test(
    "What cannot happen is exact in a single replication, and equal strategies are identical in one"
  )
  func byDesign() {
    var impossible = events([0])
    impossible.form.isImpossible = true
    #expect(RatioCombination(impossible).fact == .exact)
    #expect(RatioCombination(impossible).interval()?.high == 0)
    let paired = PairedDifference(
      challenger: events([3]), minus: events([3]), isIdenticalByDesign: true)
    #expect(paired.isIdentical && Verdict(paired, adjustedPValue: nil, margin: nil) == .identical)
    // Amounts that were never seen prove nothing.
    let zero = RatioCombination(RatioSample(values: [0, 0, 0], lives: 3_000))
    #expect(zero.fact == .nothingCounted && zero.interval() == nil)
  }

  @Test("Amounts keep Student's interval")
  func student() throws {
    let values = [1.0, 4, 2, 8, 5]
    let ratio = RatioCombination(RatioSample(values: values, lives: 1_000))
    #expect(ratio.interval() == Moments(values).interval() && ratio.fact == nil)
    let plain = try #require(PairedDifference(challenger: values, minus: [0, 0, 0, 0, 0]).pValue)
    #expect(try abs(#require(ratio.pValue) - plain) < 1e-12)
  }

  /// 4,000 runs each, seed 331; z = 4 binomial errors.
  ///
  /// Student's interval covers 41 % of the first line.
  @Test(
    "Rare events are covered, and neither side errs in more than 2.5 %",
    arguments: [(5, 0.1), (10, 0.1), (30, 0.1), (5, 1.0), (10, 4.0)])
  func coverage(replications: Int, rate: Double) throws {
    var generator = SplitMix(seed: 331)
    let runs = 4_000
    var (below, above) = (0, 0)
    for _ in 0..<runs {
      let counts = (0..<replications).map { _ in generator.poisson(rate) }
      let interval = try #require(RatioCombination(events(counts)).interval())
      if interval.high < 5 * rate { below += 1 }
      if interval.low > 5 * rate { above += 1 }
    }
    let bound = 0.025 + binomialBound(0.025, trials: runs)
    #expect(Double(below) / Double(runs) < bound && Double(above) / Double(runs) < bound)
  }

  /// Eight times as many events: 4,000 runs, seed 332; z = 4 binomial errors.
  @Test("Differences of rare events are covered", arguments: [5, 10, 30])
  func differences(replications: Int) throws {
    var generator = SplitMix(seed: 332)
    let runs = 4_000
    var covered = 0
    for _ in 0..<runs {
      let base = (0..<replications).map { _ in generator.poisson(0.02) }
      let other = base.map { $0 + generator.poisson(0.14) }
      let paired = PairedDifference(challenger: events(other), minus: events(base))
      if try #require(paired.interval()).contains(0.7) { covered += 1 }
    }
    #expect(Double(covered) / Double(runs) > 0.93 - binomialBound(0.93, trials: runs))
  }
}

extension SplitMix {
  /// A Poisson number, by inversion.
  fileprivate mutating func poisson(_ mean: Double) -> Double {
    var (number, left) = (0.0, uniform())
    var term = (-mean).exponential
    while left > term {
      left -= term
      number += 1
      term *= mean / number
    }
    return number
  }
}

extension Double {
  /// eˣ by its series, for small x.
  fileprivate var exponential: Double {
    (1...40).reversed().reduce(1) { 1 + $0 * self / Double($1) }
  }
}
