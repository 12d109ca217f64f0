// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Testing

@Suite struct HonestAnswersTests {
  /// 20 equal candidates with error 1: the best of them looks 1.867 better than it is (the mean of
  /// the largest of 20 standard normal numbers), z = 4 over 400 searches.
  @Test func theBestOfManyLooksBetterThanItIs() throws {
    var generator = SplitMix(seed: 901)
    var shrinkages = Moments()
    for _ in 0..<400 {
      let best = (0..<20).map { _ in generator.normal() }.min() ?? 0
      let curse = OptimizersCurse(
        inSample: MeanEstimate(best, standardError: 1),
        confirmed: MeanEstimate(generator.normal(), standardError: 1))
      shrinkages.add(curse.shrinkage.mean)
      #expect(abs(curse.shrinkage.standardError - 2.0.squareRoot()) < 1e-12)
    }
    let (mean, error) = try (#require(shrinkages.mean), #require(shrinkages.standardError))
    #expect(abs(mean - 1.867) < 4 * error, "\(mean) ± \(error)")
    let unknown = OptimizersCurse(inSample: MeanEstimate(.nan), confirmed: MeanEstimate(0))
    #expect(unknown.interval() == nil)
  }

  /// Candidates 0.2 and 5 behind, differences of deviation 1: 0.2 needs 199 · more for two tests.
  @Test func whatMoreBudgetWouldResolve() throws {
    var generator = SplitMix(seed: 902)
    let base = (0..<60).map { _ in generator.normal() }
    let near = base.map { $0 + 0.2 + generator.normal() }
    let far = base.map { $0 + 5 + generator.normal() }
    let doubt = try #require(try RemainingDoubt([far, base, near], within: 0.1))
    #expect(doubt.winner == 1 && doubt.indifferenceSet == [1, 2])
    #expect(doubt.contenders.map(\.candidate) == [2, 0] && doubt.replications == 60)
    let moments = doubt.contenders[0].difference.moments
    let design = try PairedTestDesign(comparisons: 2)
    let needed = try design.replications(
      difference: #require(moments.mean), deviation: #require(moments.standardDeviation))
    #expect(doubt.contenders[0].replicationsNeeded == needed)
    #expect(try #require(needed) > 60)
    #expect(try #require(doubt.contenders[1].replicationsNeeded) < 10)
  }

  @Test func doubtsOfNothing() throws {
    #expect(try RemainingDoubt([[nil, nil]], within: 0) == nil)
    #expect(try RemainingDoubt([], within: 0) == nil)
    let single = try #require(try RemainingDoubt([[1, 2]], within: 0))
    #expect(single.winner == 0 && single.contenders.isEmpty && single.indifferenceSet == [0])
    #expect(throws: ParameterError.self) { try RemainingDoubt([[1, 2]], within: -1) }
    let equal = try #require(try RemainingDoubt([[1, 2], [1, 2]], within: 0))
    #expect(equal.contenders[0].replicationsNeeded == nil && equal.indifferenceSet == [0, 1])
  }

  @Test func aBandForAllValuesOfAParameter() {
    var generator = SplitMix(seed: 903)
    let replications = (0..<50).map { _ in generator.normal() }
    let curve = ResponseCurve(
      [.integer(1), .integer(2)], objectives: [replications, replications.map { $0 + 9 }],
      using: &generator)
    #expect(curve.band.mean.count == 2)
    #expect(abs((curve.band.mean[1] ?? 0) - (curve.band.mean[0] ?? 0) - 9) < 1e-9)
    #expect(curve.band.simultaneous[0] != nil)
  }
}
