// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness

/// One account after another under one strategy of the roll-rate model.
///
/// Each month's move is one uniform through an inverse distribution function that runs from the best target to the
/// worst, the same uniform under every strategy: odds that favour better targets never make a move worse. Nothing is
/// allocated.
///
/// Method: *RollRate*, Behaviors.
struct ChainLife: ~Copyable {
  private let moves: UnsafePointer<UInt64>
  private let firstDays: UnsafePointer<Int32>
  private let months: UnsafePointer<ChainMonth>
  private let monthCount: Int
  private let curePayments: UnsafePointer<Double>
  private let paysCures: Bool
  private let stateCount: Int
  private let targetCount: Int
  private let paidEnds: Int
  private let places: ChainCounters
  private let seed: UInt64
  private let replication: UInt32
  private let layout: TallyLayout
  private let counts: UnsafeMutablePointer<Int64>
  private(set) var ledger: Ledger
  /// The opening balance and the cash of the debtor at hand.
  private var opening: Int64 = 0
  private var cash: Int64 = 0

  init(_ world: ChainWorld, strategy: Int, seed: UInt64, replication: UInt32, tally: Tally) {
    moves = world.moves[strategy].base
    firstDays = world.firstDays.base
    months = world.months.base
    monthCount = world.months.count - 1
    curePayments = world.curePayments.base
    paysCures = world.model.curePayment > 0
    stateCount = world.model.states.count
    paidEnds = world.model.paidEnds.count
    places = ChainCounters(world.model)
    targetCount = places.states + places.ends
    self.seed = seed
    self.replication = replication
    layout = tally.layout
    counts = tally.buffer
    ledger = Ledger(tally)
  }

  /// Simulates a debtor's accounts.
  ///
  /// - Parameters:
  ///   - debtor: The facts of the debtor.
  ///   - accounts: The facts of its first account; the others follow in memory.
  mutating func run(_ debtor: DebtorFacts, _ accounts: UnsafePointer<AccountFacts>) {
    opening = 0
    cash = 0
    let matrix = moves + Int(debtor.segment) * stateCount * targetCount
    for index in 0..<Int(debtor.accountCount) { run(accounts[index], matrix) }
    counts[Counter.debtors.rawValue] += 1
    ledger.settle(opening: opening, cash: cash)
  }

  private mutating func run(_ account: AccountFacts, _ matrix: UnsafePointer<UInt64>) {
    let address = DrawAddress(seed: seed, replication: replication, identity: account.identity)
    counts[Counter.accounts.rawValue] += 1
    ledger.open(account.balance)
    opening += account.balance
    var balance = account.balance
    var state = start(account.daysPastDue)
    var hasPaid = false
    var lanes = SIMD4<UInt32>()
    for month in 0..<monthCount {
      if month & 3 == 0 { lanes = address.block(.move, UInt32(month &>> 2)) }
      let target = move(matrix + state * targetCount, lanes[month & 3])
      let next = target - paidEnds
      note(state, next)
      if next < 0 || next >= stateCount {
        end(next, balance, month + 1, isFirst: !hasPaid)
        return
      }
      if paysCures, next < state {
        let share = curePayments[state - next]
        let amount = min(balance - 1, Int64((share * Double(balance)).rounded()))
        if amount > 0 {
          receive(amount, month + 1, isFirst: !hasPaid)
          hasPaid = true
          balance -= amount
        }
      }
      state = next
    }
    ledger.carry(balance)
    counts[Counter.daysToClose.rawValue] += Int64(monthCount)
  }

  private func start(_ daysPastDue: Int32) -> Int {
    var state = 0
    while state + 1 < stateCount, firstDays[state + 1] <= daysPastDue { state += 1 }
    return state
  }

  /// The first target whose lanes reach above this one.
  @inline(__always)
  private func move(_ row: UnsafePointer<UInt64>, _ lane: UInt32) -> Int {
    var target = 0
    while UInt64(lane) >= row[target] { target += 1 }
    return target
  }

  /// Counts an account-month by what it did to delinquency.
  @inline(__always)
  private func note(_ state: Int, _ next: Int) {
    let own = counts + layout.own + state
    own[places.months] += 1
    if next > state { own[places.rolls] += 1 }
    if next <= 0 { own[places.cures] += 1 }
  }

  /// An end takes an account: its balance is received or lost.
  private mutating func end(_ next: Int, _ balance: Int64, _ month: Int, isFirst: Bool) {
    let isPaid = next < 0
    let number = isPaid ? next + paidEnds : next - stateCount + paidEnds
    counts[layout.own + places.ended + number] += 1
    counts[layout.own + places.endedBalance + number] += balance
    ledger.end(number, day: Int(months[month].day))
    counts[Counter.daysToClose.rawValue] += Int64(month)
    counts[Counter.closedAccounts.rawValue] += 1
    if isPaid {
      receive(balance, month, isFirst: isFirst)
    } else {
      ledger.writeOff(balance)
    }
  }

  private mutating func receive(_ amount: Int64, _ month: Int, isFirst: Bool) {
    cash += amount
    ledger.receive(amount, day: Int(months[month].day), isFirst: isFirst)
    ledger.discount(cash: amount, by: months[month].discount)
  }
}

extension ChainWorld {
  /// Simulates a block; see ``SimulationModel/simulate(_:strategy:seed:replication:into:)``.
  func simulate(
    _ block: PortfolioBlock, strategy: Int, seed: UInt64, replication: UInt32, into tally: Tally
  ) {
    // A life holds the tally's memory but not the tally.
    defer { withExtendedLifetime(tally) {} }
    var life = ChainLife(
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
