// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What a share of the placed balance is worth.
struct MoneyWording {
  let report: TerminalReport
  /// The placed balance of a portfolio in currency units.
  let balance: Double

  /// The amount of a share, with the digits its error allows.
  func amount(_ share: Double, error: Double?) -> String {
    let decimals =
      SignificantDigits.decimals(forStandardError: error.map { $0 * balance }) ?? 0
    let format = report.format("cost_per_account")
    return report.noBreak(format.size(share * balance, decimals: min(decimals, 2)))
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
