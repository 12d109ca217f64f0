// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
public import Diagnostics
import Grammar
import Portfolios
import Randomness
import Vocabulary

extension ScenarioSection {
  /// Whether rounding to the minor unit leaves the balances their meaning; reports when it does not.
  func hasMeaningfulBalances(
    _ values: SectionValues, _ behavior: BehaviorModel, _ choice: PortfolioChoice,
    _ currency: Currency
  ) -> Bool {
    guard case .synthetic(let portfolio) = choice else { return true }
    let smallest = behavior.smallestBalance / Double(currency.minorUnitsPerUnit)
    let found = portfolio.segments.filter {
      $0.share > 0 && $0.balance.cdf(smallest.nextDown) > BehaviorModel.smallBalanceShare
    }
    for segment in found {
      let reader = values.reader(self.portfolio)["segments"][segment.name]["balance"]
      let share = NumberText.shown(100 * segment.balance.cdf(smallest.nextDown))
      let open = ThousandsCheck.firstOpen(in: reader.node, currency).map {
        "write `\($0.thousands)` if the mark of `\($0.text)` separates thousands"
      }
      reader.report(
        .meaninglessBalance,
        "\(share)% of the balances of `\(segment.name)` lie below \(NumberText.shown(smallest)) \(currency), where rounding changes what is paid by more than 5%",
        "median \(NumberText.shown(segment.balance.quantile(0.5)))",
        help: (open.map { [$0] } ?? []) + [
          "write balances in units of the currency, of at least \(NumberText.shown(smallest))"
        ])
    }
    return found.isEmpty
  }
}

extension DiagnosticCode {
  /// Balances so small that rounding decides what is paid.
  public static let meaninglessBalance = DiagnosticCode("S309")
}
