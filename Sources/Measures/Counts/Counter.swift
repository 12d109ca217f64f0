// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tally counts beside what levers count in their rooms.
public enum Counter: Int, CaseIterable, Sendable {
  /// Accounts watched.
  case accounts
  /// Debtors watched.
  case debtors
  /// Accounts paid up, or ended.
  case closedAccounts
  /// Accounts with an attempt.
  case attemptedAccounts
  /// Accounts with an engaged attempt.
  case engagedAccounts
  /// Complaints drawn.
  case complaints
  /// Their probabilities, in 2⁻³².
  case expectedComplaints
  /// Debtors who withdrew consent to a channel.
  case optOutDebtors
  /// Attempts to vulnerable debtors.
  case vulnerableAttempts
  /// Days to first payments, in 2⁻²⁰.
  case daysToFirstPayment
  /// Days to ends, in 2⁻²⁰; months for the models that move once a month.
  case daysToClose
}
