// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

extension Metric {
  /// The metrics that have a definition of their own, in the order in which reports show them.
  public static let catalogue: [Metric] = ofLives + ofCapacity

  private static let ofLives: [Metric] = [
    .recoveryRate, .netRecoveryRate, .npv, .npvRate, .costPerAccount, .costPerUnitCollected,
    .smallBalanceRate, .closedRate, .firstPaymentRate, .paymentsPerAccount, .contactsPerAccount,
    .penetration,
    .deliveryRate, .contactRate, .rpcRate, .ptpRate, .keptRate, .keptAmountRate, .planTakeup,
    .planCompletion, .daysToFirstPayment, .daysToClose, .complaintsPer1000,
    .complaintsPer1000Contacts,
    .complaintsDrawnPer1000,
    .optOutsPer1000, .suppressedContacts, .vulnerableContactsPerUnit, .vulnerableBurdenRatio,
    .valueU, .valueUTailBound, .paymentMartingale, .lossRate, .lostBalanceRate, .givenUpRate,
    .monthsToGivingUp,
    .monthsToEnd, Metric("end_rate", .share, .neutral),
    Metric("end_balance_rate", .share, .neutral), Metric("roll_rate_accounts", .share, .lower),
    Metric("cure_rate", .share, .higher),
  ]

  /// The metric of a name; `contacts_per_account[sms]` has the unit of `contacts_per_account`.
  ///
  /// A name of earlier versions, as old results have it, is a share that is neither better nor worse.
  ///
  /// - Returns: Nil for a name that has no definition.
  public static func known(_ name: String) -> Metric? {
    if isRenamed(name) { return Metric(name, .share, .neutral) }
    let base = Metric.base(of: name)
    guard let metric = catalogue.first(where: { $0.name == base }) else { return nil }
    return Metric(name, metric.unit, metric.direction)
  }

  /// The unit of a metric's name, such as `share`; nil when it is not known.
  static func unitName(_ name: String) -> String? { known(name)?.unit.rawValue }
}
