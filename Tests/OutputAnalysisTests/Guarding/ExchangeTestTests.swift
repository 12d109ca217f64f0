// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite("Exchanged labels") struct ExchangeTestTests {
  /// All 2ⁿ choices of signs: twice the share with as large a sum on the side seen.
  private func share(ofSigns differences: [Double]) -> Double {
    let sum = differences.reduce(0, +).magnitude
    let count = 1 << differences.count
    let extreme = (0..<count).count { choice in
      let flipped = differences.enumerated().reduce(0) { total, pair in
        total + (choice >> pair.offset & 1 == 1 ? pair.element : -pair.element)
      }
      return flipped >= sum - 1e-9
    }
    return min(1, 2 * Double(extreme) / Double(count))
  }

  /// All choices of n of the values, likewise.
  private func share(ofChoices left: [Double], _ right: [Double]) -> Double {
    let values = left + right
    let seen = left.reduce(0, +)
    let isLow = seen * Double(right.count) <= right.reduce(0, +) * Double(left.count)
    var (all, extreme) = (0, 0)
    for choice in 0..<(1 << values.count) where choice.nonzeroBitCount == left.count {
      all += 1
      let sum = values.indices.reduce(0) { $0 + (choice >> $1 & 1 == 1 ? values[$1] : 0) }
      if isLow ? sum <= seen + 1e-9 : sum >= seen - 1e-9 { extreme += 1 }
    }
    return min(1, 2 * Double(extreme) / Double(all))
  }

  /// Rounded to a 240th of the range, as a count rounds: of such values it is exact.
  private func rounded(_ values: [Double], from low: Double, by range: Double) -> [Double] {
    values.map { low + ((($0 - low) / range * 240).rounded() / 240) * range }
  }

  private func samples(
    _ random: inout SplitMix, _ count: Int, _ shift: Double
  ) -> [(name: String, values: [Double])] {
    let even = (0..<count).map { _ in random.normal() + shift }
    return [
      ("even", even), ("skewed", even.map { $0 * $0 * ($0 < 0 ? -1 : 1) }),
      ("whole", even.map { (2 * $0).rounded() }), ("rare", even.map { max(0, $0 - 0.5).rounded() }),
    ]
  }

  @Test("Signs: counted, and the same as all choices")
  func signs() {
    var random = SplitMix(seed: 3)
    for count in [2, 6, 10] {
      for shift in [0.0, 0.5, 1.5] {
        for (name, drawn) in samples(&random, count, shift) {
          let largest = drawn.map(\.magnitude).max() ?? 0
          let isWhole = name == "whole" || name == "rare"
          let values = isWhole ? drawn : rounded(drawn, from: 0, by: largest)
          let found = ExchangeTest.pValue(pairs: values)
          #expect(abs(found - share(ofSigns: values)) < 1e-12, "\(name) \(values)")
        }
      }
    }
  }

  @Test("Two samples: counted, and the same as all choices, of unequal sizes too")
  func choices() {
    var random = SplitMix(seed: 4)
    for (n, m) in [(5, 5), (3, 8), (8, 3), (2, 2)] {
      for shift in [0.0, 1, 3] {
        let shifted = samples(&random, n, shift)
        for (one, other) in zip(shifted, samples(&random, m, 0)) {
          let all = one.values + other.values
          guard let low = all.min(), let high = all.max(), high > low else { continue }
          let isWhole = one.name == "whole" || one.name == "rare"
          let values = isWhole ? all : rounded(all, from: low, by: high - low)
          let (left, right) = (Array(values.prefix(n)), Array(values.dropFirst(n)))
          let exact = share(ofChoices: left, right)
          let found = ExchangeTest.pValue(left, right)
          #expect(
            abs(found - exact) < 1e-12, "\(one.name) \(left) \(right): \(found) for \(exact)")
        }
      }
    }
  }

  @Test(
    "The saddlepoint agrees with the count: 3 % for 40 and more, 15 % for skewed ones and few events"
  )
  func saddlepoints() {
    var random = SplitMix(seed: 5)
    for shift in [0.3, 0.6, 0.9] {
      for (name, values) in samples(&random, 60, shift) {
        let counted = ExchangeTest.pValue(pairs: values, countable: .infinity)
        let found = ExchangeTest.pValue(pairs: values, countable: 0)
        let bound = name == "even" || name == "whole" ? 0.03 : 0.15
        #expect(abs(found / counted - 1) < bound, "\(name) \(shift): \(found) for \(counted)")
      }
      for (n, m) in [(40, 40), (30, 60)] {
        let left = samples(&random, n, 1.5 * shift)
        for (one, other) in zip(left, samples(&random, m, 0)) {
          let counted = ExchangeTest.pValue(one.values, other.values, countable: .infinity)
          let found = ExchangeTest.pValue(one.values, other.values, countable: 0)
          let bound = one.name == "even" || one.name == "whole" ? 0.03 : 0.15
          #expect(
            abs(found / counted - 1) < bound, "\(one.name) \(n) \(m): \(found) for \(counted)")
        }
      }
    }
  }

  /// 2·2⁻³ = .25; 2/C(105, 5) with C(105, 5) = 96,560,646; 2/C(60, 30) with C(60, 30) = 118,264,581,564,861,424.
  @Test("No p-value below what so few can show, and none above 1")
  func smallest() {
    #expect(ExchangeTest.pValue(pairs: [-1, -1, -1]) == 0.25)
    let few = ExchangeTest.pValue([9, 10, 11, 12, 13], (0..<100).map { Double($0) / 50 })
    #expect(abs(few * 96_560_646 / 2 - 1) < 1e-9)
    let apart = ExchangeTest.pValue(
      [Double](repeating: 0, count: 30), [Double](repeating: 1, count: 30))
    #expect(abs(apart * 118_264_581_564_861_424 / 2 - 1) < 1e-9)
    #expect(ExchangeTest.pValue(pairs: [0, 0]) == 1 && ExchangeTest.pValue([1, 1], [1]) == 1)
    #expect(ExchangeTest.pValue(pairs: [1, -1]) == 1)
    // Farther apart than numbers reach.
    let huge = Double.greatestFiniteMagnitude
    #expect(ExchangeTest.pValue([huge, huge], [-huge, -huge]) == 1)
    // What is below half a step counts as equal, which errs on the safe side.
    #expect(ExchangeTest.pValue(pairs: [huge, huge, 1e-300]) == 0.5)
  }

  /// Of 6,000 pairs of samples drawn alike at most a share α has a p-value up to α, within z = 4; rare events have far fewer.
  @Test("As surprising as α with probability α at most", arguments: [0.01, 0.001])
  func keepsItsLevel(alpha: Double) {
    var random = SplitMix(seed: 6)
    let trials = 6_000
    var found = (paired: 0, apart: 0, rare: 0)
    for _ in 0..<trials {
      let left = (0..<4).map { _ in exp(random.normal()) }
      let right = (0..<16).map { _ in exp(random.normal()) }
      if ExchangeTest.pValue(left, right) <= alpha { found.apart += 1 }
      let few = (left.map { ($0 / 3).rounded(.down) }, right.map { ($0 / 3).rounded(.down) })
      if ExchangeTest.pValue(few.0, few.1) <= alpha { found.rare += 1 }
      let pairs = (0..<12).map { _ in exp(random.normal()) - exp(random.normal()) }
      if ExchangeTest.pValue(pairs: pairs) <= alpha { found.paired += 1 }
    }
    for count in [found.paired, found.apart, found.rare] {
      #expect(Double(count) / Double(trials) < alpha + binomialBound(alpha, trials: trials))
    }
    #expect(found.apart > 0)
  }

  @Test("How many a gate needs: 2·2⁻ᴿ and 2/C(2R, R) at 10⁻³ and 10⁻⁵")
  func needed() {
    let one = FalseAlarms(tests: 1).level
    let hundred = FalseAlarms(tests: 100).level
    #expect(OutcomeShift.replicationsNeeded(.paired, level: one) == 11)
    #expect(OutcomeShift.replicationsNeeded(.paired, level: hundred) == 18)
    // C(14, 7) = 3,432; C(20, 10) = 184,756, C(22, 11) = 705,432.
    #expect(OutcomeShift.replicationsNeeded(.independent, level: one) == 7)
    #expect(OutcomeShift.replicationsNeeded(.independent, level: hundred) == 11)
  }
}
