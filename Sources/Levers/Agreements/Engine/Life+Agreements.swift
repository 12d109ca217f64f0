// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Strategies

/// Promises and instalment plans. Method: <doc:Agreements>.
///
/// Both are a list of amounts due on days. Whether they are kept is no parameter: the debtor must have meant or
/// remembered it and must have the cash on the day, or by the end of the grace.
extension Life {
  private mutating func block(_ index: Int, _ point: DecisionPoint, _ occurrence: UInt32)
    -> SIMD4<UInt32>
  {
    DrawAddress(seed: seed, replication: replication, identity: accounts[index].identity)
      .block(point, occurrence)
  }

  /// Whether the debtor agrees to what a step offers, and the agreement that follows.
  ///
  /// - Parameters:
  ///   - index: The account.
  ///   - step: The step that offers.
  ///   - interest: The uniform that decides, common to all strategies for this touch.
  ///   - time: When.
  /// - Returns: Whether there is an agreement now.
  mutating func agrees(_ index: Int, _ step: Int, interest: Double, at time: Double) -> Bool {
    switch strategy.steps[step].offer {
    case .none: return false
    case .promise:
      guard interest < type.pointee.promises else { return false }
      promise(index, strategy.steps[step], at: time)
      return true
    case .plan:
      noteOffer(index)
      guard interest < type.pointee.accepts else { return false }
      return plan(index, strategy.steps[step], at: time)
    }
  }

  // MARK: Promises

  private mutating func promise(_ index: Int, _ step: CompiledStep, at time: Double) {
    let account = accounts + index
    let lanes = block(index, .agreement, account.pointee.agreements)
    let amount = promisedAmount(account.pointee.balance, lanes.y)
    let due = promisedDay(amount, step, lanes.z, at: time)
    account.pointee.flags.remove(.meant)
    if Bernoulli.happens(type.pointee.reliability, lanes.x) {
      account.pointee.flags.insert(.meant)
    }
    counts[Counter.promises.rawValue] += 1
    begin(.promise, index, amount: amount, due: due, ends: due, grace: step.grace, at: time)
    if account.pointee.flags.contains(.matures) {
      counts[Counter.promisesMatured.rawValue] += 1
      counts[Counter.promisedAmount.rawValue] += amount
    }
    observer.record(time, index, .promised(amount: amount, day: Int(due)))
  }

  /// All of the balance or a share of it, by the law of payments.
  private mutating func promisedAmount(_ balance: Int64, _ lane: UInt32) -> Int64 {
    let full = type.pointee.full(person.regime)
    let uniform = Uniform.coarse(lane)
    guard uniform >= full else { return balance }
    // Given that it is not full, the lane is uniform on the rest of the interval.
    let share = partial.share((uniform - full) / (1 - full))
    return min(balance, max(1, Int64((share * Double(balance)).rounded())))
  }

  /// The day a debtor names: soon with the money at hand, else the next payday within the window.
  private mutating func promisedDay(
    _ amount: Int64, _ step: CompiledStep, _ lane: UInt32, at time: Double
  ) -> Int32 {
    let today = Int32(time.rounded(.down))
    let window =
      model.behavior.hasLiquidity && person.cash >= amount ? min(3, step.within) : step.within
    if model.behavior.hasLiquidity, person.cash < amount {
      let next = payday(onOrAfter: today + 1)
      return min(next, today + step.within)
    }
    return today + 1 + Int32(Double(window) * Uniform.coarse(lane))
  }

  // MARK: Plans

  private mutating func noteOffer(_ index: Int) {
    if accounts[index].flags.insert(.wasOffered).inserted {
      counts[Counter.plansOffered.rawValue] += 1
    }
  }

  /// Agrees on the shortest plan whose instalments are affordable, if there is one.
  private mutating func plan(_ index: Int, _ step: CompiledStep, at time: Double) -> Bool {
    let account = accounts + index
    let balance = account.pointee.balance
    let down = Int64((Double(balance) * step.downPayment).rounded())
    guard person.cash >= down, let instalments = affordable(balance - down, step) else {
      return false
    }
    let amount = (balance - down + Int64(instalments) - 1) / Int64(instalments)
    let due = firstInstalmentDay(step, at: time)
    account.pointee.instalmentsLeft = UInt8(instalments)
    account.pointee.interval = UInt16(step.interval)
    account.pointee.flags.remove(.meant)
    let ends = instalmentDay(instalments - 1, after: due, every: step.interval)
    begin(.plan, index, amount: amount, due: due, ends: ends, grace: step.grace, at: time)
    if account.pointee.flags.contains(.matures) { counts[Counter.plansMatured.rawValue] += 1 }
    observer.record(
      time, index, .planned(instalments: Int(instalments), amount: amount, day: Int(due)))
    guard down > 0 else { return true }
    // The down payment comes before the first instalment. It may close the account, which keeps the plan.
    account.pointee.outstanding += down
    countPlan(index)
    post(index, down, share: Double(down) / Double(balance), at: time, cause: .downPayment)
    return true
  }

  /// The fewest instalments that fit the debtor's income; `nil` if even the most do not.
  private mutating func affordable(_ rest: Int64, _ step: CompiledStep) -> Int32? {
    guard model.behavior.hasLiquidity else { return step.fewest }
    let factor = model.liquidity.incomeFactor[Int(person.regime)] * model.liquidity.affordableShare
    let limit =
      facts.monthlyIncome * type.pointee.income * factor * Double(step.interval) / 30
    guard limit >= 1 else { return nil }
    let needed = (Double(rest) / limit).rounded(.up)
    return needed <= Double(step.most) ? max(step.fewest, Int32(needed)) : nil
  }

  private mutating func firstInstalmentDay(_ step: CompiledStep, at time: Double) -> Int32 {
    let today = Int32(time.rounded(.down))
    guard model.behavior.hasLiquidity else { return today + step.interval }
    return min(payday(onOrAfter: today + 1), today + step.interval)
  }

  /// Starts an agreement; its excited clock stands still until it ends.
  private mutating func begin(
    _ kind: AccountState.Agreement, _ index: Int, amount: Int64, due: Int32, ends: Int32,
    grace: Int32, at time: Double
  ) {
    let account = accounts + index
    if Control.isOn { compensate(index, to: time) }
    advanceExcited(account, to: time)
    account.pointee.agreement = kind
    account.pointee.agreements += 1
    account.pointee.excitedTime = .infinity
    account.pointee.instalment = amount
    account.pointee.outstanding = amount
    account.pointee.dueDay = due
    account.pointee.grace = UInt8(grace)
    account.pointee.overdue = 0
    account.pointee.late = 0
    account.pointee.flags.remove(.matures)
    if ends + grace < model.horizonDays { account.pointee.flags.insert(.matures) }
  }
}
