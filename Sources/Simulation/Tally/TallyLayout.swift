// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// Where each number of a tally lies in its buffer.
///
///     [counters | attempts, delivered, engaged by channel | blocked by rule | cash by day 0…H |
///      first payments by day | ends by cause and day]
struct TallyLayout: Hashable, Sendable {
  let channels: Int
  /// Consent and agreements, then the strategy's limits.
  let rules: Int
  let horizon: Int

  static let counterCount = Counter.allCases.count

  var attempts: Int { Self.counterCount }
  var delivered: Int { attempts + channels }
  var engaged: Int { delivered + channels }
  var blocked: Int { engaged + channels }
  var cash: Int { blocked + rules }
  var firstPayments: Int { cash + days }
  var size: Int { ends(AccountEnd.allCases.count) }
  private var days: Int { horizon + 1 }

  /// The first day of an end.
  func ends(_ cause: Int) -> Int { firstPayments + (1 + cause) * days }

  /// Blocked because the debtor does not consent or cannot be reached there.
  static let consentRule = 0
  /// Held back because a promise or plan is running.
  static let agreementRule = 1
  /// The first of the strategy's limits.
  static let firstLimitRule = 2
}
