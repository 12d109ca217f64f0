// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Foundation
import Measures
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// Payments written outside the engine.
///
/// Method: *BehaviorOfOnesOwn*, Behaviors.
@Suite struct OwnBehaviorTests {
  /// Pays everything at a constant rate per day.
  private struct Steady: PaymentTiming {
    var rate: Double

    func process(of account: PlacedAccount, luck: AccountLuck) -> any PaymentProcess {
      Process(payment: account.time - log(luck.uniform(0)) / rate)
    }

    struct Process: PaymentProcess {
      let payment: Double

      mutating func nextPayment(after time: Double) -> PlannedPayment? {
        payment > time ? PlannedPayment(time: payment) : nil
      }
      mutating func reminded(by contact: NoticedContact) {}
      mutating func paid(_ share: Double, at time: Double) {}
    }
  }

  /// Pays a share some days after the last contact that found attention, and nothing else.
  private struct Answering: PaymentTiming {
    var share = 0.4
    var days = 2.5

    func process(of account: PlacedAccount, luck: AccountLuck) -> any PaymentProcess {
      Process(share: share, days: days)
    }

    struct Process: PaymentProcess {
      let share: Double
      let days: Double
      var payment: Double?

      mutating func nextPayment(after time: Double) -> PlannedPayment? {
        payment.map { PlannedPayment(time: $0, share: share) }
      }
      mutating func reminded(by contact: NoticedContact) { payment = contact.time + days }
      mutating func paid(_ share: Double, at time: Double) { payment = nil }
    }
  }

  /// Plans a payment that may make no sense.
  private struct Planning: PaymentTiming {
    var time: Double
    var share: Double

    func process(of account: PlacedAccount, luck: AccountLuck) -> any PaymentProcess {
      Process(payment: PlannedPayment(time: time, share: share))
    }

    struct Process: PaymentProcess {
      let payment: PlannedPayment
      mutating func nextPayment(after time: Double) -> PlannedPayment? { payment }
      mutating func reminded(by contact: NoticedContact) {}
      mutating func paid(_ share: Double, at time: Double) {}
    }
  }

  private func model(
    _ payments: any PaymentTiming, _ scene: Scene
  ) throws -> SimulationModel {
    let date = try #require(CivilDate(year: 2026, month: 1, day: 1))
    return try SimulationModel(
      behavior: .own(OwnBehavior(payments, frame: scene.behavior)), channels: scene.channels,
      resources: scene.resources, strategies: scene.strategies,
      settings: SimulationSettings(
        start: date, horizon: scene.horizon, keepsMartingale: scene.keepsMartingale))
  }

  private func payments(_ life: [LifeEvent]) -> [(time: Double, amount: Int64)] {
    life.compactMap {
      if case .paid(let amount, _, _) = $0.kind { ($0.time, amount) } else { nil }
    }
  }

  private func value(_ metric: Metric, _ model: SimulationModel, _ tally: Tally) -> Double? {
    model.metrics(strategy: 0).firstIndex(of: metric).map { model.outcome(tally).values[$0] }
  }

  /// Bound: 4 standard errors of a share of 20,000.
  @Test func aConstantRateHasItsClosedForm() throws {
    let scene = try Scene([], channels: [])
    let model = try model(Steady(rate: 0.007), scene)
    let tally = model.tally(strategy: 0)
    model.simulate(.many(20_000), strategy: 0, seed: 11, replication: 0, into: tally)
    let paid = -expm1(-0.007 * Double(scene.horizon))
    let found = try #require(value(.recoveryRate, model, tally))
    #expect(abs(found - paid) < 4 * (paid * (1 - paid) / 20_000).squareRoot())
  }

