// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Portfolios
import Results
import Scenarios
import Vocabulary

/// Balances of a file that rounding would make meaningless, by the rule for portfolios made from laws.
struct SmallBalances {
  /// How many they are, and how small.
  let message: String
  /// The least that a balance may be, in the currency's units.
  private let bound: String
  private let least: String

  /// Looks at the balances; nil where enough of them are large enough.
  init?(of imported: ImportedPortfolio, _ scenario: Scenario) {
    let smallest = scenario.behavior.smallestBalance
    let small = imported.balances.filter { Double($0) < smallest }
    guard let least = small.min(),
      Double(small.count) > BehaviorModel.smallBalanceShare * Double(imported.accountCount)
    else { return nil }
    let currency = scenario.currency
    bound = Money(minorUnits: Int64(smallest.rounded(.up))).formatted(in: currency)
    self.least = Money(minorUnits: least).formatted(in: currency)
    message =
      "\(small.count) of \(imported.accountCount) balances lie below \(bound), where rounding changes what is paid"
      + " by more than 5%; the least is \(self.least)"
  }

  /// The error at the column of the balances; where points may be thousands, it begins with what to do about them.
  func diagnostic(at span: SourceSpan, after warnings: [Diagnostic]) -> Diagnostic {
    let thousands = warnings.filter { $0.code == DiagnosticCode("D412") }.flatMap(\.help)
    return Diagnostic(
      .meaninglessBalance, severity: .error, message, at: .init(span, "the least is \(least)"),
      keyPath: "portfolio.import.columns.balance",
      help: thousands + ["write balances in units of the currency, of at least \(bound)"])
  }
}

extension ScenarioFile {
  /// Refuses a file of balances that rounding would make meaningless, with what was read of it.
  func checkBalances(
    of imported: ImportedPortfolio, _ statement: ImportStatement, _ scenario: Scenario
  ) throws(RunFailure) {
    guard let small = SmallBalances(of: imported, scenario) else { return }
    let span =
      reader
      .place(of: ["portfolio", "import", "columns", "balance"])
    let problem = small.diagnostic(
      at: span ?? SourceSpan(file: path, line: 1, column: 1, length: 1), after: scenario.warnings)
    throw .refusedImport(InvalidSource([problem] + scenario.warnings), statement)
  }
}
