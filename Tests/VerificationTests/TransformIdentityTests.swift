// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Cases of the transform with closed forms, and identities between two of its cases.
@Suite("Transform identities") struct TransformIdentityTests {
  let share: RelativePayment
  let excited: RepaymentIntensity

  init() throws {
    share = try .scaledBeta(shape: 2, from: 0.05, to: 0.9, fullProbability: 0.2)
    excited = try RepaymentIntensity(
      start: 0.02, longRun: 0.03, decay: 0.4, habitPerPayment: 0.1, habitPerShare: 0.15)
  }

  @Test(
    "Without jumps α = E[r](1 − e^(−κt))/κ, below and above the long run",
    arguments: [
      0.0, 0.01, 0.05, 0.7,
    ])
  func noExcitation(start: Double) throws {
    let (longRun, decay) = (0.05, 0.2)
    let transform = try SelfExcitingTransform(
      RepaymentIntensity(start: start, longRun: longRun, decay: decay), payment: share)
    for time in [0.001, 0.5, 7, 30, 90, 500] {
      let faded = -expm1(-decay * time) / decay
      let exponent = share.mean * (start * faded + longRun * (time - faded))
      let value = transform.remaining(at: time)
      #expect(abs(value.value / exp(-exponent) - 1) < 1e-11)
    }
  }

  @Test("A start at the long run without jumps is a constant hazard")
  func constantHazard() throws {
    let transform = try SelfExcitingTransform(
      RepaymentIntensity(start: 0.03, longRun: 0.03, decay: 0.2), payment: share)
    let hazard = try ConstantHazard(rate: 0.03, meanShare: share.mean)
    for time in [0.0, 1, 30, 365] {
      #expect(abs(transform.remaining(at: time).value - hazard.remaining(at: time)) < 1e-12)
    }
    for horizon in [0, 10, 180, .infinity] {
      let value = try transform.discountedRecovery(discount: 0.01, horizon: horizon).value.value
      #expect(
        abs(value - hazard.discountedRecovery(discount: 0.01, horizon: horizon)) < 2e-9)
    }
  }

  @Test("A certain contact at time 0 is a higher start, in curve and value")
  func contactAtStart() throws {
    let contacted = try SelfExcitingTransform(
      excited, payment: share, contacts: [ContactSeries(times: [0], jump: 0.5)])
    let higher = try SelfExcitingTransform(
      RepaymentIntensity(
        start: 0.52, longRun: 0.03, decay: 0.4, habitPerPayment: 0.1, habitPerShare: 0.15),
      payment: share)
    for time in [0.3, 2, 20, 100] {
      let left = contacted.remaining(at: time).value
      #expect(abs(left / higher.remaining(at: time).value - 1) < 1e-13)
    }
    let value = try contacted.discountedRecovery(discount: 0.01)
    let expected = try higher.discountedRecovery(discount: 0.01)
    #expect(abs(value.value.value - expected.value.value) < 2e-9)
    #expect(value.value.error < 1e-9)
  }

  @Test("A contact that may fail mixes both fates")
  func bernoulliContact() throws {
    func account(_ probability: Double) throws -> SelfExcitingTransform {
      try SelfExcitingTransform(
        excited, payment: share,
        contacts: [ContactSeries(times: [5], jump: 0.5, probability: probability)])
    }
    let (never, maybe, always) = (try account(0), try account(0.3), try account(1))
    for time in [1.0, 5, 6, 40] {
      let mixture = 0.7 * never.remaining(at: time).value + 0.3 * always.remaining(at: time).value
      #expect(abs(maybe.remaining(at: time).value - mixture) < 1e-14)
    }
    let value = { (account: SelfExcitingTransform) in
      try account.discountedRecovery(discount: 0.02, horizon: 50).value.value
    }
    let mixture = try 0.7 * value(never) + 0.3 * value(always)
    #expect(abs(try value(maybe) - mixture) < 1e-9)
  }

  @Test("u_H without discount is minus the recovery per 100")
  func undiscounted() throws {
    let transform = try SelfExcitingTransform(excited, payment: share)
    let value = try transform.discountedRecovery(discount: 0, horizon: 30)
    let recovered = transform.recovered(at: [30])[0].value
    #expect(abs(value.value.value + 100 * recovered) < 1e-12)
  }

  @Test("A unit of time is a matter of taste", arguments: [1.0 / 24, 30])
  func timeScale(unit: Double) throws {
    let transform = try SelfExcitingTransform(excited, payment: share)
    let scaled = try SelfExcitingTransform(
      RepaymentIntensity(
        start: 0.02 * unit, longRun: 0.03 * unit, decay: 0.4 * unit, habitPerPayment: 0.1 * unit,
        habitPerShare: 0.15 * unit), payment: share)
    for time in [1.0, 10, 100] {
      let ratio = scaled.remaining(at: time / unit).value / transform.remaining(at: time).value
      #expect(abs(ratio - 1) < 1e-11)
    }
  }

  @Test("Near-critical and nearly idle accounts settle")
  func extremes() throws {
    let critical = try SelfExcitingTransform(
      RepaymentIntensity(
        start: 0.1, longRun: 0.01, decay: 0.5, habitPerPayment: 0.4999, habitPerShare: 0),
      payment: .uniform(from: 0.001))
    #expect(critical.remaining(at: 1000).error < 1e-9)
    let idle = try SelfExcitingTransform(
      RepaymentIntensity(start: 0.1, longRun: 0.01, decay: 50), payment: .full)
    #expect(abs(idle.remaining(at: 10_000).value / exp(-(0.09 / 50 + 100)) - 1) < 1e-10)
    let nothing = try SelfExcitingTransform(
      excited, payment: RelativePayment { _ in 0 })
    #expect(nothing.remaining(at: 100).value == 1)
  }
}
