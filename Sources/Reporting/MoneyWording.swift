// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What a share of the placed balance is worth.
struct MoneyWording {
  let report: TerminalReport
  /// The placed balance of a portfolio in currency units.
  let balance: Double

  /// The amount of a share, with the digits its error allows: thousands where that is all that is known.
  func amount(_ share: Double, error: Double?) -> String {
    let decimals = decimals(error: error)
    let format = report.format("cost_per_account")
    return report.noBreak(
      format.size(rounded(share, error: error), decimals: min(decimals, 2)))
  }

  /// The amount with a minus sign where it is a loss.
  func signedAmount(_ share: Double, error: Double?) -> String {
    let decimals = min(decimals(error: error), 2)
    return report.noBreak(
      report.format("cost_per_account").value(rounded(share, error: error), decimals: decimals))
  }

  /// `741,000 to 743,800`, the ends of an interval of shares.
  func range(_ interval: ConfidenceInterval, error: Double?) -> String {
    bareAmount(interval.low, error: error) + report.language.choose(" to ", " a ")
      + bareAmount(interval.high, error: error)
  }

  /// The amount of a share without its currency, with the digits the error of another share allows.
  private func bareAmount(_ share: Double, error: Double?) -> String {
    report.decimal.text(
      rounded(share, error: error), decimals: min(decimals(error: error), 2))
  }

  private func decimals(error: Double?) -> Int {
    SignificantDigits.decimals(forStandardError: error.map { $0 * balance }) ?? 0
  }

  /// The amount, rounded to the second digit of its error where that stands before the point.
  private func rounded(_ share: Double, error: Double?) -> Double {
    let amount = share * balance
    guard let error = error.map({ $0 * balance }), error >= 99.5, error.isFinite else {
      return amount
    }
    var step = 1.0
    while error / step >= 99.5 { step *= 10 }
    return (amount / step).rounded() * step
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
