// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Workbench

/// Balances that rounding to the minor unit would make meaningless are refused in every model.
@Suite struct BalanceRoundingTests {
  static let behaviors = [
    ("{ baseline: 0.01 per day }", 0.1),
    (
      "{ model: roll-rate, states: { C: 0 dpd }, ends: { paid: paid, bad: lost }, moves: { C: { paid: 80%, bad: 20% } } }",
      0.1
    ),
    // Of 24 instalments without interest each is 1/24, so that 2.40 has instalments of ten cents.
    (
      "{ model: payment-run, pay_probability: 80%, term: 24, client_rate: 0%, arrears_loss: 70%, balance_loss: 40% }",
      2.4
    ),
  ]

  private func text(_ behavior: String, _ portfolio: String, currency: String = "USD") -> String {
    let strategy = behavior.contains("payment-run") ? "give_up: { missed: 3 }" : "path: []"
    let none = behavior.contains("roll-rate") ? "{}" : "{ \(strategy) }"
    return """
      version: 1
      name: small
      horizon: 731 days
      currency: \(currency)
      replications: 2
      portfolio: \(portfolio)
      behavior: \(behavior)
      strategies: { none: \(none) }

      """
  }

  private func read(_ text: String) throws(RunFailure) -> ScenarioRun {
    try ScenarioRun(ScenarioFile(embedded: "small.yaml", Array(text.utf8)))
  }

  private func generated(_ balance: String) -> String {
    "{ accounts: 10, segments: { all: { balance: \(balance) } } }"
  }

  @Test(arguments: behaviors)
  func aLawOfSmallBalancesIsRefusedWithItsPlace(_ behavior: String, _ least: Double) throws {
    for balance in ["0.02", "{ uniform: [0, \(least)] }", "\(least * 0.99)"] {
      let failure = #expect(throws: RunFailure.self) {
        try read(text(behavior, generated(balance)))
      }
      guard case .invalid(let source, _) = failure else {
        Issue.record("\(balance): not refused as a scenario")
        continue
      }
      let error = try #require(source.diagnostics.first { $0.severity == .error })
      #expect(error.code.description == "S309")
      #expect(error.keyPath == "portfolio.segments.all.balance")
    }
    for balance in ["\(least * 1.01)", "{ lognormal: { median: 300, sigma: 1 } }"] {
      #expect(throws: Never.self) { try read(text(behavior, generated(balance))) }
    }
  }

  /// Ten yen are ten times the smallest amount there is.
  @Test func theMinorUnitDecides() throws {
    let behavior = Self.behaviors[0].0
    #expect(throws: RunFailure.self) {
      try read(text(behavior, generated("9"), currency: "JPY"))
    }
    #expect(throws: Never.self) { try read(text(behavior, generated("11"), currency: "JPY")) }
  }

  @Test(arguments: behaviors)
  func aFileOfSmallBalancesIsRefused(_ behavior: String, _ least: Double) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("small.yaml").path
    let columns = "columns: { id: id, balance: balance, dpd: dpd }"
    let portfolio = "{ import: { file: small.csv, \(columns) }, segments: { all: {} } }"
    try Data(text(behavior, portfolio).utf8).write(to: URL(fileURLWithPath: path))
    for (small, isRefused) in [(0, false), (25, false), (26, true), (100, true)] {
      let rows = (0..<100).map { "a\($0),\($0 < small ? "0.02" : "250.50"),0" }
      try Data((["id,balance,dpd"] + rows).joined(separator: "\n").utf8)
        .write(to: folder.appendingPathComponent("small.csv"))
      var failure: RunFailure?
      do throws(RunFailure) { _ = try ScenarioRun(ScenarioFile(path: path)) } catch {
        failure = error
      }
      guard isRefused else {
        #expect(failure == nil, "\(String(describing: failure))")
        continue
      }
      guard case .refusedImport(let source, _) = failure else {
        Issue.record("\(small) of 100: \(String(describing: failure))")
        continue
      }
      #expect(source.diagnostics.contains { $0.message.contains("\(small) of 100 balances") })
    }
  }
}
