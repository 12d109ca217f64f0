// SPDX-License-Identifier: GPL-3.0-or-later

import Reporting
import Storage
import Testing

@testable import Workbench

/// A trace tells of what a person with several accounts was contacted about and shared out, in both languages and as data.
@Suite("Stories of persons") struct PersonStoryTests {
  private static func scenario(_ keys: String) -> String {
    """
    version: 1
    name: persons
    start: 2026-01-01
    horizon: 30 days
    seed: 3
    replications: 2
    portfolio:
      accounts: 30
      frailty: 0
      segments: { all: { balance: 100, dpd: 0, accounts_per_debtor: 3 } }
    behavior:
      baseline: 0 per day
      types: { forgetter: { promises: 100%, reliability: 100%, full: 100% } }
    channels:
      agent_call: { engagement: 100%, stimulus: 0 per day }
    strategies:
      one:
        path: [{ at: 0 dpd, channel: agent_call, offer: promise }]
    \(keys)

    """
  }

  private func life(_ keys: String = "") throws -> DebtorLife {
    let text = Self.scenario(keys.isEmpty ? "" : "    " + keys)
    let file = ScenarioFile(embedded: "persons", Array(text.utf8), overrides: [])
    return try ScenarioRun(file).life(debtor: "all-1", strategy: nil, replication: 0)
  }

  @Test(arguments: [
    ("", "the oldest debt first", "primero la deuda más antigua"),
    ("share: proportional", "in proportion to balances", "en proporción a los saldos"),
    ("share: smallest_first", "the smallest balance first", "primero el saldo más pequeño"),
  ])
  func tellsOfWhatItIsAPart(_ keys: String, _ english: String, _ spanish: String) throws {
    let life = try life(keys)
    let told = "pays USD 100.00 (as promised; of USD 300.00; \(english)); USD 0.00 remain"
    let story = life.story(in: .english)
    #expect(story.components(separatedBy: told).count == 4, "\(story)")
    #expect(
      life.story(in: .spanish).contains(
        "paga 100,00 USD (como prometió; de 300,00 USD; \(spanish)); quedan 0,00 USD"))
    #expect(story.contains("2026-01-01 10:00     0 dpd  all accounts  agent_call: delivered"))
    #expect(
      life.json.components(separatedBy: "\"shared_amount\": 30000").count == 4, "\(life.json)")
  }

  @Test func accountsShareNothing() throws {
    let life = try life("treat: account")
    #expect(life.story(in: .english).contains("(as promised); USD 0.00 remain"))
    #expect(!life.json.contains("shared_amount"))
  }
}

extension String {
  fileprivate func components(separatedBy word: String) -> [Substring] {
    split(separator: word, omittingEmptySubsequences: false)
  }
}
