// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Vocabulary

/// Where each number of a tally lies in its buffer.
///
///     [counters | attempts, delivered, engaged by channel | blocked by rule | cash by day 0…H |
///      first payments by day | ends by cause and day | counters of the behaviour's own]
struct TallyLayout: Hashable, Sendable {
  let channels: Int
  /// Consent and agreements, then the strategy's limits.
  let rules: Int
  let horizon: Int
  /// The position of the strategy whose outcome it is.
  var strategy = 0
  /// How many ends compete.
  var endCount = AccountEnd.allCases.count
  /// Counters beyond those of the intensity model.
  var ownCount = 0
  /// Whether a loss is summed up.
  var keepsLoss = false

  static let counterCount = Counter.allCases.count

  var attempts: Int { Self.counterCount }
  var delivered: Int { attempts + channels }
  var engaged: Int { delivered + channels }
  var blocked: Int { engaged + channels }
  var cash: Int { blocked + rules }
  var firstPayments: Int { cash + days }
  /// The first of the behaviour's own counters.
  var own: Int { ends(endCount) }
  var size: Int { own + ownCount }
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
