// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct SobolIndicesTests {
  private static func indices(
    parameters: Int, rows: Int, seed: UInt64, resamples: Int = 0,
    _ function: ([Double]) -> Double?
  ) throws -> SobolIndices? {
    var generator = SplitMix(seed: seed)
    let design = try SaltelliDesign(
      LatinHypercube.points(count: rows, dimension: 2 * parameters, using: &generator))
    return design.indices(
      of: design.points.map(function), resamples: resamples, using: &generator)
  }

  /// Ishigami with N = 65,536 rows, 327,680 runs: within 0.02 of the closed form.
  ///
  /// The largest standard error of an index, over seeds, is 0.005, so z = 4.
  @Test func ishigami() throws {
    let result = try #require(
      try Self.indices(parameters: 3, rows: 65_536, seed: 801, SensitivityFunctions.ishigami))
    let first = [0.313905, 0.442411, 0]
    let total = [0.557589, 0.442411, 0.243684]
    for i in 0..<3 {
      #expect(abs(result.indices[i].first - first[i]) < 0.02, "\(i): \(result.indices[i])")
      #expect(abs(result.indices[i].total - total[i]) < 0.02, "\(i): \(result.indices[i])")
    }
    #expect(abs(result.variance / 13.844588 - 1) < 0.02)
  }

  /// Sobol's function with weights 0, 1, 4.5, 9; N = 16,384, bound 0.03 (z > 3).
  @Test func productFunction() throws {
    let weights = [0, 1, 4.5, 9]
    let truth = SensitivityFunctions.productIndices(weights)
    let result = try #require(
      try Self.indices(parameters: 4, rows: 16_384, seed: 802) {
        SensitivityFunctions.product($0, weights)
      })
    for i in weights.indices {
      #expect(abs(result.indices[i].first - truth.first[i]) < 0.03, "\(i): \(result.indices[i])")
      #expect(abs(result.indices[i].total - truth.total[i]) < 0.03, "\(i): \(result.indices[i])")
    }
  }

  /// y = 1·x₀ + 2·x₁ + 3·x₂: S = S_T = c²/14, and no interaction; z > 3.
  @Test func additive() throws {
    let result = try #require(
      try Self.indices(parameters: 3, rows: 8_192, seed: 803) { x in x[0] + 2 * x[1] + 3 * x[2] })
    for (i, share) in [1.0, 4, 9].map({ $0 / 14 }).enumerated() {
      #expect(abs(result.indices[i].first - share) < 0.04, "\(i): \(result.indices[i])")
      #expect(abs(result.indices[i].total - share) < 0.04, "\(i): \(result.indices[i])")
    }
  }

  @Test func unitsAndOriginDoNotMatter() throws {
    let plain = try Self.indices(parameters: 3, rows: 256, seed: 804, SensitivityFunctions.ishigami)
    let moved = try Self.indices(parameters: 3, rows: 256, seed: 804) {
      1e4 - 1e3 * SensitivityFunctions.ishigami($0)
    }
    for (left, right) in zip(try #require(plain).indices, try #require(moved).indices) {
      #expect(abs(left.first - right.first) < 1e-9 && abs(left.total - right.total) < 1e-9)
    }
  }

  /// Nominal 95 % intervals of S₁ and S_T1 hold in at least 33 of 40 designs of random rows.
  ///
  /// 95 % less z = 3.6 binomial errors; percentiles cover a little less than their level.
  @Test func intervalsHold() throws {
    var hits = [0, 0]
    for seed in 0..<40 {
      var generator = SplitMix(seed: UInt64(1_000 + seed))
      let points = (0..<120).map { _ in (0..<4).map { _ in generator.uniform() } }
      let design = try SaltelliDesign(points)
      let weights = [0.5, 2]
      let truth = SensitivityFunctions.productIndices(weights)
      let result = try #require(
        design.indices(
          of: design.points.map { SensitivityFunctions.product($0, weights) }, resamples: 40,
          using: &generator))
      let index = result.indices[0]
      if try #require(index.firstInterval).contains(truth.first[0]) { hits[0] += 1 }
      if try #require(index.totalInterval).contains(truth.total[0]) { hits[1] += 1 }
    }
    #expect(hits.allSatisfy { $0 >= 33 }, "\(hits)")
  }

  @Test func missingOutputsLeaveTheirRowOut() throws {
    let result = try #require(
      try Self.indices(parameters: 2, rows: 200, seed: 805) { x in x[0] > 0.9 ? .nan : x[1] })
    #expect(result.missing > 0 && result.rows + result.missing == 200)
    #expect(result.indices[0].firstInterval == nil)
    #expect(try Self.indices(parameters: 2, rows: 50, seed: 806) { _ in 3 } == nil)
    #expect(try Self.indices(parameters: 2, rows: 50, seed: 806) { _ in nil } == nil)
  }

  @Test func theDesignMixesTwoSamples() throws {
    let design = try SaltelliDesign([[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]])
    #expect(design.parameters == 2 && design.points.count == 8)
    #expect(Array(design.points.prefix(4)) == [[0.1, 0.2], [0.3, 0.4], [0.3, 0.2], [0.1, 0.4]])
  }

  @Test func badDesignsAreRefused() {
    for points in [
      [], [[0.1, 0.2]], [[0.1], [0.2]], [[0.1, 0.2], [0.1]], [[0, 1], [0, .nan]],
      [[0, 1], [0, 2]],
    ] {
      #expect(throws: ParameterError.self) { try SaltelliDesign(points) }
    }
  }

  @Test func aHypercubeHasOnePointPerSlice() {
    var generator = SplitMix(seed: 807)
    let points = LatinHypercube.points(count: 50, dimension: 3, using: &generator)
    for axis in 0..<3 { #expect(Set(points.map { Int($0[axis] * 50) }).count == 50) }
  }
}
