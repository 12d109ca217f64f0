// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct GaussianProcessTests {
  /// One point: the prediction is its mean, the deviation √(1 − k²) at the default length ½.
  @Test(arguments: [CovarianceKernel.matern, .squaredExponential])
  func onePoint(kernel: CovarianceKernel) throws {
    let process = try #require(
      GaussianProcess(points: [[0.2]], means: [7], errors: [0], kernel: kernel, iterations: 0))
    let r = 0.3 / 0.5
    let matern = (1 + 5.0.squareRoot() * r + 5 * r * r / 3) * exp(-5.0.squareRoot() * r)
    let correlation = kernel == .matern ? matern : exp(-r * r / 2)
    let prediction = process.predictions(at: [[0.5], [0.2]])
    #expect(abs(prediction[0].mean - 7) < 1e-9)
    #expect(abs(prediction[0].standardError - (1 - correlation * correlation).squareRoot()) < 1e-6)
    #expect(prediction[1].standardError < 1e-3)
  }

  private static let points = (0..<15).map { [Double($0) / 14] }

  /// Exact values are met; a change of unit and origin changes the predictions alike.
  @Test func interpolatesAndFollowsUnits() throws {
    let values = Self.points.map { sin(6 * $0[0]) }
    let errors = values.map { _ in 0.0 }
    let plain = try #require(GaussianProcess(points: Self.points, means: values, errors: errors))
    let scaled = try #require(
      GaussianProcess(points: Self.points, means: values.map { 50 - 8 * $0 }, errors: errors))
    let places = (0..<40).map { [Double($0) / 39] }
    for ((place, left), right) in zip(
      zip(places, plain.predictions(at: places)), scaled.predictions(at: places))
    {
      #expect(abs(left.mean - sin(6 * place[0])) < 0.01)
      #expect(abs(50 - 8 * left.mean - right.mean) < 1e-3)
      #expect(abs(8 * left.standardError - right.standardError) < 1e-3)
    }
  }

  /// With noise the curve is closer to the truth than the means are: half the squared error or less.
  @Test func smoothsNoise() throws {
    var generator = SplitMix(seed: 921)
    let truth = Self.points.map { sin(4 * $0[0]) }
    var squares = (raw: 0.0, smooth: 0.0)
    for _ in 0..<10 {
      let means = truth.map { $0 + 0.3 * generator.normal() }
      let process = try #require(
        GaussianProcess(points: Self.points, means: means, errors: means.map { _ in 0.3 }))
      for (k, prediction) in process.predictions(at: Self.points).enumerated() {
        squares.raw += (means[k] - truth[k]) * (means[k] - truth[k])
        squares.smooth += (prediction.mean - truth[k]) * (prediction.mean - truth[k])
      }
    }
    #expect(squares.smooth < squares.raw / 2, "\(squares)")
  }

  @Test func badDataAreRefused() {
    #expect(GaussianProcess(points: [], means: [], errors: []) == nil)
    #expect(GaussianProcess(points: [[0]], means: [.nan], errors: [0]) == nil)
    #expect(GaussianProcess(points: [[0]], means: [0], errors: [-1]) == nil)
    let equal = GaussianProcess(points: [[0], [1]], means: [3, 3], errors: [0, 0])
    #expect(abs((equal?.predictions(at: [[0.5]])[0].mean ?? 0) - 3) < 1e-9)
  }
}
