// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

/// Money that is shared out over accounts is neither lost nor made.
@Suite("Money of persons") struct PersonMoneyTests {
  /// A way of treating, of sharing out and of counting money.
  struct Way: Sendable, CustomTestStringConvertible {
    let treat: TreatedParty
    let share: PaymentShare
    let minorPerUnit: Double
    let hasLiquidity: Bool

    static let all: [Self] = TreatedParty.allCases.flatMap { treat in
      PaymentShare.allCases.flatMap { share in
        [1.0, 100, 1_000].flatMap { minorPerUnit in
          [false, true].map {
            Self(treat: treat, share: share, minorPerUnit: minorPerUnit, hasLiquidity: $0)
          }
        }
      }
    }

    var testDescription: String {
      "\(treat), \(share), \(Int(minorPerUnit)), \(hasLiquidity ? "cash" : "no cash")"
    }
  }

  /// Promises, plans with a down payment, clocks and messages, all on the same accounts.
  private func scene(_ way: Way) throws -> Scene {
    var scene = try Scene()
    scene.minorPerUnit = way.minorPerUnit
    scene.horizon = 150
    scene.baseline = .constant(0.01)
    scene.excitation = Excitation(
      decay: 0.1, habitPerPayment: 0.01, habitPerShare: 0.02, saturation: 0.5)
    scene.channels = [
      .certain(.sms, stimulus: 0.03, engagement: 0.5), .certain(.agentCall, engagement: 0.7),
    ]
    (scene.type.promises, scene.type.accepts, scene.type.reliability) = (0.5, 0.6, 0.7)
    if way.hasLiquidity {
      scene.liquidity = Liquidity(
        paydays: [.init(daysOfMonth: [1, 15], weight: 1)], affordableShare: 0.5)
    }
    var strategy = Strategy.simple([
      Step(.dpd(0), every: 6, channel: .fixed(0), time: 0.4),
      Step(
        .dpd(2), every: 25, channel: .fixed(1), offer: .promise(PromiseOffer(within: 6, grace: 2)),
        time: 0.4),
      Step(
        .dpd(9), every: 25, channel: .fixed(1),
        offer: .plan(PlanOffer(instalments: 2...6, downPayment: 0.13, every: 11, grace: 3)),
        time: 0.4),
    ])
    (strategy.treat, strategy.share) = (way.treat, way.share)
    scene.strategies = [strategy]
    return scene
  }

