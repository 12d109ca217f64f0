// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// One debtor's life as `trace --json` prints it; amounts are in minor units, times in days since the start.
package struct TraceRecord: Sendable {
  package var scenario: String
  package var strategy: String
  package var debtor: String
  package var replication: Int
  /// How often the person is in the replication, where people are drawn with replacement.
  package var draws: Int?
  /// Which of these is told, from 1.
  package var copy: Int
  /// The run from whose cut-offs it was lived again.
  package var replayedFrom: String?
  /// Why it was simulated with all others in place of that.
  package var notReplayed: String?
  package var seed: UInt64
  package var currency: String
  package var minorUnitsPerUnit: Int
  package var hidden: Hidden
  package var accounts: [Account]
  package var events: [Event]
  package var outcome: Outcome

  /// Creates a life without its debtor, accounts and events.
  package init(
    scenario: String, strategy: String, debtor: String, replication: Int, seed: UInt64,
    currency: String, minorUnitsPerUnit: Int, hidden: Hidden, outcome: Outcome
  ) {
    (self.scenario, self.strategy, self.debtor) = (scenario, strategy, debtor)
    (self.replication, self.seed, self.copy) = (replication, seed, 1)
    (self.currency, self.minorUnitsPerUnit) = (currency, minorUnitsPerUnit)
    (self.hidden, self.accounts, self.events, self.outcome) = (hidden, [], [], outcome)
  }

  /// The life as one JSON document, ending in a line break.
  package var json: String { TraceObject.stored.write(self).written() }

  /// What no collector can see of the debtor.
  package struct Hidden: Sendable {
    package var type: String?
    package var frailty: Double
    package var monthlyIncome: Double
    /// The share of attempts that get through, of each channel where not all do.
    package var reach: [Reach]

    package init(type: String?, frailty: Double, monthlyIncome: Double, reach: [Reach]) {
      (self.type, self.frailty) = (type, frailty)
      (self.monthlyIncome, self.reach) = (monthlyIncome, reach)
    }
  }

  /// How many attempts of a channel get through.
  package struct Reach: Sendable {
    package var channel: String
    package var share: Double

    package init(channel: String, share: Double) {
      (self.channel, self.share) = (channel, share)
    }
  }

  /// An account at the start.
  package struct Account: Sendable {
    package var id: String?
    package var balance: Int64
    package var daysPastDue: Int

    package init(id: String?, balance: Int64, daysPastDue: Int) {
      (self.id, self.balance, self.daysPastDue) = (id, balance, daysPastDue)
    }
  }

  /// What it came to.
  package struct Outcome: Sendable {
    package var opening: Int64
    package var paid: Int64
    package var payments: Int
    package var attempts: Int
    package var cost: Double

    package init(opening: Int64, paid: Int64, payments: Int, attempts: Int, cost: Double) {
      (self.opening, self.paid, self.payments) = (opening, paid, payments)
      (self.attempts, self.cost) = (attempts, cost)
    }
  }
}
