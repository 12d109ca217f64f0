// SPDX-License-Identifier: GPL-3.0-or-later

extension TraceRecord {
  /// One thing that happened in a life that is told, with what there is to say of its kind.
  package struct Event: Sendable {
    package var time: Double
    package var date: String
    /// From 1; nil for what concerns the person.
    package var account: Int?
    package var daysPastDue: Int?
    /// What happened.
    package var name: String
    package var details: Details

    package init(
      _ name: String, time: Double, date: String, account: Int?, daysPastDue: Int?,
      _ details: Details
    ) {
      (self.name, self.time, self.date) = (name, time, date)
      (self.account, self.daysPastDue, self.details) = (account, daysPastDue, details)
    }
  }

  /// What there is to say of an event; nil where its kind has no such thing, and nil within where there is none this time.
  package struct Details: Sendable {
    package var channel: String?
    package var rule: String?
    package var until: String?
    package var by: String?
    package var message: String?
    package var depth: Double?
    package var topic: String?
    package var byAssistant: Bool?
    package var about: String?
    package var isTold: Bool?
    package var hours: Double?
    package var isDelivered: Bool?
    package var isEngaged: Bool?
    package var price: Double?
    package var waits: Bool?
    package var isStaffed: Bool?
    package var successes: Int?
    package var failures: Int?
    package var drawn: Double?
    package var jumpPerDay: Double?
    package var remembers: Bool?
    package var instalments: Int?
    package var amount: Int64?
    package var balance: Int64?
    package var cause: String?
    package var sharedAmount: Int64?
    package var firstDue: String?
    package var due: String?
    package var graceUntil: String?
    package var agreement: String??
    package var treatment: String??
    package var income: Int64?
    package var cash: Int64?
    package var regime: String??
    package var writtenOff: Int64?

    /// Nothing yet.
    package init() {}
  }
}