  /// Persons with one to five accounts, from a few minor units to large ones.
  private static func persons(_ count: Int) -> PortfolioBlock {
    var random = SplitMix(seed: 99)
    var block = PortfolioBlock()
    for number in 0..<count {
      let balances = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Int64.random(in: 1_000...[2_000, 90_000, 80_000_000][number % 3], using: &random)
      }
      block.append(
        balances, dpd: 0, identity: UInt64(number),
        monthlyIncome: Double(balances.reduce(0, +)) * Double.random(in: 0.05...1, using: &random)
      ) { _ in }
      for place in block.accounts.indices.suffix(balances.count) {
        block.accounts[place].daysPastDue = Int32.random(in: 0...40, using: &random)
      }
    }
    return block
  }

  /// What stands on an account.
  private struct Book {
    var balance: Int64 = 0
    var cash: Int64 = 0
    var writtenOff: Int64?
  }

  /// Keeps the books of a life's accounts by what is told of it.
  private func books(_ life: [LifeEvent]) throws -> [Book] {
    var books: [Book] = []
    for event in life {
      switch event.kind {
      case .opened(let balance, _): books.append(Book(balance: balance))
      case .paid(let amount, let balance, _):
        let account = try #require(event.account)
        #expect(amount >= 1 && books[account].writtenOff == nil)
        books[account].balance -= amount
        books[account].cash += amount
        #expect(books[account].balance == balance)
      case .closed(let writtenOff):
        let account = try #require(event.account)
        #expect(books[account].writtenOff == nil && books[account].balance == writtenOff)
        books[account].balance -= writtenOff
        books[account].writtenOff = writtenOff
      default: break
      }
    }
    return books
  }

  @Test("Per account and person the books add up, and the tally says the same", arguments: Way.all)
  func conserved(way: Way) throws {
    let scene = try scene(way)
    let model = try scene.model()
    let block = Self.persons(90)
    let tally = model.tally(strategy: 0)
    model.simulate(block, strategy: 0, seed: scene.seed, replication: 0, into: tally)
    #expect(tally.fault == nil)
    var (cash, closing, writtenOff, payments): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    var agreed = 0
    for (number, debtor) in block.debtors.enumerated() {
      let life = model.trace(
        block, debtor: number, strategy: 0, seed: scene.seed, replication: 0)
      let books = try books(life)
      let first = Int(debtor.firstAccount)
      try #require(books.count == Int(debtor.accountCount))
      for (account, book) in books.enumerated() {
        #expect(book.balance >= 0)
        #expect(
          block.accounts[first + account].balance
            == book.cash + book.balance + (book.writtenOff ?? 0))
      }
      cash += books.reduce(0) { $0 + $1.cash }
      closing += books.reduce(0) { $0 + $1.balance }
      writtenOff += books.reduce(0) { $0 + ($1.writtenOff ?? 0) }
      payments += Int64(life.payments.count)
      agreed += life.payments.count { $0.cause != .baseline && $0.cause != .excited }
    }
    #expect(agreed > 100)
    #expect(tally[.openingBalance] == block.accounts.reduce(0) { $0 + $1.balance })
    #expect(tally[.cash] == cash)
    #expect(tally[.closingBalance] == closing)
    #expect(tally[.writtenOff] == writtenOff)
    #expect(tally[.payments] == payments)
  }

  @Test(
    "What a person agreed to pay is paid in parts that add up, to the accounts that the rule names",
    arguments: Way.all.filter { $0.treat == .person })
  func parts(way: Way) throws {
    let scene = try scene(way)
    let model = try scene.model()
    let block = Self.persons(90)
    var shared = 0
    for number in block.debtors.indices where block.debtors[number].accountCount > 1 {
      let first = Int(block.debtors[number].firstAccount)
      let life = model.trace(
        block, debtor: number, strategy: 0, seed: scene.seed, replication: 0)
      var balances: [Int: Int64] = [:]
      var promised: (amount: Int64, day: Int)?
      var parts: [Int: Int64] = [:]
      var before: [Int: Int64] = [:]
      for event in life {
        switch event.kind {
        case .opened(let balance, _): balances[event.account ?? -1] = balance
        case .agreed(.promise, _, let amount, let day): promised = (amount, day)
        case .agreed: promised = nil
        case .paid(let amount, let balance, .agreement(.promise)):
          if parts.isEmpty { before = balances }
          parts[event.account ?? -1, default: 0] += amount
          balances[event.account ?? -1] = balance
        case .paid(let amount, let balance, _):
          promised?.amount -= amount
          balances[event.account ?? -1] = balance
        case .closed: balances[event.account ?? -1] = nil
        case .agreementKept, .agreementBroken:
          if let due = promised, !parts.isEmpty {
            let whole = before.values.reduce(0, +)
            let amount = min(due.amount, whole)
            #expect(parts.values.reduce(0, +) == amount)
            expect(parts, of: amount, before, block.accounts[first...], way.share)
            shared += 1
          }
          (promised, parts) = (nil, [:])
        default: break
        }
      }
    }
    #expect(shared > 10)
  }

  private func expect(
    _ parts: [Int: Int64], of amount: Int64, _ balances: [Int: Int64],
    _ facts: ArraySlice<AccountFacts>, _ share: PaymentShare
  ) {
    if share == .proportional {
      let whole = Double(balances.values.reduce(0, +))
      for (account, balance) in balances {
        let exact = Double(amount) * Double(balance) / whole
        #expect(abs(Double(parts[account] ?? 0) - exact) < 1 + 1e-6)
      }
      return
    }
    let age = { facts[facts.startIndex + $0].daysPastDue }
    var left = amount
    for account in balances.keys.sorted(by: {
      share == .smallestFirst
        ? (balances[$0] ?? 0, $0) < (balances[$1] ?? 0, $1) : (-age($0), $0) < (-age($1), $1)
    }) {
      let part = min(left, balances[account] ?? 0)
      #expect(parts[account] ?? 0 == part)
      left -= part
    }
  }
}
