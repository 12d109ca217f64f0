// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import GSL
import Testing

/// The wrapped laws against tables and exact values.
@Suite struct LawTests {
  @Test func tabulatedQuantiles() {
    expect(NormalLaw.quantile(0.975), 1.959_963_984_540_054)
    expect(StudentLaw.quantile(0.975, degrees: 1), tan(0.475 * Double.pi))
    expect(StudentLaw.quantile(0.975, degrees: 10), 2.228_138_851_986_274)
    expect(StudentLaw.quantile(0.995, degrees: 30), 2.749_995_653_567_231)
    expect(GammaLaw.quantile(0.95, shape: 0.5, scale: 2), 3.841_458_820_694_124)
  }

  @Test func exactValues() {
    expect(BinomialLaw.cdf(3, probability: 0.5, trials: 10), 176.0 / 1_024)
    expect(BinomialLaw.upperTail(3, probability: 0.5, trials: 10), 848.0 / 1_024)
    expect(BetaLaw.cdf(0.5, a: 2, b: 3), 0.6875)
    expect(BetaLaw.upperTail(0.5, a: 2, b: 3), 0.3125)
    expect(GammaLaw.upperTail(3, shape: 1), exp(-3))
    expect(GammaLaw.upperTail(4, shape: 1, scale: 2), exp(-2))
    expect(ExponentialLaw.quantile(0.5, mean: 2), 2 * log(2))
    expect(StudentLaw.cdf(1, degrees: 1), 0.75)
    expect(ParetoLaw.cdf(4, shape: 0.5, minimum: 1), 0.5)
  }

  @Test func tailsKeepTheirDigits() {
    expect(NormalLaw.upperTail(10), 7.619_853_024_160_525e-24)
    expect(StudentLaw.upperTail(1e6, degrees: 1), 3.183_098_861_836_847e-7)
    #expect(NormalLaw.cdf(10) == 1)
  }

  @Test func studentIsSymmetricToTheLastBit() {
    for p in [0.001, 0.05, 0.3] {
      let upper = StudentLaw.quantile(1 - p, degrees: 7)
      #expect(upper == -StudentLaw.quantile(1 - (1 - p), degrees: 7))
    }
    #expect(StudentLaw.quantile(0.5, degrees: 3) == 0)
  }

  @Test("beta posteriors of many trials, where GSL's iteration may fail")
  func largeBetaQuantiles() {
    for total in [1e3, 2e5, 1e6, 1e7] {
      for index in 1..<100 {
        let p = Double(index) / 100
        let x = BetaLaw.quantile(p, a: total * 0.27, b: total * 0.73)
        #expect(abs(BetaLaw.cdf(x, a: total * 0.27, b: total * 0.73) - p) < 1e-9)
      }
    }
  }

  @Test("gamma quantiles over twelve orders of shape")
  func gammaQuantiles() {
    for shape in [1e-3, 0.05, 0.5, 1, 3, 100, 1e5, 1e8] {
      for p in [1e-10, 0.01, 0.3, 0.5, 0.99, 1 - 1e-10] {
        let x = GammaLaw.quantile(p, shape: shape)
        // Quantiles below the smallest double come out as that double or 0.
        guard x > 1e-300 else { continue }
        let error = abs(GammaLaw.cdf(x, shape: shape) - p)
        #expect(error <= 1e-9 * min(p, 1 - p) + 1e-15 || error <= 4e-16 * shape, "\(shape), \(p)")
      }
    }
  }

  @Test func outsideTheDomainIsNaNAndNeverAborts() {
    let results = [
      NormalLaw.quantile(1.5), StudentLaw.quantile(0.5, degrees: -1),
      StudentLaw.cdf(.nan, degrees: 3), GammaLaw.cdf(1, shape: -1), GammaLaw.quantile(-1, shape: 1),
      BetaLaw.cdf(0.5, a: 0, b: 1), BetaLaw.quantile(0.5, a: .nan, b: 1),
      BinomialLaw.cdf(1, probability: 2, trials: 3),
      BinomialLaw.cdf(1, probability: 0.5, trials: -3), ExponentialLaw.cdf(1, mean: 0),
      WeibullLaw.quantile(2, shape: 1, scale: 1), ParetoLaw.cdf(1, shape: 1, minimum: -1),
    ]
    #expect(results.allSatisfy { $0.isNaN })
  }

