// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What a share of the placed balance is worth.
struct MoneyWording {
  let report: TerminalReport
  /// The placed balance of a portfolio in currency units.
  let balance: Double

  /// The amount of a share, with the digits its error allows: thousands where that is all that is known.
  func amount(_ share: Double, error: Double?) -> String {
    let decimals = decimals(share, error: error)
    let format = report.format("cost_per_account")
    return report.noBreak(
      format.size(share * balance, decimals: min(decimals, 2)))
  }

  /// The amount with a minus sign where it is a loss.
  func signedAmount(_ share: Double, error: Double?) -> String {
    let decimals = min(decimals(share, error: error), 2)
    return report.noBreak(
      report.format("cost_per_account").value(share * balance, decimals: decimals))
  }

  /// `741,000 to 743,800`, the ends of an interval of shares.
  func range(_ interval: ConfidenceInterval, error: Double?) -> String {
    bareAmount(interval.low, error: error) + report.language.choose(" to ", " a ")
      + bareAmount(interval.high, error: error)
  }

  /// The amount of a share without its currency, with the digits the error of another share allows.
  private func bareAmount(_ share: Double, error: Double?) -> String {
    report.decimal.text(
      share * balance, decimals: min(decimals(error: error), 2), keepsUnits: true)
  }

  /// The decimals of the amount of a share: what its error allows, or the currency's where the share is exact.
  private func decimals(_ share: Double, error: Double?) -> Int {
    guard let error, Exactness.isRounding(error, of: share) else { return decimals(error: error) }
    return report.format("cost_per_account").exactDecimals(share * balance)
  }

  /// The place of the second digit of the amount's error, as `MetricFormat` counts it: negative before the point.
  private func decimals(error: Double?) -> Int {
    SignificantDigits.place(ofStandardError: error.map { $0 * balance }) ?? 0
  }

  /// `more` or `less`, for a difference.
  func direction(_ share: Double) -> String {
    report.language.choose(share < 0 ? "less" : "more", share < 0 ? "menos" : "más")
  }

  /// What the amount is about.
  var perPortfolio: String {
    let accounts = report.decimal.text(report.summary.accounts)
    return report.language.choose(
      "per portfolio of \(accounts) accounts", "por cartera de \(accounts) cuentas")
  }
}
