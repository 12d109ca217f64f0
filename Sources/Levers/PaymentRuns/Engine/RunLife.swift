// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness

/// One loan after another under one strategy of the payment-run model.
///
/// Whether a month's instalment is paid is decided by a lane of its own, the same under every strategy. Nothing is
/// allocated.
///
/// Method: *PaymentRun*, Behaviors.
struct RunLife: ~Copyable {
  private let months: UnsafePointer<RunMonth>
  private let term: Int
  private let truncation: Int
  private let payLanes: UInt64
  private let threshold: Int
  private let instalment: Double
  private let arrearsLoss: Double
  private let balanceLoss: Double
  private let seed: UInt64
  private let replication: UInt32
  private let layout: TallyLayout
  private let counts: UnsafeMutablePointer<Int64>
  private(set) var ledger: Ledger
  /// The principal and the cash of the debtor at hand.
  private var opening: Int64 = 0
  private var cash: Int64 = 0

  init(_ world: RunWorld, strategy: Int, seed: UInt64, replication: UInt32, tally: Tally) {
    months = world.months.base
    term = world.model.term
    truncation = world.model.truncation
    payLanes = world.payLanes
    threshold = world.thresholds[strategy]
    instalment = world.model.instalment
    arrearsLoss = world.model.arrearsLoss
    balanceLoss = world.model.balanceLoss
    self.seed = seed
    self.replication = replication
    layout = tally.layout
    counts = tally.buffer
    ledger = Ledger(tally)
  }

  /// Simulates a debtor's loans.
  ///
  /// - Parameters:
  ///   - debtor: The facts of the debtor.
  ///   - accounts: The facts of its first account; the others follow in memory.
  mutating func run(_ debtor: DebtorFacts, _ accounts: UnsafePointer<AccountFacts>) {
    opening = 0
    cash = 0
    for index in 0..<Int(debtor.accountCount) { run(accounts[index]) }
    counts[Counter.debtors.rawValue] += 1
    ledger.settle(opening: opening, cash: cash)
  }

  private mutating func run(_ account: AccountFacts) {
    let address = DrawAddress(seed: seed, replication: replication, identity: account.identity)
    let amount = max(1, Int64((instalment * Double(account.balance)).rounded()))
    var lanes = SIMD4<UInt32>()
    var payments = 0
    var missed = 0
    var received = 0.0
    var month = 0
    // After this month nothing is paid any more.
    var last = term
    while month < last, missed < threshold {
      if month & 3 == 0 { lanes = address.block(.instalmentDue, UInt32(month &>> 2)) }
      let lane = lanes[month & 3]
      month += 1
      if UInt64(lane) < payLanes {
        received += months[month].instalment
        payments += 1
        ledger.receive(amount, day: Int(months[month].day), isFirst: payments == 1)
        ledger.discount(cash: amount, by: months[month].discount)
      } else {
        missed += 1
        if missed == truncation { last = min(term, month + 1) }
      }
    }
    // What is missed after the last payment needs no draws.
    if missed < threshold {
      let rest = min(term - month, threshold - missed)
      month += rest
      missed += rest
    }
    let end = Ending(month: month, missed: missed, isGivenUp: missed >= threshold)
    count(account, amount, payments, end)
    lose(account.balance, received, end)
  }

  /// How a loan ended.
  private struct Ending {
    let month: Int
    let missed: Int
    let isGivenUp: Bool
  }

  private mutating func count(
    _ account: AccountFacts, _ amount: Int64, _ payments: Int, _ end: Ending
  ) {
    let paid = amount * Int64(payments)
    let claim = amount * Int64(term)
    opening += account.balance
    cash += paid
    counts[Counter.accounts.rawValue] += 1
    ledger.open(account.balance)
    counts[layout.own + RunWorld.Counter.interest.rawValue] += claim - account.balance
    counts[layout.own + RunWorld.Counter.months.rawValue] += Int64(end.month)
    if end.isGivenUp {
      ledger.writeOff(claim - paid)
    } else {
      ledger.carry(claim - paid)
    }
    let own = end.isGivenUp ? RunWorld.Counter.givenUp : RunWorld.Counter.loansToTerm
    counts[layout.own + own.rawValue] += 1
    ledger.end(end.isGivenUp ? 0 : 1, day: Int(months[end.month].day))
  }

  /// The loss, discounted to day 0, in 2⁻²⁰ minor units.
  private mutating func lose(_ principal: Int64, _ received: Double, _ end: Ending) {
    let month = months[end.month]
    let share = arrearsLoss * (month.due - received) + balanceLoss * month.left
    ledger.lose(Double(principal) * share)
  }
}

extension RunWorld {
  /// Simulates a block; see ``SimulationModel/simulate(_:strategy:seed:replication:into:)``.
  func simulate(
    _ block: PortfolioBlock, strategy: Int, seed: UInt64, replication: UInt32, into tally: Tally
  ) {
    // A life holds the tally's memory but not the tally.
    defer { withExtendedLifetime(tally) {} }
    var life = RunLife(
      self, strategy: strategy, seed: seed, replication: replication, tally: tally)
    block.accounts.withUnsafeBufferPointer { accounts in
      guard let first = accounts.baseAddress else { return }
      block.debtors.withUnsafeBufferPointer { debtors in
        for debtor in debtors { life.run(debtor, first + Int(debtor.firstAccount)) }
      }
    }
    tally.sums += life.ledger.sums
  }
}
