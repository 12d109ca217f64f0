// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct ControlVariatesTests {
  static let values: [Double] = [3.1, 4.7, 2.2, 5.9, 4.4, 3.8, 6.3, 2.9, 5.1]
  static let first: [Double] = [0.2, 1.1, -0.7, 1.9, 0.4, 0.3, 1.5, -0.4, 1.2]
  static let second: [Double] = [5, 6, 4, 4, 7, 5, 6, 6, 3]

  /// The estimate is the intercept of a least-squares fit on X − μ.
  ///
  /// statsmodels 0.15, OLS: intercept 4.10737343, error 0.13004627, slopes 1.5591176, 0.15684812,
  /// R² 0.94201711, interval 3.78916167 … 4.42558519.
  @Test func agreesWithLeastSquares() throws {
    let estimate = try ControlVariates(
      Self.values, controls: [Self.first, Self.second], means: [0.5, 5.2])
    let interval = try #require(estimate.interval())
    #expect(abs(estimate.mean - 4.107_373_43) < 1e-8)
    #expect(abs(estimate.standardError - 0.130_046_27) < 1e-8)
    #expect(abs(estimate.coefficients[0] - 1.559_117_6) < 1e-7)
    #expect(abs(estimate.coefficients[1] - 0.156_848_12) < 1e-8)
    #expect(abs(try #require(estimate.explainedShare) - 0.942_017_109) < 1e-9)
    #expect(abs(try #require(estimate.varianceRatio) - 12.663_567_5) < 1e-6)
    #expect(estimate.degreesOfFreedom == 6)
    #expect(abs(interval.low - 3.789_161_67) < 1e-8)
    #expect(abs(interval.high - 4.425_585_19) < 1e-8)
  }

  /// Correlation 0.8 with the first of q independent controls, R = 10, 4,000 experiments.
  ///
  /// The variance is (1 − ρ²)(R − 2)/(R − q − 2)/R, both as scattered and as estimated, within z = 4
  /// of the standard errors of these experiments; the interval covers 95 % ± z = 4. Seed 451. Without
  /// the second factor the variance would be 12.5 % (q = 1) or 37.5 % (q = 3) off.
  @Test(arguments: [1, 3])
  func varianceFactor(controls q: Int) throws {
    var generator = SplitMix(seed: 451)
    let trials = 4_000
    var squares = Moments()
    var errors = Moments()
    var covered = 0
    for _ in 0..<trials {
      let estimate = try Self.synthetic(replications: 10, controls: q, &generator)
      squares.add(estimate.mean * estimate.mean)
      errors.add(estimate.standardError * estimate.standardError)
      if try #require(estimate.interval()).contains(0) { covered += 1 }
    }
    let variance = 0.36 * 8 / Double(8 - q) / 10
    for moments in [squares, errors] {
      let mean = try #require(moments.mean)
      let bound = 4 * (try #require(moments.standardError))
      #expect(bound < 0.12 * variance)
      #expect(abs(mean - variance) < bound, "\(mean) instead of \(variance)")
    }
    let observed = Double(covered) / Double(trials)
    #expect(abs(observed - 0.95) < binomialBound(0.95, trials: trials), "observed \(observed)")
  }

  @Test func aPerfectControlLeavesNoError() throws {
    let controls: [Double] = [1, 2, 3, 4, 6]
    let estimate = try ControlVariates(
      controls.map { 2 * $0 + 1 }, controls: [controls], means: [3])
    #expect(abs(estimate.mean - 7) < 1e-12)
    #expect(estimate.standardError < 1e-14)
    let constant = try ControlVariates([5, 5, 5, 5], controls: [[1, 2, 3, 5]], means: [0])
    #expect(constant.mean == 5 && constant.standardError == 0)
    #expect(constant.varianceRatio == nil && constant.explainedShare == nil)
  }

  @Test func missingReplicationsAreLeftOut() throws {
    let complete = try ControlVariates(Self.values, controls: [Self.first], means: [0.5])
    let estimate = try ControlVariates(
      Self.values + [nil, 1, .infinity], controls: [Self.first + [1, .nan, 1]], means: [0.5])
    #expect(estimate.missing == 3 && estimate.replications == 9)
    #expect(estimate.mean == complete.mean)
  }

  /// R ≤ q + 2 is refused, R = q + 3 is not.
  @Test func tooFewReplicationsAreRefused() throws {
    #expect(throws: ParameterError.self) {
      try ControlVariates([1, 2, 4], controls: [[1, 2, 3]], means: [2])
    }
    #expect(
      try ControlVariates([1, 2, 4, 4], controls: [[1, 2, 3, 5]], means: [2]).replications == 4)
    #expect(throws: ParameterError.self) {
      try ControlVariates(Self.values, controls: [], means: [])
    }
  }

  /// The message names the first control that adds nothing, counted from 1.
  @Test func collinearControlsAreRefused() throws {
    let sum = zip(Self.first, Self.second).map { 3 * $0 - 0.1 * $1 + 7 }
    let other: [Double] = [1, 0, 0, 2, 0, 1, 3, 1, 1]
    let position = { (controls: [[Double]]) -> Double? in
      do {
        _ = try ControlVariates(Self.values, controls: controls, means: controls.map { _ in 0 })
        return nil
      } catch let error as ParameterError {
        return error.value
      }
    }
    #expect(try position([Self.first, Self.second, other]) == nil)
    #expect(try position([Self.first, Self.second, sum, other]) == 3)
    #expect(try position([Self.first, Self.first]) == 2)
    // What is left of the second has 10⁻¹⁶ and 10⁻⁶ of its variance, about.
    for (size, refused) in [(1e-8, 2.0), (1e-3, nil)] {
      let near = zip(Self.first, other).map { $0 + size * $1 }
      #expect(try position([Self.first, near]) == refused)
    }
    #expect(try position([Self.first.map { _ in 4.2 }, Self.second]) == 1)
  }

  @Test func knownMeansMustBeKnown() {
    #expect(throws: ParameterError.self) {
      try ControlVariates(Self.values, controls: [Self.first], means: [.nan])
    }
  }

  /// A standard normal value, correlated 0.8 with the first control.
  private static func synthetic(
    replications: Int, controls q: Int, _ generator: inout SplitMix
  ) throws -> ControlVariates {
    let controls = (0..<q).map { _ in (0..<replications).map { _ in generator.normal() } }
    let values = controls[0].map { 0.8 * $0 + 0.6 * generator.normal() }
    return try ControlVariates(values, controls: controls, means: controls.map { _ in 0 })
  }
}
