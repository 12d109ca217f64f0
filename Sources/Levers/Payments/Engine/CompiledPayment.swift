// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Randomness
import Vocabulary

/// How debtors pay, as the event loop reads it; money in minor units.
///
/// The methods lie here by position: up to which part of the unit interval each is drawn, how late and how dear it is.
struct CompiledPayment: BitwiseCopyable {
  /// The smallest balance that stays open.
  let floor: Int64
  let methodCount: Int
  private var ends = SIMD16<Double>()
  private var delays = SIMD16<Double>()
  private var fees = SIMD16<Double>()
  private var feeShares = SIMD16<Double>()

  init(_ payment: PaymentBehavior, minorPerUnit: Double) {
    // An empty account is closed, whatever the floor.
    floor = max(1, Int64((payment.floor * minorPerUnit).rounded()))
    methodCount = payment.methods.count
    var end = 0.0
    for (position, method) in payment.methods.enumerated() {
      end += method.share
      ends[position] = end
      delays[position] = method.delay
      fees[position] = method.fee * minorPerUnit
      feeShares[position] = method.feeShare
    }
  }

  /// Whether some payment costs something.
  var hasFees: Bool { fees.sum() + feeShares.sum() > 0 }

  /// The method drawn by a uniform number; what rounding leaves at the end is the last one's.
  func method(_ uniform: Double) -> Int {
    (0..<methodCount - 1).first { uniform < ends[$0] } ?? methodCount - 1
  }

  /// Days until the money of a method arrives.
  func delay(of method: Int) -> Double { delays[method] }

  /// What a payment costs, in whole minor units: as a ticket tells it.
  func fee(of method: Int, _ amount: Int64) -> Int64 {
    (fees[method] + feeShares[method] * Double(amount)).nearest
  }
}

extension PaymentBehavior {
  /// Checks every number.
  func check() throws(ModelError) {
    try ModelError.check("floor", floor, in: ParameterRange.money)
    guard partial.support.low > 0, partial.support.high <= 1 else {
      throw .parameter(
        name: "partial", value: partial.support.low, requirement: "supported within (0, 1]")
    }
    guard methods.count <= PaymentMethod.most else {
      throw .parameter(
        name: "methods", value: Double(methods.count), requirement: "at most \(PaymentMethod.most)")
    }
    for method in methods {
      try ModelError.check("share", method.share, in: ParameterRange.share)
      try ModelError.check("delay", method.delay, in: ParameterRange.days)
      try ModelError.check("fee", method.fee, in: ParameterRange.money)
      try ModelError.check("fee_share", method.feeShare, in: ParameterRange.share)
    }
    let whole = methods.reduce(0) { $0 + $1.share }
    guard methods.isEmpty || abs(whole - 1) <= 1e-9 else {
      throw .parameter(name: "shares of methods", value: whole, requirement: "1 in all")
    }
  }
}

extension SimulationModel {
  /// What of payments decides what metrics can come to.
  var paymentFacts: PaymentFacts {
    var facts = PaymentFacts()
    facts.discountRate = settings.discountRate
    facts.lastDiscount = discountFactor(days: Double(settings.horizon))
    facts.warmUp = settings.warmUp
    if let payment = intensity?.compiled.behavior.payment {
      facts.hasMethods = payment.methodCount > 0
      facts.paysFees = payment.hasFees
    }
    return facts
  }
}
