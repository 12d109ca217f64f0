// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Randomness
import Simulation
import Testing
import Vocabulary

/// What each `resample` keeps and what it draws anew, as the pages *Common random numbers* and *Portfolio* say.
@Suite("What replications share") struct ResamplingTests {
  /// Debtors and accounts of a replication, with everything the portfolio says of them.
  private func people(_ experiment: Experiment, _ replication: UInt32) -> [PortfolioBlock] {
    blocks(of: experiment, replication: experiment.portfolioReplication(replication))
  }

  private func paydays(
    _ experiment: Experiment, _ replication: UInt32
  ) -> [[String]] {
    people(experiment, replication).flatMap { block in
      block.debtors.indices.map { debtor in
        experiment.model.trace(
          block, debtor: debtor, strategy: 0, seed: experiment.seed,
          replication: experiment.behaviorReplication(replication)
        ).compactMap { event in
          if case .payday(let income, _, let regime) = event.kind {
            "\(event.time) \(income) \(regime)"
          } else {
            nil
          }
        }
      }
    }
  }

  private func bits(_ experiment: Experiment) async -> [[UInt64]] {
    await experiment.run(0..<3, threads: 2).map { $0.totals[0].curve.map(\.bitPattern) }
  }

  /// Everybody has the same income by law, and incomes move by chance alone.
  private func household() throws -> PlainExperiment {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.02)
    plain.accounts = 60
    plain.type.regimes = [0.5, 0.5, 0]
    plain.segment.liquidity = try .constant(value: 500)
    plain.liquidity = Liquidity(
      paydays: [.init(daysOfMonth: [31], weight: 0.5), .init(daysOfMonth: [15], weight: 0.5)],
      ability: [1, 0.5, 0.1], incomeFactor: [1, 0.6, 0.2],
      transitions: [[0.8, 0.2, 0], [0.3, 0.6, 0.1], [0, 0.2, 0.8]], incomeShock: 0.3)
    return plain
  }

  @Test(
    "behavior: the same people with all their attributes, numbers of accounts, first regimes and calendars; other luck"
  )
  func behaviorKeepsPeople() async throws {
    let experiment = try KitchenSink.experiment(accounts: 300, resampling: .behavior)
    let first = people(experiment, 0)
    #expect(first.flatMap(\.debtors).contains { $0.accountCount > 1 })
    for replication in 1..<4 as Range<UInt32> {
      let later = people(experiment, replication)
      #expect(later.map { Array($0.debtors) } == first.map { Array($0.debtors) })
      #expect(
        later.map { Array($0.accounts).map(\.balance) }
          == first.map { Array($0.accounts).map(\.balance) })
    }
    #expect(Set(await bits(experiment)).count == 3)
    // The first regime and the days of pay stay, what the pay brings and later regimes do not.
    let household = try household().experiment(resampling: .behavior)
    let (one, two) = (paydays(household, 0), paydays(household, 1))
    // A life ends with its debts, so that one list may be longer than the other.
    let isSameCalendar = zip(one, two).allSatisfy { lists in
      zip(lists.0, lists.1).allSatisfy { $0.prefix { $0 != " " } == $1.prefix { $0 != " " } }
    }
    #expect(isSameCalendar && one != two)
  }

  @Test("portfolio: other people; identity by identity the same luck")
  func portfolioKeepsLuck() async throws {
    let experiment = try KitchenSink.experiment(accounts: 300, resampling: .portfolio)
    let blocks = (0..<3 as Range<UInt32>).map { people(experiment, $0) }
    let counts = blocks.map { $0.flatMap(\.debtors).map(\.accountCount) }
    #expect(Set(blocks.map { $0.flatMap(\.accounts).map(\.balance) }).count == 3)
    #expect(Set(counts).count == 3 && Set(counts.map { $0.reduce(0, +) }) == [300])
    // Where people are equal by law, they live the same life in every replication: nothing but luck could differ.
    var plain = try PlainExperiment.reference(accounts: 100)
    plain.segment.balance = try .constant(value: 500)
    #expect(Set(await bits(try plain.experiment(resampling: .portfolio))).count == 1)
    plain.frailty = 1
    #expect(Set(await bits(try plain.experiment(resampling: .portfolio))).count == 3)
  }

  @Test(
    "portfolio: first regimes and calendars are drawn anew, incomes and moves of a household are not"
  )
  func portfolioKeepsIncomes() throws {
    var plain = try household()
    let drawn = try plain.experiment(resampling: .portfolio)
    let natures = (0..<3 as Range<UInt32>).map { replication in
      people(drawn, replication).flatMap(\.debtors).map { [$0.regimeLane, $0.paydayLane] }
    }
    #expect(Set(natures).count == 3)
    // With one regime at the start and one calendar there is nothing left that the portfolio draws.
    plain.type.regimes = [1, 0, 0]
    plain.liquidity?.paydays = [.init(daysOfMonth: [31], weight: 1)]
    let same = try plain.experiment(resampling: .portfolio)
    #expect(paydays(same, 0) == paydays(same, 1) && paydays(same, 1) == paydays(same, 2))
    let both = try plain.experiment(resampling: .both)
    #expect(paydays(both, 0) != paydays(both, 1))
    #expect(paydays(both, 0) == paydays(same, 0))
  }

  @Test("both: other people with other luck, and the same number of accounts")
  func bothKeepsNothing() async throws {
    let experiment = try KitchenSink.experiment(accounts: 300, resampling: .both)
    let blocks = (0..<3 as Range<UInt32>).map { people(experiment, $0) }
    #expect(Set(blocks.map { $0.flatMap(\.accounts).map(\.balance) }).count == 3)
    #expect(Set(blocks.map { $0.flatMap(\.accounts).count }) == [300])
    var plain = try PlainExperiment.reference(accounts: 100)
    plain.segment.balance = try .constant(value: 500)
    #expect(Set(await bits(try plain.experiment(resampling: .both))).count == 3)
  }

  @Test("Replication 0 is the same whatever is drawn anew")
  func replicationZero() async throws {
    var first: Set<[UInt64]> = []
    for resampling in Resampling.allCases {
      first.insert(await bits(try KitchenSink.experiment(accounts: 200, resampling: resampling))[0])
    }
    #expect(first.count == 1)
  }
}
