// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Randomness
import Testing

@testable import Workbench

/// V13 on the points that the command uses.
@Suite struct ScrambledDesignTests {
  private static func indices(
    parameters: Int, rows: Int, seed: UInt64, _ function: ([Double]) -> Double
  ) throws -> SobolIndices {
    let design = try SaltelliDesign(parameters: parameters, rows: rows, seed: seed)
    var generator = InferenceGenerator(seed: seed, purpose: "test")
    return try #require(
      design.indices(of: design.points.map(function), resamples: 0, using: &generator))
  }

  private static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  /// Ishigami with 8,192 rows, 40,960 runs, within 0.02 of the closed form.
  ///
  /// The largest standard error of an index over 30 randomisations is 0.0067 at 4,096 rows, so z > 3 with room.
  @Test func ishigami() throws {
    let result = try Self.indices(parameters: 3, rows: 8_192, seed: 801, Self.ishigami)
    let first = [0.313905, 0.442411, 0]
    let total = [0.557589, 0.442411, 0.243684]
    for i in 0..<3 {
      #expect(abs(result.indices[i].first - first[i]) < 0.02, "\(i): \(result.indices[i])")
      #expect(abs(result.indices[i].total - total[i]) < 0.02, "\(i): \(result.indices[i])")
    }
    #expect(abs(result.variance / 13.844588 - 1) < 0.02)
  }

  /// Sobol's function with weights 0, 1, 4.5, 9 and 1,024 rows, within 0.02.
  ///
  /// The largest standard error over 30 randomisations is 0.0052, so z = 3.8.
  @Test func productFunction() throws {
    let weights = [0, 1, 4.5, 9]
    let parts = weights.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let all = parts.reduce(1) { $0 * (1 + $1) }
    let result = try Self.indices(parameters: 4, rows: 1_024, seed: 802) { u in
      zip(u, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
    for (index, part) in zip(result.indices, parts) {
      #expect(abs(index.first - part / (all - 1)) < 0.02, "\(index)")
      #expect(abs(index.total - part * all / (1 + part) / (all - 1)) < 0.02, "\(index)")
    }
  }

  /// Each of 2ᵐ equal slices of an axis holds one of 2ᵐ points, in both samples.
  @Test func pointsShareOutEveryAxis() throws {
    let design = try SaltelliDesign(parameters: 2, rows: 64, seed: 803)
    for sample in 0..<2 {
      let points = (0..<64).map { design.points[$0 * 4 + sample] }
      for axis in 0..<2 { #expect(Set(points.map { Int($0[axis] * 64) }).count == 64) }
    }
    #expect(try SaltelliDesign(parameters: 2, rows: 64, seed: 804) != design)
  }
}
