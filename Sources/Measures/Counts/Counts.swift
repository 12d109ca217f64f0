// SPDX-License-Identifier: GPL-3.0-or-later

public import Strategies
import Vocabulary

/// What happened to some accounts under one strategy in one replication, as metrics read it.
public protocol Counts {
  /// A counter.
  func number(_ counter: Counter) -> Double
  /// A counter of the agreements of a kind; amounts in minor units.
  func number(_ counter: AgreementCounter, of kind: Offer.Kind) -> Double
  /// A counter of the ledger; amounts in minor units.
  func number(_ counter: LedgerCounter) -> Double
  /// An amount of the ledger in currency units.
  func money(_ counter: LedgerCounter) -> Double
  /// A counter of the models that move once a month, of one of their states or ends.
  func number(_ counter: MonthlyCounter, of member: Int) -> Double

  /// Accounts with a first payment on any day.
  var payers: Double { get }
  /// Attempts.
  var attempts: Double { get }
  /// Attempts through a channel.
  func attempts(channel: Int) -> Double
  /// Attempts that were delivered.
  var delivered: Double { get }
  /// Attempts through channels that converse.
  var calls: Double { get }
  /// Engaged attempts through channels that converse.
  var conversations: Double { get }
  /// Touches held back by a rule.
  func blocked(rule: Int) -> Double
  /// Touches to which a rule, counted without the common ones, objected as well.
  func alsoBlocked(rule: Int) -> Double
  /// Attempts against a rule that is watched, counted without the common ones.
  func breaches(rule: Int) -> Double
  /// Touches that a rule held back and that were put off to another day.
  func postponed(rule: Int) -> Double
  /// Touches that a rule held back and whose place another channel took.
  func replaced(rule: Int) -> Double
  /// A counter of a message.
  func number(_ counter: MessageCounter, of message: Int) -> Double
  /// Complaints about a message, drawn or expected of the same touches.
  func complaints(message: Int) -> Double
  /// Complaints, drawn or expected of the same touches.
  var complaints: Double { get }

  /// How many resources there are whose time touches compete for; 0 where they need none.
  var resourceCount: Int { get }
  /// A counter of a resource.
  func number(_ counter: ResourceCounter, of resource: Int) -> Int64
  /// What so many minutes of presence cost, in currency units.
  func wages(resource: Int, minutes: Double) -> Double

  /// How many channels there are.
  var channelCount: Int { get }
  /// Costs of a channel in currency units.
  func cost(channel: Int) -> Double
  /// Costs of complaints in currency units.
  var complaintCost: Double { get }
  /// Costs of answers in currency units.
  var queryCost: Double { get }
  /// Costs of conversations with debtors who called, in currency units.
  var inboundCost: Double { get }
  /// Costs of inquiries for contact data in currency units.
  var enrichmentCost: Double { get }
  /// Discounted cash in currency units.
  var presentCash: Double { get }
  /// Discounted costs in currency units.
  var presentCost: Double { get }
  /// Cash after the warm-up in currency units.
  var lateCash: Double { get }
  /// Costs after it in currency units.
  var lateCost: Double { get }
  /// Payments of the clocks less what was expected of them, in minor units.
  var martingale: Double { get }
  /// What giving loans up costs, in minor units.
  var loss: Double { get }
}

/// What the models that move once a month count beside ``Counter``.
public enum MonthlyCounter: Sendable {
  /// Account-months begun in a state.
  case months
  /// Those of them that got worse.
  case rolls
  /// Those of them that ended cured.
  case cures
  /// Accounts taken by an end.
  case ended
  /// Their balances.
  case endedBalance
  /// Loans given up.
  case givenUp
  /// Months to giving up, or to the end of the term.
  case monthsToGivingUp
}

extension Counts {
  /// Wages of a resource in currency units.
  public func wages(resource: Int) -> Double {
    wages(resource: resource, minutes: Double(number(.staffed, of: resource)) * 0x1p-20)
  }

  var accounts: Double { number(.accounts) }

  /// How many accounts a debtor has.
  var accountsPerDebtor: Double { accounts / max(1, number(.debtors)) }

  /// Attempts: the accounts of a debtor who gets any would get as many as those do that get any through whatever channel.
  ///
  /// - Parameters:
  ///   - number: How many there were.
  ///   - most: How much the dearest counts.
  /// - Returns: The attempts as lumps.
  func attempts(_ number: Double, most: Double = 1) -> LumpSum {
    let touched = max(1, self.number(.attemptedAccounts))
    let perLife = max(1, attempts / touched) * accountsPerDebtor
    return LumpSum(number, in: number, usual: most * perLife, perLife: perLife)
  }

  /// All payments by who made them, in currency units.
  var payments: LumpSum { paid(money(.cash), of: money(.openingBalance)) }

  /// Their present values.
  var presentPayments: LumpSum { paid(presentCash, of: money(.openingBalance)) }

  /// Payments of balances, in one unit of money.
  func paid(_ cash: Double, of balances: Double) -> LumpSum {
    LumpSum(
      cash, in: payers, usual: balances / max(1, number(.debtors)), perLife: accountsPerDebtor)
  }
}

extension Quotient {
  /// Events per thousand of something.
  static func perThousand(_ events: Double, of number: Double) -> Quotient {
    Quotient(1_000 * events, over: number, events: events)
  }
}

/// What a tally counts beside what levers count in their rooms.
public enum Counter: Int, CaseIterable, Sendable {
  /// Accounts watched.
  case accounts
  /// Debtors watched.
  case debtors
  /// Accounts paid up, or ended.
  case closedAccounts
  /// Accounts with an attempt.
  case attemptedAccounts
  /// Accounts with an engaged attempt.
  case engagedAccounts
  /// Complaints drawn.
  case complaints
  /// Their probabilities, in 2⁻³².
  case expectedComplaints
  /// Debtors who withdrew consent to a channel.
  case optOutDebtors
  /// Attempts to vulnerable debtors.
  case vulnerableAttempts
  /// Days to first payments, in 2⁻²⁰.
  case daysToFirstPayment
  /// Days to ends, in 2⁻²⁰; months for the models that move once a month.
  case daysToClose
  /// What the engagement of learned channels fell short of that of the best ones, in 2⁻³².
  case regret
  /// Questions.
  case queries
  /// Those that the assistant answered.
  case containedQueries
  /// Those that agents answered.
  case answeredQueries
  /// Days from these to their answers, in 2⁻²⁰.
  case queryWait
  /// Those that ended in a complaint, which is among the complaints too.
  case queryComplaints
  /// Attempts against at least one rule that is watched and not enforced.
  case breachingAttempts
  /// Formal notices given.
  case noticesGiven
  /// Accounts to which one was served.
  case noticesServed
  /// Days from placement to service, in 2⁻²⁰.
  case daysToNotice
  /// Inquiries for contact data.
  case enrichments
  /// Those whose result has come.
  case endedEnrichments
  /// Those that found something.
  case foundContacts
  /// What they cost, in cost units.
  case enrichmentCost
  /// Debtors' calls and messages that answer contacts.
  case inbound
  /// Those that led to a conversation.
  case answeredInbound
  /// What these cost, in cost units.
  case inboundCost
}
