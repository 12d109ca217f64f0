// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Randomness
import Scenarios
import Simulation
import Strategies
import Testing
import Workbench

/// More engaged contacts never lower what an account has paid by any day: *Intensity*, monotone coupling.
///
/// Amounts are rounded at each payment, and dust below the floor is given up: the tolerance is one minor unit per
/// payment of either life, plus the floor.
@Suite("Random scenarios, path by path") struct MonotoneTests {
  private static let floor: Int64 = 100

  /// The scenario's model and its first block of debtors.
  ///
  /// `push` takes the address of `sms`, hence the same luck.
  private static func scene(_ seed: UInt64) throws -> (SimulationModel, PortfolioBlock) {
    let text = MonotoneScenario(seed: seed).text
    var scenario = try ScenarioReader(file: "monotone.yaml", bytes: Array(text.utf8)).read()
    scenario.channels[2].address = scenario.channels[0].address
    let experiment = try ResolvedScenario(scenario).experiment
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    experiment.debtors.fill(
      &block, experiment.debtors.blocks(replication: 0)[0], replication: 0, using: &generator)
    return (experiment.model, block)
  }

  @Test("Never less cash by any day")
  func monotone() throws {
    var gains = [0, 0, 0]
    for seed in UInt64(1)...150 {
      let (model, block) = try Self.scene(seed)
      for debtor in block.debtors.indices {
        let lives = (0..<3).map {
          model.trace(block, debtor: debtor, strategy: $0, seed: seed, replication: 0)
        }
        for account in 0..<Int(block.debtors[debtor].accountCount) {
          let paths = lives.map { PaidPath($0, account: account, horizon: model.settings.horizon) }
          for eager in 1...2 {
            let shortfall = paths[eager].shortfall(behind: paths[0])
            #expect(shortfall <= Self.floor, "seed \(seed), debtor \(debtor), strategy \(eager)")
            gains[eager] += paths[eager].total > paths[0].total + 200 ? 1 : 0
          }
        }
      }
    }
    // The strategies do differ, or the bound would be idle.
    #expect(gains[1] > 100 && gains[2] > 100, "\(gains)")
  }
}

/// What one account has paid by each elapsed day.
private struct PaidPath {
  private var cash: [Int64]
  private var payments: [Int64]

  init(_ life: [LifeEvent], account: Int, horizon: Int) {
    cash = [Int64](repeating: 0, count: horizon + 1)
    payments = cash
    for event in life where event.account == account {
      guard case .paid(let amount, _, _) = event.kind else { continue }
      cash[Int(event.time.rounded(.up))] += amount
      payments[Int(event.time.rounded(.up))] += 1
    }
    for day in 1...horizon {
      cash[day] += cash[day - 1]
      payments[day] += payments[day - 1]
    }
  }

  var total: Int64 { cash[cash.count - 1] }

  /// The largest shortfall on any day, beyond one minor unit per payment.
  func shortfall(behind other: PaidPath) -> Int64 {
    cash.indices.map { day in
      other.cash[day] - cash[day] - other.payments[day] - payments[day]
    }.max() ?? 0
  }
}
