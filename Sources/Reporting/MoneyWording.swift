// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension ReportWords {
  /// How amounts of money are written, be they gains or losses.
  var moneyFormat: MetricFormat { format(.npv) }
}

/// What a share of the placed balance is worth.
struct MoneyWording {
  let report: ReportWords
  /// The placed balance of a portfolio in currency units.
  let balance: Double

  /// The amount of a share, with the digits its error allows: thousands where that is all that is known.
  func amount(_ share: Double, error: Double?) -> String {
    let decimals = decimals(error: error, of: share)
    return report.noBreak(
      report.moneyFormat.size(share * balance, decimals: decimals))
  }

  /// The amount with a minus sign where it is a loss.
  func signedAmount(_ share: Double, error: Double?) -> String {
    let decimals = decimals(error: error, of: share)
    return report.noBreak(
      report.moneyFormat.value(share * balance, decimals: decimals))
  }

  /// `USD 741,000 to 743,800`, the ends of an interval of shares, with the digits the error of another share allows.
  func range(_ interval: ConfidenceInterval, error: Double?) -> String {
    report.moneyFormat.plainEnds(
      interval.low * balance, interval.high * balance, decimals: min(decimals(error: error), 2))
  }

  /// The place of the second digit of the amount's error, as `MetricFormat` counts it: negative before the point.
  private func decimals(error: Double?) -> Int {
    SignificantDigits.place(ofStandardError: error.map { $0 * balance }) ?? 0
  }

  /// The same with at most two places, and more where the amount would read as 0, which is neither more nor less.
  ///
  /// Of an exact share the currency's.
  private func decimals(error: Double?, of share: Double) -> Int {
    if let error, Exactness.isRounding(error, of: share) {
      return min(2, report.moneyFormat.exactDecimals(share * balance))
    }
    let size = (share * balance).magnitude
    var places = min(decimals(error: error), 2)
    guard size > 0, size < 0.5 * unit(places) else { return places }
    while places < 4, size < 0.5 * unit(places) { places += 1 }
    return places > 0 ? max(places, 2) : places
  }

  /// The last place shown with so many decimals.
  private func unit(_ places: Int) -> Double {
    (0..<abs(places)).reduce(1.0) { unit, _ in places < 0 ? unit * 10 : unit / 10 }
  }

  /// `more` or `less`, for a difference.
  func direction(_ share: Double) -> String {
    report.language.choose(share < 0 ? "less" : "more", share < 0 ? "menos" : "más")
  }

  /// What the amount is about.
  var perPortfolio: String {
    let accounts = report.decimal.accounts(report.summary.accounts)
    return report.language.choose(
      "per portfolio of \(accounts)", "por cartera de \(accounts)")
  }
}
