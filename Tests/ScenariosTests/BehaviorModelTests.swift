// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// What each behaviour model accepts, and what it refuses.
@Suite("Behaviour models in scenarios") struct BehaviorModelTests {
  static func read(_ text: String) throws(InvalidSource) -> Scenario {
    try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
  }

  /// The codes of the errors of a text; none when it can be read.
  static func codes(_ text: String) -> [String] {
    do throws(InvalidSource) {
      _ = try read(text)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.code.description)
    }
  }

  @Test("A payment run with all its keys")
  func paymentRun() throws {
    let scenario = try Self.read(BehaviorText.paymentRun())
    let model = try #require(scenario.behavior.paymentRun)
    #expect(model.payProbability == 0.8 && model.truncation == 3 && model.term == 24)
    #expect(model.clientRate == 1.5 && model.arrearsLoss == 0.7 && model.balanceLoss == 0.4)
    #expect(scenario.strategies.map(\.giveUp) == [3])
    // What was filled in can be read again.
    #expect(try Self.read(scenario.resolved).resolved == scenario.resolved)
  }

  @Test("A chain: rows are scaled, segments replace single rows")
  func rollRate() throws {
    let text = BehaviorText.rollRate(rest: "segments: { late: { I: { bad: 100% } } }")
    let scenario = try Self.read(text)
    let model = try #require(scenario.behavior.rollRate)
    #expect(model.targets == ["paid", "C", "I", "bad"])
    let scaled = [0.4005, 0, 0.3, 0.3].map { $0 / (0.4005 + 0.3 + 0.3) }
    #expect(zip(model.moves[0][1], scaled).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(model.moves[1] == [model.moves[0][0], [0, 0, 0, 1]])
    #expect(scenario.strategies.map(\.odds) == [OddsRatios(cure: 1.4), OddsRatios()])
    #expect(try Self.read(scenario.resolved).resolved == scenario.resolved)
  }

  @Test("A frailty of which less than half would be left is refused, with a value that works")
  func lostFrailty() throws {
    func text(_ frailty: String) -> String {
      """
      version: 1
      name: test
      horizon: 90 days
      portfolio: { accounts: 50, \(frailty)segments: { all: { balance: 300 } } }
      behavior:
        baseline: 0.02 per day
        excitation: { decay: 0.1 per day, habit_per_payment: 0.08 per day }
      strategies: { one: { path: [] } }
      """
    }
    #expect(Self.codes(text("frailty: 4, ")) == ["S226"])
    #expect(Self.codes(text("frailty: 2, ")) == [] && Self.codes(text("")) == [])
    func warnings(_ frailty: String) throws -> [String] {
      try Self.read(text(frailty)).warnings.map(\.code.description)
    }
    #expect(try warnings("frailty: 2, ") == ["S421"])
    #expect(try warnings("frailty: 0, ") == [])
  }

  @Test("The resolved text says of every channel whether it converses and whether it is digital")
  func channels() throws {
    let scenario = try Self.read(
      """
      version: 1
      name: test
      horizon: 90 days
      portfolio: { accounts: 50, segments: { all: { balance: 300 } } }
      behavior: { baseline: 0.02 per day }
      channels:
        whatsapp: { engagement: 30%, stimulus: 0.02 per day }
        agent_call: { engagement: 30%, stimulus: 0.02 per day, digital: true }
        own: { engagement: 30%, stimulus: 0.02 per day, converses: true }
      strategies: { one: { path: [] } }
      """)
    let said = scenario.resolved.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("converses:") || $0.hasPrefix("digital:") }
    #expect(
      said == [
        "converses: false", "digital: true", "converses: true", "digital: true", "converses: true",
        "digital: false",
      ])
    #expect(try Self.read(scenario.resolved).channels == scenario.channels)
  }

  @Test("What a model does not use is refused", arguments: BehaviorText.unused)
  func unused(text: String, code: String) {
    #expect(Self.codes(text).contains(code), "\(Self.codes(text))")
  }

  @Test("What a model needs must be there", arguments: BehaviorText.needed)
  func needed(text: String, code: String) {
    #expect(Self.codes(text).contains(code), "\(Self.codes(text))")
  }

  @Test("A step that sustains an intensity stands alone", arguments: BehaviorText.sustained)
  func sustained(text: String, code: String) {
    #expect(Self.codes(text) == [code])
  }

  @Test("A model that does not exist is reported with those that do")
  func model() {
    let text = BehaviorText.rollRate().replacing("model: roll-rate", with: "model: rollrate")
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
