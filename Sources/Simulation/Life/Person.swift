// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

/// Everything that changes in a debtor's life beside its accounts and what is still to come.
///
/// With the ``AccountState`` of each account and the ``Agenda`` it is what a life must keep to be put down and taken
/// up again: draws have addresses, so there is no state of random numbers. Times are days since the start. Money is in
/// minor units.
struct Person: BitwiseCopyable {
  /// Accounts that are not closed; the calendar of a debtor without any stands still.
  var openAccounts: Int32
  /// How many waiting questions hold payments up.
  var heldBy: Int32 = 0

  /// A: the regime's ability to pay, raised in the window after a payday, 0 without money.
  var ability = 1.0
  /// Z·A: the rate at which both clocks run per unit of hazard.
  var clockRate: Double
  var cash = Int64.max
  var payPerPayday = 0.0
  var regime: UInt8 = 0
  /// The next payday, as a position among the calendars' days.
  var payday: Int32 = 0
  var paydayCount: UInt32 = 0

  /// The channels that may be used, one bit each.
  var consent: UInt32
  var hasOptedOut = false
  /// What the debtor has asked of the collector, one bit each.
  var requests: UInt16 = 0
  /// Fatigue and irritation at `markedSince`, the last delivered contact.
  var fatigue = 0.0
  var irritation = 0.0
  var markedSince = 0.0

  /// The debtor's martingale so far; 0 without the control.
  var martingale = 0.0

  /// A debtor on the first day, before income.
  init(_ facts: DebtorFacts) {
    openAccounts = facts.accountCount
    clockRate = facts.frailty
    consent = facts.consent
  }

  @inline(__always)
  func consents(_ channel: Int) -> Bool {
    consent & (1 &<< UInt32(truncatingIfNeeded: channel)) != 0
  }
}

extension DebtorFacts {
  /// Whether the debtor was marked as vulnerable.
  @inline(__always)
  var isVulnerable: Bool { traits & Self.vulnerable != 0 }
}
