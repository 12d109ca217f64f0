// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing
import Vocabulary

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

  /// A single parameter has all of the variance, whatever its rows: nothing is estimated.
  @Test(arguments: [2, 16, 64]) func aSingleParameterHasAll(rows: Int) throws {
    let result = try #require(
      try Self.indices(parameters: 1, rows: rows, seed: 808, resamples: 200) { x in x[0] * x[0] })
    let index = result.indices[0]
    #expect(index.first == 1 && index.total == 1 && result.interaction == 0 && result.addsUp)
    #expect(index.firstInterval == nil && index.totalInterval == nil)
  }

  /// Of few rows, and of noise, indices and the ends of their intervals lie where true ones can.
  @Test(arguments: 0..<40) func indicesArePossible(seed: Int) throws {
    var noise = SplitMix(seed: UInt64(seed))
    let result = try #require(
      try Self.indices(parameters: 3, rows: 16, seed: UInt64(850 + seed), resamples: 200) { x in
        x[0] + 0.3 * x[1] * x[2] + Double(seed % 3) * noise.normal()
      })
    for index in result.indices {
      let ends = [index.firstInterval, index.totalInterval].compactMap { $0 }
      #expect((0...1).contains(index.first) && (0...1).contains(index.total), "\(index)")
      #expect(ends.count == 2 && ends.allSatisfy { $0.low >= 0 && $0.high <= 1 }, "\(index)")
    }
    let interval = try #require(result.interactionInterval)
    #expect(interval.low >= 0 && interval.high <= 1 && (0...1).contains(result.interaction))
  }

  /// Of an additive output nothing comes from combinations, and its sums add up.
  ///
  /// An interval of 95 % excludes either in at most 6 of 40 designs: one is expected on each side, z = 5. Outputs that have
  /// nothing to do with their points do not add up.
  @Test func sumsAreChecked() throws {
    let additive = try (0..<40).map { seed in
      try #require(
        try Self.indices(parameters: 3, rows: 64, seed: UInt64(900 + seed), resamples: 100) {
          $0[0] + 2 * $0[1]
        })
    }
    #expect(additive.count { ($0.interactionInterval?.low ?? 1) > 0 } <= 6)
    #expect(additive.count { !$0.addsUp } <= 6)
    let points: [[Double]] = (0..<64).map { row in
      (7..<13).map { (step: Int) -> Double in Double((row * step) % 64) / 64 }
    }
    let design = try SaltelliDesign(points)
    // Every mixture comes to what B does: each parameter alone seems to explain everything.
    var generator = SplitMix(seed: 810)
    let outputs = (0..<64).flatMap { _ -> [Double?] in
      let (a, b) = (generator.normal(), generator.normal())
      return [a, b, b, b, b]
    }
    let impossible = try #require(design.indices(of: outputs, resamples: 200, using: &generator))
    #expect(!impossible.addsUp && impossible.indices.allSatisfy { $0.first <= 1 })
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
