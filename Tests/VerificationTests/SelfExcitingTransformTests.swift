// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The published account of the self-exciting model, its table and its value.
@Suite("Published transform") struct PublishedTransformTests {
  static let times = [1.0, 3, 6, 12, 24, 60]

  /// λ∞ = .1, κ = .7, δ10 = .02, δ11 = .5, r uniform on [.1, 1].
  static func account(start: Double) throws -> SelfExcitingTransform {
    try SelfExcitingTransform(
      RepaymentIntensity(
        start: start, longRun: 0.1, decay: 0.7, habitPerPayment: 0.02, habitPerShare: 0.5),
      payment: .uniform(from: 0.1))
  }

  @Test(
    "The balance left, to every printed digit",
    arguments: [
      (0.11, [0.940551, 0.830254, 0.687683, 0.471509, 0.221638, 0.023020]),
      (1.00, [0.651440, 0.422969, 0.315117, 0.211998, 0.099606, 0.010345]),
    ])
  func table(start: Double, published: [Double]) throws {
    let values = try Self.account(start: start).remaining(at: Self.times)
    for (value, printed) in zip(values, published) {
      #expect(abs(value.value - printed) <= 0.5e-6 + 1e-12)
      #expect(value.error < 1e-10 * value.value)
    }
  }

  @Test(
    "The value for ever, to every printed digit",
    arguments: [
      (0.11, -51.054486), (1.00, -74.307734),
    ])
  func value(start: Double, published: Double) throws {
    let value = try Self.account(start: start).discountedRecovery(discount: 0.06)
    #expect(abs(value.value.value - published) <= 0.5e-6 + 1e-9)
    #expect(value.tailBound < 1e-9)
    #expect(value.value.error < 1e-9)
  }

  @Test("Doubling the horizon lowers the value by less than the tail bound")
  func horizon() throws {
    let account = try Self.account(start: 0.11)
    let whole = try account.discountedRecovery(discount: 0.06).value.value
    for horizon in [5.0, 28.6, 60, 200] {
      let short = try account.discountedRecovery(discount: 0.06, horizon: horizon)
      let long = try account.discountedRecovery(discount: 0.06, horizon: 2 * horizon)
      #expect(long.value.value < short.value.value)
      #expect(short.value.value - long.value.value <= short.tailBound)
      #expect(short.value.value - whole <= short.tailBound)
      #expect(long.tailBound < short.tailBound)
    }
  }

  @Test("A horizon of 20/κ alone misses the value by more than half a unit")
  func truncation() throws {
    let account = try Self.account(start: 0.11)
    let cut = try account.discountedRecovery(discount: 0.06, horizon: 20 / 0.7)
    #expect(cut.value.value - (-51.054486) > 0.5)
    #expect(cut.tailBound > 0.5)
  }

  @Test("A public program's trapezoids to 20/κ, tail dropped, give its wrong −52.51")
  func publicDefect() throws {
    let account = try Self.account(start: 0.11)
    let step = 20 / 0.7 / 200
    let integral = (0...200).reduce(0.0) { sum, i in
      let time = step * Double(i)
      let height = exp(-0.06 * time) * account.remaining(at: time).value
      return sum + step * height * (i == 0 || i == 200 ? 0.5 : 1)
    }
    #expect(abs(-100 * (1 - 0.06 * integral) - (-52.51)) <= 0.005)
  }

  @Test("Branching ratio")
  func stability() throws {
    let account = try Self.account(start: 0.11)
    #expect(abs(account.branchingRatio - 0.295 / 0.7) < 1e-14)
  }

  @Test("At rest the balance falls at the rate of the last part of α")
  func linearTail() throws {
    let account = try Self.account(start: 0.11)
    let values = account.remaining(at: [200, 300, 400]).map(\.value)
    #expect(abs(values[1] * values[1] / (values[0] * values[2]) - 1) < 1e-11)
  }
}

/// The truth of the benchmark that peers are compared on.
@Suite("Reference workload") struct ReferenceWorkloadTests {
  static func account(points: Int = 64) throws -> SelfExcitingTransform {
    try SelfExcitingTransform(
      RepaymentIntensity(
        start: 0.004, longRun: 0.004, decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02),
      payment: RelativePayment(fullProbability: 0.3, points: points) { u in
        0.1 + 0.9 * (1 - u * u)
      },
      contacts: [
        ContactSeries(
          times: (1...25).map { 7 * Double($0) }, jump: 0.02, probability: 0.27)
      ])
  }

  @Test("The recovery curve, to six digits")
  func curve() throws {
    let published = [0.180691, 0.375210, 0.524304, 0.638696, 0.725959, 0.791622]
    let values = try Self.account().recovered(at: [30, 60, 90, 120, 150, 180])
    for (value, printed) in zip(values, published) {
      #expect(abs(value.value - printed) <= 0.5e-6 + 1e-12)
      #expect(value.error < 1e-10)
    }
  }

  @Test("E r = .79 and branching ratio .208")
  func moments() throws {
    let account = try Self.account()
    #expect(abs(account.payment.mean - 0.79) < 1e-14)
    #expect(abs(account.branchingRatio - 0.208) < 1e-14)
  }

  @Test("The quantile 0.1 + 0.9(1 − u²) is the scaled beta law of shape ½")
  func sameLaw() throws {
    let named = try SelfExcitingTransform(
      Self.account().intensity,
      payment: .scaledBeta(shape: 0.5, from: 0.1, to: 1, fullProbability: 0.3))
    let open = try SelfExcitingTransform(
      Self.account().intensity, payment: Self.account().payment)
    #expect(abs(named.remaining(at: 180).value - open.remaining(at: 180).value) < 1e-13)
  }

  @Test("Twice the nodes move the balance by less than the stated error and rounding")
  func nodes() throws {
    let usual = try Self.account().remaining(at: 180)
    let doubled = try Self.account(points: 128).remaining(at: 180)
    #expect(abs(usual.value - doubled.value) <= usual.error + 1e-14)
  }
}
