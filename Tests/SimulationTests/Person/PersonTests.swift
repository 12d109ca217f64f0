// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

/// Persons who are treated with all their accounts, and accounts that are treated for themselves.
@Suite("Treating persons") struct PersonTests {
  /// A person with accounts of some balances and days past due.
  private static func debtor(
    _ balances: [Int64], dpd: [Int32], _ change: (inout DebtorFacts) -> Void = { _ in }
  ) -> PortfolioBlock {
    var block = PortfolioBlock.one(balances, change)
    for index in dpd.indices { block.accounts[index].daysPastDue = dpd[index] }
    return block
  }

  private static func treating(_ treat: TreatedParty, _ strategy: Strategy) -> Strategy {
    var strategy = strategy
    strategy.treat = treat
    return strategy
  }

  /// A world in which every touch moves, and nothing else differs between persons and accounts.
  private func scene(_ path: [Step], stop: [Condition] = []) throws -> Scene {
    var scene = try Scene()
    scene.baseline = .constant(0.01)
    scene.excitation = Excitation(decay: 0.2, saturation: 0)
    scene.channels = [
      .certain(.sms, stimulus: 0.02), .certain(.agentCall, stimulus: 0.02),
    ]
    scene.strategies = TreatedParty.allCases.map {
      Self.treating($0, .simple(path, name: $0.rawValue, stop: stop))
    }
    return scene
  }

  private func days(_ times: [Double]) -> [Int] { times.map { Int($0) } }

  // MARK: Closed forms

