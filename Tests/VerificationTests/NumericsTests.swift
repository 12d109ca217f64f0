// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Verification

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The quadrature, the step and the interpolation have the order they claim.
@Suite("Verification numerics") struct NumericsTests {
  @Test("Gauss–Legendre integrates powers up to 2n − 1", arguments: [1, 2, 5, 8, 32, 64])
  func gaussLegendre(count: Int) {
    let rule = GaussLegendre(count: count)
    for power in 0..<(2 * count) {
      let integral = rule.integral(from: 0, to: 2) { pow($0, Double(power)) }
      let exact = pow(2, Double(power + 1)) / Double(power + 1)
      #expect(abs(integral / exact - 1) < 2e-14)
    }
    let first = rule.integral(from: 0, to: 1) { pow($0, Double(2 * count)) }
    if count <= 8 { #expect(abs(first * Double(2 * count + 1) - 1) > 1e-12) }
  }

  @Test(
    "Moments of laws whose quantile function has an infinite slope",
    arguments: [
      1.0, 2, 2.5, 5, 0.3,
    ])
  func betaMoments(shape: Double) throws {
    let law = try RelativePayment.scaledBeta(shape: shape, from: 0, to: 1)
    let second = law.fine.reduce(0) { $0 + $1.weight * $1.share * $1.share }
    #expect(abs(law.mean - 1 / (1 + shape)) < 1e-11)
    #expect(abs(second - 2 / ((1 + shape) * (2 + shape))) < 1e-11)
  }

  @Test("A Dormand–Prince step has local order 6 and sees its error of order 5")
  func dormandPrince() {
    func step(_ h: Double) -> (miss: Double, error: Double) {
      // y′ = y: the step multiplies by e^h but for its h⁶/600 in place of h⁶/720.
      let step = DormandPrince(from: 1, rate: 1, by: h) { $0 }
      return (abs(step.value - exp(h)), step.error)
    }
    let (wide, narrow) = (step(0.1), step(0.05))
    #expect(abs(log2(wide.miss / narrow.miss) - 6) < 0.5)
    #expect(abs(log2(wide.error / narrow.error) - 5) < 0.5)
    #expect(wide.miss < wide.error)
    let leading = pow(0.1, 6) * (1.0 / 600 - 1.0 / 720)
    #expect(abs(wide.miss / leading - 1) < 0.1)
  }

  @Test("The quintic reproduces polynomials of degree 5 and their integral")
  func hermite() {
    func jet(_ t: Double) -> Hermite.Jet {
      .init(
        value: 1 + 2 * t - pow(t, 3) + 3 * pow(t, 5), slope: 2 - 3 * t * t + 15 * pow(t, 4),
        curvature: -6 * t + 60 * pow(t, 3))
    }
    let (start, end) = (0.5, 1.75)
    let quintic = Hermite(start: jet(start), end: jet(end), width: end - start)
    for offset in [0, 0.3, 0.9, 1.25] {
      #expect(abs(quintic(offset) / jet(start + offset).value - 1) < 1e-13)
    }
    let area = { (t: Double) in t + t * t - pow(t, 4) / 4 + pow(t, 6) / 2 }
    #expect(abs(quintic.integral / (area(end) - area(start)) - 1) < 1e-13)
  }

  @Test("Halved steps move α and its integral by less than 1e-10 of themselves")
  func halving() throws {
    let account = try PublishedTransformTests.account(start: 0.11)
    for time in [0.01, 0.4, 1, 2.7, 10, 100] {
      let (coarse, fine) = (account.coarse, account.fine)
      #expect(abs(coarse.value(at: time) / fine.value(at: time) - 1) < 1e-10)
      #expect(abs(coarse.integral(to: time) / fine.integral(to: time) - 1) < 1e-10)
    }
  }

  @Test("The settled α solves κα = E[1 − (1 − r)e^(−(δ10 + δ11 r)α)]")
  func fixedPoint() throws {
    let account = try PublishedTransformTests.account(start: 0.11)
    let equation = ReadinessEquation(account.intensity, account.payment.fine)
    let settled = account.fine.last.value
    #expect(abs(equation.rate(settled)) < 1e-13 * equation.decay * settled)
    #expect(account.fine.last.time * 0.7 > 20)
  }
}
