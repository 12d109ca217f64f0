// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// The metrics that payments alone make up, so that strategies with the same payments have the same values.
  public static let ofPaymentsAlone: Set<String> = Set(
    [
      recoveryRate, smallBalanceRate, closedRate, firstPaymentRate, paymentsPerAccount,
      daysToFirstPayment, daysToClose, valueU, valueUTailBound,
    ].map(\.name))

  /// What payments come to less what they cost.
  public static let ofPaymentsLessCosts: Set<String> = Set(
    [netRecoveryRate, npv, npvRate].map(\.name))

  /// Whether prices enter a metric: nothing else of a run depends on them.
  public static func dependsOnPrices(_ name: String) -> Bool {
    ofPaymentsLessCosts.contains(name) || name == costPerUnitCollected.name
      || name.prefix { $0 != "[" } == costPerAccount.name
  }
}
