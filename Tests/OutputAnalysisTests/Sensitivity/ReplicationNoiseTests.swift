// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct ReplicationNoiseTests {
  /// y = 3x + a_r + e with uniform x, a and e of variances 9/12, 100/12 and 1/12, 400 points, 8 replications.
  ///
  /// The noise of a mean is 1/96; s² has the standard error s²·√(2/df), a little less for uniform e; z = 4.
  @Test func whatReplicationsShareIsNoNoise() throws {
    var generator = SplitMix(seed: 831)
    let common = (0..<8).map { _ in 10 * generator.uniform() }
    let rows = (0..<400).map { _ in
      let x = generator.uniform()
      return common.map { 3 * x + $0 + generator.uniform() }
    }
    let noise = try #require(ReplicationNoise(rows))
    let truth = 1.0 / 96
    #expect(abs(noise.noise - truth) < 4 * truth * (2.0 / (399 * 7)).squareRoot())
    #expect(noise.share > 0 && noise.share < 0.03)
    #expect(noise.chanceShare > 0.5, "the common part counts for a single replication")
    let needed = try #require(noise.replicationsNeeded(for: noise.share / 2))
    #expect((16...18).contains(needed))
  }

  @Test func equalReplicationsHaveNone() throws {
    let noise = try #require(ReplicationNoise([[1, 1, 1], [2, 2, 2], [4, 4, 4]]))
    #expect(noise.noise == 0 && noise.share == 0 && noise.chanceShare == 0)
  }

  /// Noise alone: the spread of the means is that of the noise, and the share nears 1.
  @Test func noiseAlone() throws {
    var generator = SplitMix(seed: 832)
    let rows = (0..<300).map { _ in (0..<5).map { _ in generator.uniform() } }
    let noise = try #require(ReplicationNoise(rows))
    // Both are variances of 299 values or more: a ratio within z = 4 errors of √(4/299) of 1.
    #expect(noise.share > 1 - 4 * (4.0 / 299).squareRoot())
  }

  @Test func thereIsNothingToMeasure() {
    #expect(ReplicationNoise([]) == nil)
    #expect(ReplicationNoise([[1, 2]]) == nil)
    #expect(ReplicationNoise([[1], [2]]) == nil)
    #expect(ReplicationNoise([[1, 2], [1, 2]]) == nil)
    #expect(ReplicationNoise([[1, 2], [2, .nan]]) == nil)
  }
}
