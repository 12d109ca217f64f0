// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct BestSummaryTests {
  private func summary(
    _ values: [[Double?]], margin: Double? = nil, _ direction: MetricDirection = .higherIsBetter
  ) -> BestSummary? {
    var random = SplitMix(seed: 3)
    return BestSummary(
      metric: "m", strategies: values.indices.map { "s\($0)" }, values: values,
      direction: direction, level: .ninetyFive, margin: margin, using: &random)
  }

  private func noise(_ seed: UInt64, _ mean: Double) -> [Double?] {
    var random = SplitMix(seed: seed)
    return (0..<50).map { _ in mean + random.normal() }
  }

  @Test func aClearLeaderIsTheOnlyContender() throws {
    let best = try #require(summary([noise(1, 0), noise(2, 5), noise(3, 0)]))
    #expect(best.contenders == ["s1"] && best.indifferent == nil)
    #expect(best.standings[1].probability == 1 && best.standings[1].regret == 0)
    #expect(abs(best.standings[0].regret - 5) < 1)
    let low = try #require(summary([noise(1, 0), noise(2, 5)], .lowerIsBetter))
    #expect(low.contenders == ["s0"])
  }

  @Test func nearTiesAreIndifferent() throws {
    let best = try #require(summary([noise(21, 0), noise(22, 0.05), noise(23, -5)], margin: 1))
    #expect(best.contenders == ["s0", "s1"])
    #expect(best.indifferent == ["s0", "s1"])
    #expect(abs(best.standings.map(\.probability).reduce(0, +) - 1) < 1e-12)
    #expect(best.standings[0].regret > 0 && best.standings[1].regret > 0)
  }

  @Test func tooLittleToJudge() {
    #expect(summary([noise(1, 0)]) == nil)
    #expect(summary([[1], [2]]) == nil)
    #expect(summary([[1, nil], [nil, 2]]) == nil)
  }

  @Test func comparisonsCarryEquivalenceAndDominance() throws {
    let base = noise(31, 0)
    let above = base.map { $0.map { $0 + 0.1 } }
    func comparison(_ margin: Double?) -> ComparisonSummary {
      let paired = PairedDifference(challenger: above, minus: base)
      return ComparisonSummary(
        paired, champion: "a", challenger: "b", metric: "m", adjustedPValue: 0.1, margin: margin
      ).withDetail(paired, challenger: above, champion: base, level: .ninetyFive)
    }
    #expect(comparison(1).dominance == .first && comparison(nil).equivalencePValue == nil)
    // A difference of 0.1 known almost without error: inside a margin of 1, outside one of 0.05.
    #expect((comparison(1).equivalencePValue ?? 1) < 1e-9)
    #expect((comparison(0.05).equivalencePValue ?? 0) > 1 - 1e-9)
  }

  @Test func segmentsAreAdjustedOverTheWholeTable() {
    var table = [0.001, 0.02, 0.03, nil, 0.5].map { p in
      SegmentComparison(
        champion: "a", challenger: "b", segment: "s", metric: "m",
        difference: DifferenceEstimate(mean: 1, standardError: 1, interval: nil, n: 3), pValue: p)
    }
    SegmentComparison.adjust(&table)
    #expect(table.map(\.adjustedPValue) == Multiplicity.benjaminiHochberg(table.map(\.pValue)))
    #expect(table[0].adjustedPValue == 0.005 && table[3].adjustedPValue == nil)
  }

  /// Ratios below 1 by chance are no warning; a strong negative correlation is.
  @Test func harmIsShownNotGuessed() {
    func comparison(_ ratio: Double?, n: Int) -> ComparisonSummary {
      ComparisonSummary(
        champion: "a", challenger: "b", metric: "m",
        difference: DifferenceEstimate(mean: 0, standardError: 1, interval: nil, n: n),
        pValue: nil, adjustedPValue: nil, probabilityBetter: nil, varianceRatio: ratio,
        verdict: .undecided, margin: nil, minimumDetectableEffect: nil)
    }
    #expect(!comparison(0.7, n: 20).isPairingHarmful)
    #expect(comparison(0.7, n: 200).isPairingHarmful)
    #expect(comparison(0.4, n: 20).isPairingHarmful)
    #expect(!comparison(1.1, n: 1_000).isPairingHarmful && !comparison(nil, n: 20).isPairingHarmful)
  }
}
