// SPDX-License-Identifier: GPL-3.0-or-later

/// A number by which strategies are compared, with its unit and the direction that is better.
///
/// Definitions, with numerator and denominator, are in <doc:Metrics>; names are the keys of results and tables.
public struct Metric: Hashable, Sendable {
  /// What the number is measured in.
  public enum Unit: String, Sendable {
    /// A share of 1, shown in percent.
    case share
    /// Currency units.
    case currency
    /// Currency units spent per currency unit collected.
    case currencyPerCurrency = "currency_per_currency"
    /// A plain count or a count per account.
    case count
    /// Events per thousand.
    case perThousand = "per_1000"
    /// Days.
    case days
    /// Months of 1/12 year.
    case months
    /// Currency units per 100 of opening balance.
    case perHundred = "per_100"
    /// A ratio of two equal things.
    case ratio
  }

  /// Which way is better.
  public enum Direction: String, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither by itself.
    case neutral
  }

  /// The stable name.
  public let name: String
  /// The unit.
  public let unit: Unit
  /// The better direction.
  public let direction: Direction

  /// Creates a metric.
  public init(_ name: String, _ unit: Unit, _ direction: Direction) {
    self.name = name
    self.unit = unit
    self.direction = direction
  }

}

extension Metric {
  /// Cash over placed balance.
  public static let recoveryRate = Metric("recovery_rate", .share, .higher)
  /// Cash less cost over placed balance.
  public static let netRecoveryRate = Metric("net_recovery_rate", .share, .higher)
  /// Cost over cash.
  public static let costPerUnitCollected = Metric(
    "cost_per_unit_collected", .currencyPerCurrency, .lower)
  /// Cost over accounts.
  public static let costPerAccount = Metric("cost_per_account", .currency, .lower)
  /// Discounted cash less discounted cost.
  public static let npv = Metric("npv", .currency, .higher)
  /// Discounted cash less discounted cost over placed balance.
  public static let npvRate = Metric("npv_rate", .share, .higher)
  /// −(discounted cash) per 100 of opening balance.
  public static let valueU = Metric("value_u", .perHundred, .lower)
  /// Bound of what lies beyond the horizon of ``valueU``.
  public static let valueUTailBound = Metric("value_u_tail_bound", .perHundred, .neutral)
  /// What closed accounts leave below their floor over placed balance.
  ///
  /// Neutral: it grows with the accounts that are collected.
  public static let smallBalanceRate = Metric("small_balance_rate", .share, .neutral)
  /// Balances taken by the ends that lose them over placed balance; see `RollRateModel` (Behaviors).
  public static let lostBalanceRate = Metric("lost_balance_rate", .share, .lower)
  /// Accounts closed over accounts.
  public static let closedRate = Metric("closed_rate", .share, .higher)
  /// Accounts with a payment over accounts.
  public static let firstPaymentRate = Metric("first_payment_rate", .share, .higher)
  /// Payments over accounts.
  public static let paymentsPerAccount = Metric("payments_per_account", .count, .neutral)
  /// Mean of the days to the first payment, the horizon for those who never pay.
  public static let daysToFirstPayment = Metric("days_to_first_payment", .days, .lower)
  /// Mean of the days to the end of the account, the horizon for those still open.
  public static let daysToClose = Metric("days_to_close", .days, .lower)
  /// Accounts with an attempt over accounts.
  public static let penetration = Metric("penetration", .share, .neutral)
  /// Attempts over accounts.
  public static let contactsPerAccount = Metric("contacts_per_account", .count, .neutral)
  // What a strategy's own process is made of is neutral: one that offers plans instead of promises is not worse at
  // promises, and whom it reaches depends on whom it tries to.

