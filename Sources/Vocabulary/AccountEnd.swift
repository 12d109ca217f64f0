// SPDX-License-Identifier: GPL-3.0-or-later

/// What ends an account; the ends compete, for an account has one at most.
///
/// An opt-out is none: the debtor can still pay.
public enum AccountEnd: String, CaseIterable, Sendable {
  /// Paid without an agreement.
  case paid
  /// Paid while a promise was running.
  case promise = "paid_by_promise"
  /// Paid while a plan was running.
  case plan = "paid_by_plan"
}
