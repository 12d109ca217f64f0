// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// What each behaviour model accepts, and what it refuses.
@Suite("Behaviour models in scenarios") struct BehaviorModelTests {
  private static func read(_ text: String) throws(InvalidSource) -> Scenario {
    try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
  }

  /// The codes of the errors of a text; none when it can be read.
  private static func codes(_ text: String) -> [String] {
    do throws(InvalidSource) {
      _ = try read(text)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.code.description)
    }
  }

  private static func paymentRun(
    _ frame: String = "", behavior: String = "", segment: String = "", horizon: String = "731 days",
    strategy: String = "give_up: { missed: 3 }"
  ) -> String {
    """
    version: 1
    name: test
    horizon: \(horizon)
    \(frame)
    portfolio: { accounts: 50, segments: { loans: { balance: 300\(segment) } } }
    behavior:
      model: payment-run
      pay_probability: 80%
      truncation: 3
      term: 24
      client_rate: 150%
      arrears_loss: 70%
      balance_loss: 0.4
      \(behavior)
    strategies: { one: { \(strategy) } }
    """
  }

  private static func rollRate(
    moves: String = "C: { paid: 80%, I: 20% }, I: { paid: 40.05%, I: 30%, bad: 30% }",
    rest: String = "", strategy: String = "odds: { cure: 1.4 }"
  ) -> String {
    """
    version: 1
    name: test
    horizon: 400 days
    portfolio: { accounts: 50, segments: { all: { share: 50%, balance: 300 }, late: { share: 50%, balance: 9, dpd: 3 } } }
    behavior:
      model: roll-rate
      states: { C: 0 dpd, I: 1 dpd }
      ends: { paid: paid, bad: lost }
      moves: { \(moves) }
      \(rest)
    strategies: { one: { \(strategy) }, two: {} }
    """
  }

  @Test("A payment run with all its keys")
  func readsAPaymentRun() throws {
    let scenario = try Self.read(Self.paymentRun())
    let model = try #require(scenario.behavior.paymentRun)
    #expect(model.payProbability == 0.8 && model.truncation == 3 && model.term == 24)
    #expect(model.clientRate == 1.5 && model.arrearsLoss == 0.7 && model.balanceLoss == 0.4)
    #expect(scenario.strategies.map(\.giveUp) == [3])
    // What was filled in can be read again.
    #expect(try Self.read(scenario.resolved).resolved == scenario.resolved)
  }

  @Test("A chain: rows are scaled, segments replace single rows")
  func readsAChain() throws {
    let text = Self.rollRate(rest: "segments: { late: { I: { bad: 100% } } }")
    let scenario = try Self.read(text)
    let model = try #require(scenario.behavior.rollRate)
    #expect(model.targets == ["paid", "C", "I", "bad"])
    #expect(model.moves[0][1] == [0.4005, 0, 0.3, 0.3].map { $0 / (0.4005 + 0.3 + 0.3) })
    #expect(model.moves[1] == [model.moves[0][0], [0, 0, 0, 1]])
    #expect(scenario.strategies.map(\.odds) == [OddsRatios(cure: 1.4), OddsRatios()])
    #expect(try Self.read(scenario.resolved).resolved == scenario.resolved)
  }

  @Test(
    "What a model does not use is refused",
    arguments: [
      (Self.paymentRun("channels: { sms: {} }"), "S306"),
      (Self.paymentRun("complaint_cost: 3"), "S306"),
      (Self.paymentRun("variance_reduction: { control: martingale }"), "S306"),
      (Self.paymentRun("margins: { kept_rate: 1% }"), "S301"),
      (Self.paymentRun("replications: { max: 40, until: { half_width: 1% } }"), "S306"),
      (Self.paymentRun("expect: [ \"one.net_recovery_rate > 0\" ]"), "S301"),
      (Self.paymentRun(behavior: "excitation: { decay: 0.1 per day }"), "S102"),
      (Self.paymentRun(behavior: "preset: consumer-cards"), "S102"),
      (Self.paymentRun(segment: ", vulnerable: 10%"), "S306"),
      (Self.paymentRun(segment: ", dpd: 30"), "S306"),
      (Self.paymentRun(strategy: "path: [ { at: 3 dpd, channel: sms } ]"), "S306"),
      (Self.paymentRun(strategy: "odds: { cure: 2 }"), "S306"),
      (Self.paymentRun(strategy: "give_up: { missed: 3 }, limits: { a: { at_most: 1 } }"), "S306"),
      (Self.rollRate(strategy: "give_up: { missed: 1 }"), "S306"),
    ])
  func unused(text: String, code: String) {
    #expect(Self.codes(text).contains(code), "\(Self.codes(text))")
  }

  @Test(
    "What a model needs must be there",
    arguments: [
      (Self.paymentRun(horizon: "730 days"), "S307"),
      (Self.rollRate(moves: "C: { paid: 80%, I: 20% }"), "S101"),
      (Self.rollRate(moves: "C: { paid: 80%, I: 20% }, I: { paid: 40%, I: 30% }"), "S212"),
      (Self.rollRate(moves: "C: { paid: 80%, II: 20% }, I: { bad: 100% }"), "S301"),
      (Self.rollRate(rest: "segments: { others: {} }"), "S301"),
      (Self.rollRate(rest: "cure_payment: 100%"), "S204"),
    ])
  func needed(text: String, code: String) {
    #expect(Self.codes(text).contains(code), "\(Self.codes(text))")
  }

  @Test("A model that does not exist is reported with those that do")
  func model() {
    let text = Self.rollRate().replacing("model: roll-rate", with: "model: rollrate")
    #expect(Self.codes(text) == ["S207"])
  }

  @Test("The intensity model refuses what belongs to the others")
  func intensity() {
    let text = """
      version: 1
      name: test
      horizon: 60 days
      portfolio: { accounts: 50, segments: { all: { balance: 300 } } }
      behavior: { baseline: 0.02 per day }
      strategies: { one: { path: [], give_up: { missed: 2 } } }
      """
    #expect(Self.codes(text) == ["S306"])
  }
}