  @Test func blocksAndTracesChangeNothing() throws {
    let scene = try Scene(
      [Step(.dpd(3), every: 9, channel: .fixed(0))],
      channels: [.certain(stimulus: 0.1, engagement: 0.4)])
    let model = try model(Answering(), scene)
    let whole = PortfolioBlock.many(60)
    let together = model.tally(strategy: 0)
    model.simulate(whole, strategy: 0, seed: 5, replication: 2, into: together)
    let apart = model.tally(strategy: 0)
    var traced: Int64 = 0
    for number in (0..<60).reversed() {
      var one = PortfolioBlock()
      one.append([100_000], dpd: 0, identity: UInt64(number), monthlyIncome: 0) { _ in }
      model.simulate(one, strategy: 0, seed: 5, replication: 2, into: apart)
      let life = model.trace(whole, debtor: number, strategy: 0, seed: 5, replication: 2)
      traced += payments(life).reduce(0) { $0 + $1.amount }
    }
    // Told as text, in which a value that is not a number equals itself.
    #expect("\(model.outcome(together))" == "\(model.outcome(apart))")
    let cash = try #require(value(.recoveryRate, model, together)) * 60 * 100_000
    #expect(traced > 0 && abs(cash - Double(traced)) < 0.5)
  }

  /// Touches on days 3 and 5: the payment planned for day 5.5 gives way to one on 7.5.
  @Test func aContactChangesWhatWasPlanned() throws {
    let scene = try Scene(
      [Step(.dpd(3), every: 2, times: 2, channel: .fixed(0))], channels: [.certain(stimulus: 0.1)])
    let life = try model(Answering(), scene).trace(
      .one(), debtor: 0, strategy: 0, seed: 1, replication: 0)
    let paid = payments(life)
    #expect(paid.map(\.time) == [7.5] && paid.map(\.amount) == [40_000])
  }

  /// A promise is made, kept and told to the process, which would otherwise pay on its own account two days later.
  @Test func agreementsAreTheEngines() throws {
    var scene = try Scene(
      [Step(.dpd(3), channel: .fixed(0), offer: .promise(PromiseOffer()))],
      channels: [.certain(.agentCall)])
    scene.type.promises = 1
    scene.type.reliability = 1
    let life = try model(Answering(), scene).trace(
      .one(), debtor: 0, strategy: 0, seed: 1, replication: 0)
    #expect(life.contains { $0.kind == .agreementKept })
    #expect(payments(life).count == 1)
  }

  @Test func whatMakesNoSenseIsAFault() throws {
    let scene = try Scene([], channels: [])
    for (time, share) in [(0, 0.5), (-1, 0.5), (.nan, 0.5), (3, 0), (3, 1.5), (3, .nan), (3, -0.1)]
    {
      let model = try model(Planning(time: time, share: share), scene)
      let tally = model.tally(strategy: 0)
      model.simulate(.many(2), strategy: 0, seed: 1, replication: 4, into: tally)
      let fault = try #require(tally.fault)
      #expect(fault.replication == 4 && fault.description.contains("\(share) of the balance"))
    }
  }

  @Test func whatNeedsTheEnginesClocksIsRefused() throws {
    let steady = Steady(rate: 0.01)
    var scene = try Scene([Step(.intensity(0.01), channel: .fixed(0))], channels: [.certain()])
    scene.baseline = .constant(0.02)
    #expect(throws: ModelError.self) { try model(steady, scene) }
    scene.strategies = [.simple([])]
    _ = try model(steady, scene)
    scene.keepsMartingale = true
    #expect(throws: ModelError.self) { try model(steady, scene) }
    scene.keepsMartingale = false
    scene.channels.append(.certain(.email))
    scene.strategies = [.simple([Step(.dpd(0), channel: .bandit(Bandit(channels: [0, 1])))])]
    #expect(throws: ModelError.self) { try model(steady, scene) }
    scene.strategies = [.simple([])]
    scene.resources = [Resource(name: "desk", agents: 2)]
    scene.channels[0].resource = 0
    #expect(throws: ModelError.self) { try model(steady, scene) }
  }

  @Test func worldsAreEqualByWhatTheyAre() throws {
    let frame = try Scene().behavior
    let one = OwnBehavior(Steady(rate: 0.01), frame: frame)
    #expect(one == OwnBehavior(Steady(rate: 0.01), frame: frame))
    #expect(one != OwnBehavior(Steady(rate: 0.02), frame: frame))
    #expect(one != OwnBehavior(Answering(), frame: frame))
  }
}
