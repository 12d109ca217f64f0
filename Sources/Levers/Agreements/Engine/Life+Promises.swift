// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies

/// Promises to pay: who makes one, what is promised and for which day. Method: <doc:Agreements>.
extension Life {
  /// Whether the debtor promises, and the promise; parameters as in ``agrees(_:_:_:interest:at:)``.
  mutating func promises(
    _ index: Int, _ terms: PromiseOffer, interest: Double, at time: Double
  ) -> Bool {
    guard interest < type.pointee.promises else { return false }
    let account = accounts + index
    let lanes = block(index, .agreement, account.pointee.agreements)
    let amount = promisedAmount(account.pointee.balance, lanes.y)
    let due = promisedDay(amount, within: Int32(terms.within), lanes.z, at: time)
    account.pointee.flags.remove(.meant)
    if Bernoulli.happens(reliability(index), lanes.x) {
      account.pointee.flags.insert(.meant)
    }
    begin(.promise, index, of: amount, due: due, ends: due, grace: terms.grace, at: time)
    return true
  }

  /// All of the balance or a share of it, by the law of payments.
  private mutating func promisedAmount(_ balance: Int64, _ lane: UInt32) -> Int64 {
    let full = type.pointee.full(person.regime)
    let uniform = Uniform.coarse(lane)
    guard uniform >= full else { return balance }
    // Given that it is not full, the lane is uniform on the rest of the interval.
    let share = partial.share((uniform - full) / (1 - full))
    return min(balance, max(1, (share * Double(balance)).nearest))
  }

  /// The day a debtor names: soon with the money at hand, else the next payday within the window.
  private mutating func promisedDay(
    _ amount: Int64, within days: Int32, _ lane: UInt32, at time: Double
  ) -> Int32 {
    let today = Int32(time.rounded(.down))
    let window =
      model.behavior.hasLiquidity && person.cash >= amount ? min(3, days) : days
    if model.behavior.hasLiquidity, person.cash < amount {
      let next = payday(onOrAfter: today + 1)
      return min(next, today + days)
    }
    return today + 1 + Int32(Double(window) * Uniform.coarse(lane))
  }
}
