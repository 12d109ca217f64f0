// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// One debtor's life under one strategy: who the debtor is, every event, and what it came to.
public struct DebtorLife: Sendable {
  /// The scenario, or the variant of it that the strategy is followed in.
  let scenario: Scenario
  /// How the debtor is called.
  let name: String
  /// The strategy's position.
  let strategy: Int
  /// The name of the strategy followed, with that of its variant where there are several.
  let strategyName: String
  let replication: UInt32
  let debtor: DebtorFacts
  let accounts: [AccountFacts]
  /// The share of each channel's attempts that get through; empty where all do.
  var reach: [Float] = []
  let events: [LifeEvent]
  /// Contacts and complaints in currency units.
  let cost: Double
  /// Where people are drawn from a file with replacement, how often this one is in the replication.
  var draws: Int?
  /// Which of these draws is told, from 1.
  var copy = 1
  /// How the life was found, where it shares agents with others; nil where it does not.
  var source: LifeSource?
  /// The ids of an imported debtor's accounts; empty for generated ones.
  var accountNames: [String] = []

  /// Opening balances in minor units.
  var opening: Int64 { accounts.reduce(0) { $0 + $1.balance } }

  /// What was paid, in minor units, and in how many payments.
  var paid: (amount: Int64, payments: Int) {
    let amounts = events.compactMap { event -> Int64? in
      if case .paid(let amount, _, _) = event.kind { amount } else { nil }
    }
    return (amounts.reduce(0, +), amounts.count)
  }

  /// Attempts made.
  var attempts: Int {
    events.count { if case .attempted = $0.kind { true } else { false } }
  }

  /// What an attempt costs on its day, in currency units and without minutes; nil where no price list is paid by.
  func price(of event: LifeEvent) -> Double? {
    guard case .attempted(let channel, _, _) = event.kind, !scenario.priceLists.isEmpty else {
      return nil
    }
    return scenario.channels[channel].price(on: Int(event.time)).perAttempt
  }

  /// What a person with several accounts paid at an event towards an agreement, and shared out over them; nil for other events.
  func sharedAmount(_ position: Int) -> Int64? {
    guard treatsPerson, case .paid(_, _, let cause) = events[position].kind, cause.isAgreed else {
      return nil
    }
    let time = events[position].time
    return events.reduce(0) { sum, event in
      guard case .paid(let amount, _, cause) = event.kind, event.time == time else { return sum }
      return sum + amount
    }
  }

  /// The agreement that ends at an event.
  func agreement(endedBy position: Int) -> Offer.Kind? {
    let account = events[position].account
    for event in events[..<position].reversed() where event.account == account {
      if case .agreed(let kind, _, _, _) = event.kind { return kind }
    }
    return nil
  }

  /// The agreement that was kept by the payment that closes an account at an event.
  func agreement(closedBy position: Int) -> Offer.Kind? {
    let account = events[position].account
    guard let last = events[..<position].lastIndex(where: { $0.account == account }),
      events[last].kind == .agreementKept, events[last].time == events[position].time
    else { return nil }
    return agreement(endedBy: last)
  }

  /// The channels by which not all attempts get through, with the share that does.
  var limitedReach: [(channel: String, share: Double)] {
    zip(scenario.channels, reach).filter { $1 < 1 }.map { ($0.name, Double($1)) }
  }

  /// The id of an imported debtor's account.
  func accountName(_ number: Int) -> String? {
    accountNames.indices.contains(number) ? accountNames[number] : nil
  }

  /// The day of the scenario's calendar on which something happens.
  func date(_ day: Int) -> String { scenario.start.adding(days: day)?.description ?? "?" }

  /// Whether an event concerns all open accounts of a person who is treated with them.
  func concernsAll(_ position: Int) -> Bool {
    guard treatsPerson, events[position].account == nil else { return false }
    switch events[position].kind {
    case .payday, .optedOut, .complained, .asked, .answered, .queryGivenUp, .complainedOfWaiting:
      return false
    default: return true
    }
  }

  /// Whether the debtor has several accounts and is treated with all of them.
  private var treatsPerson: Bool {
    accounts.count > 1 && scenario.strategies[strategy].treatsPersons
  }

  /// Days past due of an account at an event, or of the oldest open debt where it concerns all; nil for other events.
  func daysPastDue(_ position: Int) -> Int? {
    let event = events[position]
    let day = Int(event.time.rounded(.down))
    if let account = event.account { return Int(accounts[account].daysPastDue) + day }
    guard concernsAll(position) else { return nil }
    let closed = events[..<position].compactMap { event in
      if case .closed = event.kind { event.account } else { nil }
    }
    let open = accounts.indices.filter { !closed.contains($0) }
    return open.map { Int(accounts[$0].daysPastDue) + day }.max()
  }

  /// An amount with the currency's digits.
  func money(_ minor: Int64) -> String {
    Money(minorUnits: minor).formatted(in: scenario.currency)
  }
}