  @Test func infinities() {
    #expect(StudentLaw.cdf(.infinity, degrees: 2) == 1)
    #expect(StudentLaw.cdf(-.infinity, degrees: 2) == 0)
    #expect(GammaLaw.cdf(.infinity, shape: 2) == 1)
    #expect(NormalLaw.quantile(1) == .infinity)
  }

  @Test("GSL's samplers agree in law with the Mersenne Twister's, means at z = 5")
  func anIndependentGeneratorAgrees() {
    let twister = gsl_rng_alloc(cgsl_rng_mt19937())
    defer { gsl_rng_free(twister) }
    gsl_rng_set(twister, 12)
    let n = 20_000
    let reference = (0..<n).map { _ in gsl_ran_gamma(twister, 2.5, 3) }
    var sampler = Sampler { counter, key in
      // Any function of the counter will do here: a Weyl sequence, mixed.
      var word = (UInt64(counter.x) &+ key) &* 0x9E37_79B9_7F4A_7C15
      let lanes = (0..<2).map { _ in
        word = (word ^ word >> 31) &* 0xBF58_476D_1CE4_E5B9
        return word ^ word >> 29
      }
      return SIMD4(
        UInt32(truncatingIfNeeded: lanes[0]), UInt32(truncatingIfNeeded: lanes[0] >> 32),
        UInt32(truncatingIfNeeded: lanes[1]), UInt32(truncatingIfNeeded: lanes[1] >> 32))
    }
    sampler.seat(counter: SIMD4(), key: 5, blocks: 1_000_000)
    let ours = (0..<n).map { _ in sampler.gamma(shape: 2.5, scale: 3) }
    let difference = (ours.reduce(0, +) - reference.reduce(0, +)) / Double(n)
    #expect(abs(difference) < 5 * (2 * 22.5 / Double(n)).squareRoot())
  }

  @Test func choleskyOfAKnownMatrix() throws {
    let factor = try CholeskyFactor([4, 12, -16, 12, 37, -43, -16, -43, 98], order: 3)
    #expect(factor.elements == [2, 0, 0, 6, 1, 0, -8, 5, 3])
    var z = [1.0, 2, 3]
    var span = z.mutableSpan
    factor.multiplyInPlace(&span)
    #expect(z == [2, 8, 11])
    // A·(1, 2, 3) by hand.
    #expect(factor.solve([-20, -43, 192]) == [1, 2, 3])
  }

  @Test func errorsCarryTheCall() {
    let error = #expect(throws: GSLError.self) { try CholeskyFactor([1, 2, 2, 1], order: 2) }
    #expect(error?.code == 1)
    #expect(
      error?.description
        == "gsl_linalg_cholesky_decomp1(1.0, 2.0, 2.0, 1.0): input domain error (code 1)")
  }

  @Test func bisectionFindsTheLastBit() {
    let root = Bisection.smallest(from: 0, to: 2) { $0 * $0 >= 2 }
    #expect(root * root >= 2 && root.nextDown * root.nextDown < 2)
    #expect(Bisection.smallest(from: -.infinity, to: .infinity) { $0 >= -3.5 } == -3.5)
    #expect(Bisection.smallest(from: -1, to: 1) { $0 > 0 } == .leastNonzeroMagnitude)
  }

  @Test func versionIsAVersion() {
    #expect(ScientificLibrary.version.split(separator: ".").count >= 2)
  }

  /// Relative 1e-12.
  private func expect(
    _ value: Double, _ truth: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(value - truth) <= 1e-12 * abs(truth), sourceLocation: sourceLocation)
  }
}
