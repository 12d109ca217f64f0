// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The controlled account against closed forms and the transform of the untreated one.
@Suite("Sustained account") struct SustainedAccountTests {
  @Test(
    "Payments in full: a renewal argument leaves one integral",
    arguments: [(0.2, 0.1, 0.11), (0.6, 0.1, 0.11), (1, 0.5, 2), (0.15, 0.02, 0.4)])
  func full(frontier: Double, lift: Double, start: Double) throws {
    let account = try SustainedAccount(
      RepaymentIntensity(start: start, longRun: 0.1, decay: 0.7), payment: .full,
      frontier: frontier, lift: lift, discountRate: 0.06)
    let cycle = Fall(from: frontier + lift, to: frontier)
    let everAfter = cycle.paid / (1 - cycle.kept)
    let touchesAfter = cycle.kept / (1 - cycle.kept)
    var (intensity, touches) = (start, 0.0)
    while intensity <= frontier { (intensity, touches) = (intensity + lift, touches + 1) }
    let first = Fall(from: intensity, to: frontier)
    #expect(try abs(account.cash.value - (first.paid + first.kept * everAfter)) < 1e-6)
    let treated = touches + first.kept * (1 + touchesAfter)
    #expect(try abs(account.treatments.value / treated - 1) < 1e-5)
    #expect(try account.cash.error < 1e-4)
  }

  @Test("A frontier that is never reached leaves the published account", arguments: [0.11, 1])
  func untreated(start: Double) throws {
    let stream = try RepaymentIntensity(
      start: start, longRun: 0, decay: 0.7, habitPerPayment: 0.02, habitPerShare: 0.5)
    let payment = try RelativePayment.uniform(from: 0.1)
    let account = try SustainedAccount(
      stream, payment: payment, frontier: 1e-60, lift: 0.1, discountRate: 0.06)
    let published = try SelfExcitingTransform(stream, payment: payment)
      .discountedRecovery(discount: 0.06)
    let difference = try account.cash.value + published.value.value / 100
    #expect(try abs(difference) <= account.cash.error + published.value.error / 100)
  }

  @Test("A frontier at λ∞ or below, hardly a lift and no discount are refused")
  func domains() throws {
    let stream = try RepaymentIntensity(start: 0.11, longRun: 0.1, decay: 0.7)
    for (frontier, lift, rate) in [(0.1, 0.1, 0.06), (0.6, 5e-4, 0.06), (0.6, 0.1, 0)] {
      #expect(throws: VerificationError.self) {
        try SustainedAccount(
          stream, payment: .full, frontier: frontier, lift: lift, discountRate: rate)
      }
    }
  }
}

/// An account with λ∞ = .1, κ = .7, ρ = .06 while λ falls from one level to another.
private struct Fall {
  /// The discounted cash of an account that pays in full.
  let paid: Double
  /// The discounted probability of having paid nothing.
  let kept: Double

  init(from high: Double, to low: Double) {
    let (longRun, decay, rate) = (0.1, 0.7, 0.06)
    let duration = log((high - longRun) / (low - longRun)) / decay
    func hazard(_ t: Double) -> Double {
      longRun * t + (high - longRun) * (1 - exp(-decay * t)) / decay
    }
    func inflow(_ t: Double) -> Double {
      (longRun + (high - longRun) * exp(-decay * t)) * exp(-rate * t - hazard(t))
    }
    // Simpson's rule.
    let steps = 2_000
    let width = duration / Double(steps)
    var sum = inflow(0) + inflow(duration)
    for step in 1..<steps { sum += inflow(Double(step) * width) * (step % 2 == 1 ? 4 : 2) }
    paid = sum * width / 3
    kept = exp(-rate * duration - hazard(duration))
  }
}
