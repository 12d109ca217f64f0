// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Randomness
import Strategies

/// How promises and plans end, and what is counted of them. Method: <doc:Agreements>.
extension Life {
  /// A plan counts as agreed once money has come: the down payment or the first instalment.
  mutating func countPlan(_ index: Int) {
    if accounts[index].flags.insert(.agreedPlan).inserted {
      counts[Counter.plansAgreed.rawValue] += 1
    }
  }

  /// Ends an agreement, kept or broken, and lets the excited clock run again.
  mutating func endAgreement(_ index: Int, kept: Bool, at time: Double) {
    let account = accounts + index
    let kind = account.pointee.agreement
    let matures = account.pointee.flags.contains(.matures)
    if Control.isOn { compensate(index, to: time) }
    advanceExcited(account, to: time)
    account.pointee.agreement = .none
    account.pointee.dueDay = .max
    account.pointee.overdue = 0
    account.pointee.late = 0
    if kind == .promise {
      countPromise(account, kept: kept, matures: matures)
    } else {
      if kept { countPlan(index) }
      countPlanEnd(account, kept: kept, matures: matures)
    }
    account.pointee.outstanding = 0
    observer.record(time, index, kept ? .agreementKept : .agreementBroken)
    guard !account.pointee.flags.contains(.closed) else { return }
    scheduleExcited(account)
    if !kept {
      answer(kind == .promise ? .brokenPromise : .brokenPlan, index, at: time)
    } else if strategy.answersEvents {
      chooseTreatment(index, at: time)
    }
  }

  private mutating func countPromise(
    _ account: UnsafeMutablePointer<AccountState>, kept: Bool, matures: Bool
  ) {
    if kept {
      account.pointee.keptPromises += 1
    } else {
      account.pointee.brokenPromises += 1
    }
    guard matures else { return }
    counts[Counter.promisesKept.rawValue] += kept ? 1 : 0
    let unpaid = max(0, account.pointee.outstanding)
    counts[Counter.promisedPaid.rawValue] += account.pointee.instalment - unpaid
  }

  private mutating func countPlanEnd(
    _ account: UnsafeMutablePointer<AccountState>, kept: Bool, matures: Bool
  ) {
    if !kept {
      account.pointee.brokenPlans += 1
      counts[Counter.plansBroken.rawValue] += 1
    }
    if kept, matures { counts[Counter.plansCompleted.rawValue] += 1 }
  }
}