  /// Delivered over attempted.
  public static let deliveryRate = Metric("delivery_rate", .share, .neutral)
  /// Right-party contacts over attempts on channels that converse.
  public static let rpcRate = Metric("rpc_rate", .share, .neutral)
  /// Accounts with an engaged attempt over accounts with an attempt.
  public static let contactRate = Metric("contact_rate", .share, .neutral)
  /// Blocked touches.
  public static let suppressedContacts = Metric("suppressed_contacts", .count, .neutral)
  /// Debtors who withdrew consent, per thousand.
  public static let optOutsPer1000 = Metric("opt_outs_per_1000", .perThousand, .lower)
  /// Complaints per thousand debtors.
  public static let complaintsPer1000 = Metric("complaints_per_1000", .perThousand, .lower)
  /// Complaints per thousand attempts.
  public static let complaintsPer1000Contacts = Metric(
    "complaints_per_1000_contacts", .perThousand, .neutral)
  /// Complaints per thousand debtors as they were drawn, where others are expected.
  public static let complaintsDrawnPer1000 = Metric(
    "complaints_drawn_per_1000", .perThousand, .neutral)
  /// Promises over right-party contacts.
  public static let ptpRate = Metric("ptp_rate", .share, .neutral)
  /// Kept over matured promises.
  public static let keptRate = Metric("kept_rate", .share, .higher)
  /// Paid over promised amount of matured promises.
  public static let keptAmountRate = Metric("kept_amount_rate", .share, .higher)
  /// Plans with a first payment over accounts offered a plan.
  public static let planTakeup = Metric("plan_takeup", .share, .neutral)
  /// Completed over matured plans.
  public static let planCompletion = Metric("plan_completion", .share, .higher)
  /// Attempts to vulnerable debtors per 1,000 currency units from them.
  public static let vulnerableContactsPerUnit = Metric(
    "vulnerable_contacts_per_unit_recovered", .perThousand, .lower)
  /// The same over that of all other debtors.
  public static let vulnerableBurdenRatio = Metric("vulnerable_burden_ratio", .ratio, .lower)

  /// Payments of the clocks less what was expected of them, over placed balance: 0 on average.
  public static let paymentMartingale = Metric("payment_martingale", .share, .neutral)

  /// What giving loans up costs over principal; see `PaymentRunModel` (Behaviors).
  public static let lossRate = Metric("loss_rate", .share, .lower)
  /// Loans given up over loans.
  public static let givenUpRate = Metric("given_up_rate", .share, .neutral)
  /// Months to giving up, or to the end of the term, over loans.
  public static let monthsToGivingUp = Metric("months_to_giving_up", .months, .neutral)
  /// Months to any end, at most the horizon's, over accounts.
  public static let monthsToEnd = Metric("months_to_end", .months, .neutral)

  /// Accounts taken by an end over accounts.
  public static func endRate(_ end: String) -> Metric {
    Metric("end_rate[\(end)]", .share, .neutral)
  }

  /// Balances taken by an end over placed balance.
  public static func endBalanceRate(_ end: String) -> Metric {
    Metric("end_balance_rate[\(end)]", .share, .neutral)
  }

  /// Account-months that got worse over account-months begun in a state.
  public static func rollRate(state: String) -> Metric {
    Metric("roll_rate_accounts[\(state)]", .share, .lower)
  }

  /// Account-months that ended in the best state or paid over account-months begun in a state.
  public static func cureRate(state: String) -> Metric {
    Metric("cure_rate[\(state)]", .share, .higher)
  }

  /// Attempts by one channel over accounts.
  public static func contactsPerAccount(channel: String) -> Metric {
    Metric("contacts_per_account[\(channel)]", .count, .neutral)
  }

  /// Cost of one cause over accounts: a channel, or complaints.
  ///
  /// Neutral: spending more on one channel is neither better nor worse by itself.
  public static func costPerAccount(cause: String) -> Metric {
    Metric("cost_per_account[\(cause)]", .currency, .neutral)
  }

  /// Touches blocked by one rule.
  public static func suppressedContacts(rule: String) -> Metric {
    Metric("suppressed_contacts[\(rule)]", .count, .neutral)
  }
}