  @Test("Two accounts that are alike: half the attempts, and every account pays what it pays")
  func halfTheAttempts() throws {
    let scene = try scene([Step(.dpd(0), every: 7, channel: .fixed(0), time: 0.4)])
    var attempts = [0, 0]
    for number in 0..<50 {
      let block = PortfolioBlock.one([100_000_000, 100_000_000], identity: UInt64(number))
      let (person, account) = try (
        scene.life(block, strategy: 0), scene.life(block, strategy: 1)
      )
      for index in 0..<2 {
        #expect(
          person.filter { $0.account == index }.payments
            == account.filter { $0.account == index }.payments)
      }
      // Attempts after the first account is closed are alike.
      let end =
        account.first { if case .closed = $0.kind { true } else { false } }?.time ?? .infinity
      attempts[0] += person.attempts().count { $0 < end }
      attempts[1] += account.attempts().count { $0 < end }
    }
    #expect(attempts[0] > 300)
    #expect(2 * attempts[0] == attempts[1])
  }

  @Test(
    "A debtor with one account is treated alike, to the last bit",
    arguments: RestingLifeTests.paths.indices)
  func oneAccount(path: Int) throws {
    var scene = try scene(RestingLifeTests.paths[path])
    (scene.type.promises, scene.type.accepts, scene.type.reliability) = (0.5, 0.5, 0.7)
    scene.channels.append(.certain(.letter, stimulus: 0.01, engagement: 0.4))
    scene.strategies = TreatedParty.allCases.map {
      Self.treating($0, .simple(RestingLifeTests.paths[path], name: $0.rawValue))
    }
    let model = try scene.model()
    let words = [0, 1].map { strategy in
      let tally = model.tally(strategy: strategy)
      model.simulate(.many(80), strategy: strategy, seed: 4, replication: 2, into: tally)
      return tally.words
    }
    #expect(words[0] == words[1])
  }

  // MARK: By whom it is read

  @Test("The oldest debt decides over days, and the next oldest once it is paid")
  func oldest() throws {
    var scene = try scene([Step(.dpd(40), every: 10, channel: .fixed(0), time: 0.4)])
    scene.baseline = .constant(0)
    scene.channels[0].stimulus = 0
    let block = Self.debtor([50_000, 60_000], dpd: [5, 33])
    #expect(try days(scene.life(block, strategy: 0).attempts()).prefix(3) == [7, 17, 27])
    #expect(
      try days(scene.life(block, strategy: 1).attempts()).prefix(6) == [7, 17, 27, 35, 37, 45])
    // Who pays the oldest at once is touched by the age of the other: from its day 40 on.
    scene.channels[1].stimulus = 1_000
    scene.type.full = [1, 1, 1]
    scene.strategies[0] = Self.treating(
      .person,
      .simple([
        Step(.dpd(40), every: 10, times: 1, channel: .fixed(0), time: 0.4),
        Step(.dpd(48), channel: .fixed(0), time: 0.4),
      ]))
    #expect(try days(scene.life(block, strategy: 0).attempts()) == [7, 15])
  }

  @Test("The path of the next oldest debt begins anew when the oldest is paid")
  func nextOldest() throws {
    var scene = try scene([Step(.dpd(10), every: 5, times: 2, channel: .fixed(0), time: 0.4)])
    scene.channels[0].stimulus = 0
    scene.baseline = .constant(0.2)
    scene.type.full = [1, 1, 1]
    scene.horizon = 60
    var restarts = 0
    for number in 0..<40 {
      var block = PortfolioBlock.one([50_000, 60_000], identity: UInt64(number))
      block.accounts[1].daysPastDue = 8
      let life = try scene.life(block, strategy: 0)
      let closed = life.filter { if case .closed = $0.kind { true } else { false } }
      guard closed.count == 2, closed[0].account == 1 else { continue }
      // The younger one comes to day 10 on day 10; it is touched then and five days later while it is open.
      let expected = [10, 15].filter {
        Double($0) + 0.4 > closed[0].time && Double($0) + 0.4 < closed[1].time
      }
      #expect(days(life.attempts()).filter { Double($0) + 0.4 > closed[0].time } == expected)
      restarts += expected.count
    }
    #expect(restarts > 3)
  }

  @Test("Conditions on the balance see all of it")
  func wholeBalance() throws {
    var step = Step(.dpd(0), channel: .fixed(0), time: 0.4)
    step.conditions = [Condition(.balance, .atLeast, 1_000)]
    let scene = try scene([step])
    let block = PortfolioBlock.one([50_000, 60_000])
    #expect(try scene.life(block, strategy: 0).attempts().count == 1)
    #expect(try scene.life(block, strategy: 1).attempts().isEmpty)
  }

  @Test("Attempts are those of the person, and stop ends all contact")
  func counts() throws {
    let path = [Step(.dpd(0), every: 2, channel: .fixed(0), time: 0.4)]
    var scene = try scene(path, stop: [Condition(.attempts, .atLeast, 3)])
    scene.baseline = .constant(0)
    scene.channels[0].stimulus = 0
    let block = PortfolioBlock.one([50_000, 60_000, 70_000])
    #expect(try days(scene.life(block, strategy: 0).attempts()) == [0, 2, 4])
    #expect(try scene.life(block, strategy: 1).attempts().count == 9)
    #expect(try scene.value(.contactsPerAccount, block, strategy: 0) == 1)
    #expect(try scene.value(.contactRate, block, strategy: 0) == 1)
  }

  @Test("A rule per account counts a contact for each account")
  func perAccount() throws {
    var frequency = PackRule.Frequency(atMost: 1, window: .days(7))
    frequency.isPerAccount = true
    var scene = try scene([Step(.dpd(0), every: 1, channel: .fixed(0), time: 0.4)])
    scene.rules = ContactRules([PackRule(name: "week", .frequency(frequency), channels: [0])])
    scene.baseline = .constant(0)
    scene.channels[0].stimulus = 0
    scene.horizon = 14
    let block = PortfolioBlock.one([50_000, 60_000])
    #expect(try days(scene.life(block, strategy: 0).attempts()) == [0, 7])
    #expect(try scene.life(block, strategy: 1).attempts().count == 4)
  }

  @Test("A contact about all accounts is the person's in the story")
  func story() throws {
    let scene = try scene([Step(.dpd(0), channel: .fixed(0), time: 0.4)])
    for (strategy, accounts) in [(0, [nil]), (1, [0, 1])] {
      let life = try scene.life(.one([50_000, 60_000]), strategy: strategy)
      let attempts = life.filter { if case .attempted = $0.kind { true } else { false } }
      #expect(attempts.map(\.account) == accounts)
    }
  }

  // MARK: What is agreed

  private func promising(_ share: PaymentShare, full: Double) throws -> Scene {
    var scene = try scene([
      Step(
        .dpd(0), channel: .fixed(1), offer: .promise(PromiseOffer(within: 10)), time: 0.4)
    ])
    scene.baseline = .constant(0)
    scene.channels[1].stimulus = 0
    (scene.type.promises, scene.type.reliability) = (1, 1)
    scene.type.full = [full, full, full]
    for index in scene.strategies.indices { scene.strategies[index].share = share }
    return scene
  }

  @Test("A promise is for the whole balance, and one", arguments: PaymentShare.allCases)
  func wholePromise(share: PaymentShare) throws {
    let block = PortfolioBlock.one([50_000, 60_001, 7])
    let life = try promising(share, full: 1).life(block, strategy: 0)
    let agreed = life.filter { if case .agreed = $0.kind { true } else { false } }
    #expect(agreed.count == 1)
    #expect(life.cash() == 110_008)
    #expect((0..<3).map { life.cash(account: $0) } == [50_000, 60_001, 7])
    #expect(life.count { $0.kind == .agreementKept } == 1)
    #expect(try promising(share, full: 1).value(.recoveryRate, block, strategy: 0) == 1)
  }

  @Test(
    "A part of the balance is shared out by the rule, to the last minor unit",
    arguments: PaymentShare.allCases)
  func sharedOut(share: PaymentShare) throws {
    var random = SplitMix(seed: 5)
    for number in 0..<200 {
      let balances = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        Int64.random(in: 2_000...90_000, using: &random)
      }
      let dpd = balances.map { _ in
        Int32.random(in: 0...60, using: &random)
      }
      var block = PortfolioBlock.one(balances, identity: UInt64(number))
      for index in dpd.indices { block.accounts[index].daysPastDue = dpd[index] - (dpd.max() ?? 0) }
      let life = try promising(share, full: 0).life(block, strategy: 0)
      let first = life.first { if case .agreed = $0.kind { true } else { false } }
      guard case .agreed(_, _, let amount, let day)? = first?.kind else {
        Issue.record("no promise")
        continue
      }
      let parts = balances.indices.map { life.cash(until: Double(day), account: $0) }
      #expect(parts.reduce(0, +) == amount)
      switch share {
      case .proportional:
        let whole = Double(balances.reduce(0, +))
        for (part, balance) in zip(parts, balances) {
          #expect(abs(Double(part) - Double(amount) * Double(balance) / whole) < 1)
        }
      case .oldestFirst, .smallestFirst:
        let order = balances.indices.sorted {
          share == .smallestFirst
            ? (balances[$0], $0) < (balances[$1], $1) : (-dpd[$0], $0) < (-dpd[$1], $1)
        }
        var left = amount
        for index in order {
          #expect(parts[index] == min(left, balances[index]))
          left -= parts[index]
        }
      }
    }
  }

  @Test(
    "A plan is one for all accounts, and while it runs nobody is touched and no excited clock fires"
  )
  func plan() throws {
    var scene = try scene([
      Step(
        .dpd(0), channel: .fixed(1),
        offer: .plan(PlanOffer(instalments: 4...4, downPayment: 0.2, every: 10, grace: 0)),
        time: 0.4),
      Step(.dpd(1), every: 1, channel: .fixed(0), time: 0.5),
    ])
    scene.baseline = .constant(0)
    scene.excitation = Excitation(decay: 0.2, initial: 0.3, saturation: 0)
    (scene.type.accepts, scene.type.reliability) = (1, 1)
    let block = PortfolioBlock.one([50_000, 60_000])
    let life = try scene.life(block, strategy: 0)
    let start = try #require(
      life.first { if case .agreed = $0.kind { true } else { false } }?.time)
    let after = life.filter { $0.time > start }
    #expect(after.attempts().isEmpty)
    #expect(after.payments.allSatisfy { $0.cause == .agreement(.plan) })
    #expect(life.cash() == 110_000)
    #expect(life.count { $0.kind == .agreementKept } == 1)
    // Four instalments of a quarter of what the down payment leaves, the oldest account first.
    #expect(
      life.filter { $0.account == 0 }.payments.last.map {
        $0.time < life.payments[life.payments.count - 1].time
      } ?? false)
  }

  @Test("Unprompted payments count towards what the person promised, whichever account they pay")
  func unprompted() throws {
    var scene = try promising(.oldestFirst, full: 1)
    scene.baseline = .constant(0.15)
    scene.type.full = [0, 0, 0]
    var counted = 0
    for number in 0..<60 {
      let block = PortfolioBlock.one([90_000, 90_000], identity: UInt64(number))
      let life = try scene.life(block, strategy: 0)
      guard
        let agreed = life.firstIndex(where: { if case .agreed = $0.kind { true } else { false } }),
        case .agreed(_, _, let amount, let day) = life[agreed].kind
      else { continue }
      let before = life[(agreed + 1)...].filter { $0.time < Double(day) }.map { $0 }
      let due = life.filter { $0.time == Double(day) }.payments.filter {
        $0.cause == .agreement(.promise)
      }.reduce(0) { $0 + $1.amount }
      #expect(due == max(0, amount - before.cash()))
      counted += before.payments.count
    }
    #expect(counted > 20)
  }

  @Test(
    "Persons treat whom agents reach and what learns as accounts do",
    arguments: TreatedParty.allCases)
  func resting(treat: TreatedParty) throws {
    var scene = try scene(RestingLifeTests.paths[1])
    (scene.type.promises, scene.type.accepts, scene.type.reliability) = (0.5, 0.5, 0.6)
    scene.channels.append(.certain(.letter, stimulus: 0.01, engagement: 0.4))
    scene.strategies = [Self.treating(treat, .simple(RestingLifeTests.paths[1]))]
    let model = try scene.model()
    var block = PortfolioBlock()
    for number in 0..<40 {
      block.append(
        Array([60_000, 20_000, 90_000].prefix(1 + number % 3)), dpd: Int32(number % 4),
        identity: UInt64(number), monthlyIncome: 0
      ) { _ in }
    }
    let (whole, interrupted) = (model.tally(strategy: 0), model.tally(strategy: 0))
    model.simulate(block, strategy: 0, seed: 7, replication: 3, into: whole)
    _ = try #require(model.intensity).simulateWithRests(
      block, strategy: 0, seed: 7, replication: 3, into: interrupted, controlledBy: NoControl.self)
    #expect(interrupted.words == whole.words)
  }
}
