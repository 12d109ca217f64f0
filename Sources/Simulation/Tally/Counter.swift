// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tally counts; money in minor units, cost in cost units.
enum Counter: Int, CaseIterable {
  case accounts
  case debtors
  case openingBalance
  case closingBalance
  case cash
  case writtenOff
  case payments
  case closedAccounts
  case attemptedAccounts
  case engagedAccounts
  case promises
  case promisesMatured
  case promisesKept
  case promisedAmount
  case promisedPaid
  case plansOffered
  case plansAgreed
  case plansMatured
  case plansCompleted
  case plansBroken
  case complaints
  /// Their probabilities, in 2⁻³².
  case expectedComplaints
  case optOutDebtors
  case vulnerableAttempts
  case vulnerableCash
  case daysToFirstPayment
  case daysToClose
}
