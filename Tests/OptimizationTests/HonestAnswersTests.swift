// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import TestSupport
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
}
