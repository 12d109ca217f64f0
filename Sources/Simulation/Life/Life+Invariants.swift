// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

#if RECOBRO_CHECKS
extension Life {
  /// Traps unless every account's money adds up and its times are in order.
  ///
  ///     0 ≤ balance ≤ opening
  ///
  /// Called after every event in debug builds; timings taken with it mean nothing.
  func checkInvariants(at time: Double) {
    for index in 0..<accountCount {
      let account = accounts[index]
      precondition(account.balance >= 0, "no balance below zero")
      precondition(
        account.balance <= accountFacts[index].balance, "no balance above the opening one")
      precondition(
        account.baselineTime >= time && account.excitedTime >= time.nextDown,
        "no payment in the past")
      precondition(account.touchTime >= time, "no touch in the past")
      precondition(
        account.agreement == nil || account.dueDay != .max || personPlace >= 0,
        "an agreement has a due day")
      guard account.flags.contains(.closed) else { continue }
      precondition(
        account.baselineTime == .infinity && account.excitedTime == .infinity
          && account.agreement == nil, "a closed account pays no more")
    }
    if personPlace >= 0 {
      let owed = (0..<accountCount).reduce(Int64(0)) {
        accounts[$1].flags.contains(.closed) ? $0 : $0 + accounts[$1].balance
      }
      precondition(accounts[personPlace].balance == owed, "a person owes what the accounts owe")
    }
    precondition(person.cash >= 0, "no negative cash")
    precondition(person.ability >= 0 && person.clockRate >= 0, "clocks do not run backwards")
  }
}
#endif
