// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Strategies

/// Instalment plans: who takes one, and which. Method: <doc:Agreements>.
extension Life {
  /// Whether the debtor agrees on the shortest plan whose instalments are affordable, and that plan.
  ///
  /// Parameters as in ``agrees(_:_:_:interest:at:)``.
  mutating func takesPlan(
    _ index: Int, _ terms: PlanOffer, interest: Double, at time: Double
  ) -> Bool {
    guard interest < type.pointee.accepts else { return false }
    let account = accounts + index
    let balance = account.pointee.balance
    let down = Int64((Double(balance) * terms.downPayment).rounded())
    guard person.cash >= down, let instalments = affordable(balance - down, terms) else {
      return false
    }
    let amount = (balance - down + Int64(instalments) - 1) / Int64(instalments)
    let interval = Int32(terms.every)
    let due = firstInstalmentDay(every: interval, at: time)
    account.pointee.flags.remove(.meant)
    let ends = instalmentDay(instalments - 1, after: due, every: interval)
    begin(
      .plan, index, amounts: Int(instalments), every: terms.every, of: amount, due: due, ends: ends,
      grace: terms.grace, at: time)
    guard down > 0 else { return true }
    // The down payment comes before the first instalment. It may close the account, which keeps the plan.
    account.pointee.outstanding += down
    noteMoney(.plan, index)
    postAgreed(index, down, at: time, cause: .downPayment)
    return true
  }

  /// The fewest instalments that fit the debtor's income; `nil` if even the most do not.
  private mutating func affordable(_ rest: Int64, _ terms: PlanOffer) -> Int32? {
    guard model.behavior.hasLiquidity else { return Int32(terms.fewest) }
    let factor = model.liquidity.incomeFactor[Int(person.regime)] * model.liquidity.affordableShare
    let limit =
      facts.monthlyIncome * type.pointee.income * factor * Double(terms.every) / 30
    guard limit >= 1 else { return nil }
    let needed = (Double(rest) / limit).rounded(.up)
    return needed <= Double(terms.most) ? max(Int32(terms.fewest), Int32(needed)) : nil
  }

  private mutating func firstInstalmentDay(every interval: Int32, at time: Double) -> Int32 {
    let today = Int32(time.rounded(.down))
    guard model.behavior.hasLiquidity else { return today + interval }
    return min(payday(onOrAfter: today + 1), today + interval)
  }
}
