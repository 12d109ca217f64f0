// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Scenarios

/// `write_off_rate` was small balances left: the name is refused wherever a scenario names a metric.
@Suite struct RenamedMetricTests {
  private static let scenario = """
    version: 1
    name: renamed
    horizon: 30 days
    portfolio: { accounts: 10, segments: { all: { balance: 100, dpd: 0 } } }
    behavior: { baseline: 0.01 per day }
    channels: { sms: { engagement: 30%, stimulus: 0.05 per day } }
    strategies: { one: { path: [ { at: 1 dpd, channel: sms } ] } }

    """

  private func diagnostics(_ text: String) -> [Diagnostic] {
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "f", bytes: Array(text.utf8)).read()
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test(arguments: [
    "expect: [ one.write_off_rate <= 1% ]",
    "expect: [ one.all.write_off_rate <= 1% ]",
    "expect: [ one.recovery_rate - 2 * one.write_off_rate > 0 ]",
    "margins: { write_off_rate: 0.1% }",
    "replications: { max: 40, until: { metric: write_off_rate, half_width: 1% } }",
    "replications: { min: 10, max: 40, until: { metric: write_off_rate, indifference: 1% } }",
  ])
  func theOldNameIsRefusedWithTheNew(_ line: String) throws {
    let found = diagnostics(Self.scenario + line + "\n")
    let help = found.flatMap(\.help).joined(separator: "\n")
    #expect(found.count == 1 && help.contains("`small_balance_rate`"), "\(found)")
  }

  @Test func theNewNameHoldsInExpectationsAndHasNoMargin() {
    #expect(diagnostics(Self.scenario + "expect: [ one.small_balance_rate <= 1% ]\n").isEmpty)
    #expect(!diagnostics(Self.scenario + "margins: { small_balance_rate: 1% }\n").isEmpty)
  }
}
