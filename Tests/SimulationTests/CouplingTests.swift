// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// More engaged contacts never lower what an account has paid by any day.
///
/// Without limits, irritation, opt-outs and liquidity, and with one probability of paying in full, every event
/// of the cautious strategy comes no later under the eager one, and the eager one has further events. Amounts
/// are rounded at each payment, and dust below the floor is given up: the tolerance is one minor unit per
/// payment of either life, plus the floor.
@Suite("Two clocks, path by path") struct CouplingTests {
  private static let debtors = 2_000
  private static let floor: Int64 = 100

  private func scene(saturation: Double) throws -> Scene {
    var scene = try Scene()
    scene.baseline = .constant(0.004)
    scene.excitation = Excitation(
      decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02, saturation: saturation)
    scene.partial = try .beta(a: 1, b: 0.5, low: 0.1, high: 1)
    scene.type.full = [0.3, 0.3, 0.3]
    scene.channels = [
      .certain(.sms, stimulus: 0.03, engagement: 0.27),
      .certain(.email, stimulus: 0.03, engagement: 0.4),
      .certain(.whatsapp, stimulus: 0.06, engagement: 0.27),
    ]
    // Same address, hence the same luck, as the message: only the parameter differs.
    scene.channels[2].address = scene.channels[0].address
    scene.channels.append(.certain(.push, stimulus: 0.03, engagement: 0.6))
    scene.channels[3].address = scene.channels[0].address
    scene.horizon = 120
    let base = Step(.dpd(7), every: 14, channel: .fixed(0))
    scene.strategies = [
      .simple([base], name: "base"),
      .simple([base, Step(.dpd(3), every: 10, channel: .fixed(1))], name: "more touches"),
      .simple([Step(.dpd(7), every: 14, channel: .fixed(2))], name: "more stimulus"),
      .simple([Step(.dpd(7), every: 14, channel: .fixed(3))], name: "more engagement"),
    ]
    for index in scene.channels.indices { scene.channels[index].digital = false }
    return scene
  }

  /// Cash and payments up to each elapsed day.
  private func paid(_ life: [LifeEvent], horizon: Int) -> (cash: [Int64], count: [Int64]) {
    var cash = [Int64](repeating: 0, count: horizon + 1)
    var count = cash
    for payment in life.payments {
      cash[Int(payment.time.rounded(.up))] += payment.amount
      count[Int(payment.time.rounded(.up))] += 1
    }
    for day in 1...horizon {
      cash[day] += cash[day - 1]
      count[day] += count[day - 1]
    }
    return (cash, count)
  }

  @Test("Never less cash by any day", arguments: [0, 0.95])
  func monotone(saturation: Double) throws {
    let scene = try scene(saturation: saturation)
    let model = try scene.model()
    var block = PortfolioBlock()
    for number in 0..<Self.debtors {
      let frailty = 0.2 + Double(number % 17) / 8
      block.append(
        [20_000 + Int64(number) * 97], dpd: 0, identity: UInt64(number), monthlyIncome: 0
      ) {
        $0.frailty = frailty
      }
    }
    var gains = [0, 0, 0, 0]
    for debtor in 0..<Self.debtors {
      let lives = (0..<4).map {
        paid(
          model.trace(block, debtor: debtor, strategy: $0, seed: 7, replication: 0),
          horizon: scene.horizon)
      }
      for eager in 1...3 {
        let worst = worstShortfall(lives[0], lives[eager])
        #expect(worst <= Self.floor, "debtor \(debtor), \(model.strategies[eager].name)")
        gains[eager] +=
          lives[eager].cash[scene.horizon] > lives[0].cash[scene.horizon] + 200 ? 1 : 0
      }
    }
    // The strategies do differ, or the bound would be idle.
    #expect(gains[1...].allSatisfy { $0 > Self.debtors / 20 }, "\(gains)")
  }

  /// The largest shortfall of the eager life on any day, beyond one minor unit per payment.
  private func worstShortfall(
    _ base: (cash: [Int64], count: [Int64]), _ eager: (cash: [Int64], count: [Int64])
  ) -> Int64 {
    var worst = Int64.min
    for day in base.cash.indices {
      let rounding = base.count[day] + eager.count[day]
      worst = max(worst, base.cash[day] - eager.cash[day] - rounding)
    }
    return worst
  }
}
