// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Testing

@testable import Scenarios

/// `treat:` and `share:` of strategies.
@Suite struct PersonKeyTests: ReadsScenarios {
  private static func scenario(
    _ keys: String = "", accounts: String = ", accounts_per_debtor: 2",
    step: String = "at: 0 dpd, every: 7 days, channel: agent_call, offer: promise"
  ) -> String {
    """
    version: 1
    name: person
    start: 2026-01-05
    horizon: 60 days
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0\(accounts) } }
    behavior: { baseline: 0.02 per day }
    channels:
      agent_call: { engagement: 40%, stimulus: 0.2 per day }
    strategies:
      calls: { path: [{ \(step) }]\(keys) }

    """
  }

  @Test(arguments: [
    ("", TreatedParty.person, PaymentShare.oldestFirst),
    (", treat: account", .account, .oldestFirst),
    (", share: proportional", .person, .proportional),
    (", treat: person, share: smallest_first", .person, .smallestFirst),
  ])
  func reads(_ keys: String, _ treat: TreatedParty, _ share: PaymentShare) throws {
    let scenario = try read(Self.scenario(keys))
    #expect(scenario.strategies[0].treat == treat)
    #expect(scenario.strategies[0].share == share)
    // What was read is what the resolved text says.
    let again = try read(scenario.resolved).strategies[0]
    #expect(again == scenario.strategies[0])
    #expect(scenario.resolved.contains("treat:") == (treat == .account))
    #expect(scenario.resolved.contains("share: \(share.rawValue)") == (share != .oldestFirst))
  }

  @Test(arguments: [
    (", treat: account", "", "offer: promise", "treat", "one account"),
    (", share: proportional", "", "offer: promise", "share", "one account"),
    (", share: proportional", ", accounts_per_debtor: 2", "time: 10:00", "share", "no step offers"),
    (
      ", treat: account, share: proportional", ", accounts_per_debtor: 2", "offer: promise",
      "share",
      "for itself"
    ),
  ])
  func warnsOfWhatDecidesNothing(
    _ keys: String, _ accounts: String, _ offer: String, _ key: String, _ message: String
  ) throws {
    let step = "at: 0 dpd, every: 7 days, channel: agent_call, \(offer)"
    let found = problems(Self.scenario(keys, accounts: accounts, step: step))
    let problem = try #require(found.first { $0.keyPath == "strategies.calls.\(key)" }, "\(found)")
    #expect(problem.severity == .warning && problem.code == .idleKey)
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  @Test func isSilentWhereItMatters() throws {
    for keys in ["", ", treat: account", ", share: proportional"] {
      let found = problems(Self.scenario(keys)).filter { !$0.keyPath.hasSuffix("offer") }
      #expect(found.isEmpty, "\(found)")
    }
  }

  /// What holds of no account may hold of a person, who owes several debts and begins a path anew when the oldest is paid.
  @Test(arguments: [
    ("while: { balance: \"> 150\" }", "", nil),
    ("while: { balance: \"> 150\" }", ", treat: account", "balances are at most USD 100"),
    ("while: { balance: \"> 250\" }", "", "balances are at most USD 200 a person"),
    ("while: { attempts: \">= 20\" }", "", nil),
    ("while: { attempts: \">= 20\" }", ", treat: account", "touch an account 9 times at most"),
  ])
  func conditionsSeeThePerson(_ condition: String, _ keys: String, _ message: String?) throws {
    let step = "at: 0 dpd, every: 7 days, channel: agent_call, \(condition)"
    let found = problems(Self.scenario(keys, step: step)).filter {
      $0.keyPath.contains("while") || $0.message.contains("condition")
    }
    #expect(found.isEmpty == (message == nil), "\(found)")
    if let message { #expect(found.contains { $0.message.contains(message) }, "\(found)") }
  }

  /// A call about two accounts takes the minutes of one.
  @Test(arguments: [
    ("", "100 minutes", "100 debtors × 7/7"),
    (", treat: account", "200 minutes", "200 accounts × 7/7"),
  ])
  func callsOfPersonsAreFewer(_ keys: String, _ asked: String, _ arithmetic: String) throws {
    let text = """
      version: 1
      name: desk
      start: 2026-01-05
      horizon: 60 days
      portfolio:
        accounts: 200
        segments: { a: { balance: 100, dpd: 0, accounts_per_debtor: 2 } }
      behavior: { baseline: 0.02 per day }
      resources: { desk: { agents: 1, minutes_per_day: 3 } }
      channels:
        agent_call:
          { engagement: 40%, stimulus: 0.2 per day, resource: desk, minutes_engaged: 5, minutes_unanswered: 1 }
      strategies:
        calls: { path: [{ at: 0 dpd, every: 7 days, channel: agent_call }]\(keys) }

      """
    let found = problems(text)
    let queue = try #require(found.first { $0.code == .growingQueue }, "\(found)")
    #expect(queue.message.contains("at least \(asked)"), "\(queue.message)")
    #expect(queue.notes.contains { $0.hasPrefix(arithmetic) }, "\(queue.notes)")
  }

  @Test func sustainsAccounts() throws {
    let step = "sustain: 0.05 per day, channel: agent_call"
    let found = problems(Self.scenario(", treat: person", step: step))
    #expect(found.contains { $0.message.contains("intensity of an account") }, "\(found)")
    #expect(try !read(Self.scenario(step: step)).strategies[0].treatsPersons)
  }

  @Test func refusesOtherWords() throws {
    let problem = try #require(problems(Self.scenario(", treat: debtor")).first)
    #expect(problem.keyPath == "strategies.calls.treat")
    #expect(
      problem.message.contains("not who is treated") || problem.message.contains("who is treated"))
  }
}
