// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Randomness
import Vocabulary

/// How debtors pay, as the event loop reads it; money in minor units.
struct CompiledPayment: BitwiseCopyable {
  /// The smallest balance that stays open.
  let floor: Int64

  init(_ payment: PaymentBehavior, minorPerUnit: Double) {
    // An empty account is closed, whatever the floor.
    floor = max(1, Int64((payment.floor * minorPerUnit).rounded()))
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
  }
}

extension SimulationModel {
  /// What of payments decides what metrics can come to.
  var paymentFacts: PaymentFacts {
    var facts = PaymentFacts()
    facts.discountRate = settings.discountRate
    facts.lastDiscount = discountFactor(days: Double(settings.horizon))
    facts.warmUp = settings.warmUp
    return facts
  }
}
