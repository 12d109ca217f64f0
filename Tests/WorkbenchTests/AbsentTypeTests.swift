// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Experiments
import Results
import Scenarios
import Simulation
import Testing

@testable import Workbench

/// Latent types that nobody is of change no result, no warning and no refusal.
@Suite struct AbsentTypeTests {
  /// Every payment is a partial one of those present, in full of those absent.
  private func text(_ types: String, _ absent: String, start: String = "") -> String {
    """
    version: 1
    name: absent
    horizon: 90 days
    seed: 3
    portfolio:
      accounts: 400
      frailty: 2
      segments:
        a: { share: 60%, balance: 300, dpd: 5, types: { \(types) } }
        b: { share: 40%, balance: 200, dpd: 20, types: { \(types) } }
    behavior:
      baseline: 0.02 per day
      excitation: { decay: 0.1 per day, habit_per_share: 0.08 per day\(start) }
      payment: { partial: 0.2 }
      types: { forgetter: { full: 5% }, constrained: { full: 10% }, strategic: { full: 2% }, \(absent) }
    channels: { sms: { engagement: 40%, stimulus: 0.02 per day } }
    strategies:
      none: { path: [] }
      one: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }

    """
  }

  private func read(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "absent.yaml", bytes: Array(text.utf8)).read()
  }

  private static let present = "forgetter: 50%, constrained: 30%, strategic: 20%"

  @Test(arguments: [
    "insolvent: { full: 0% }, disputing: { full: 0% }",
    "insolvent: { full: 100%, baseline: 9, response: 5 }, disputing: { full: 100% }",
    "insolvent: { full: 60%, tolerance: 0.1, reliability: 3% }",
  ])
  func nothingDependsOnThem(_ absent: String) async throws {
    let reference = try read(text(Self.present, "insolvent: {}"))
    let expected = try await bits(reference)
    for types in [Self.present, Self.present + ", insolvent: 0%, disputing: 0%"] {
      let scenario = try read(text(types, absent))
      // That nobody is of a type is told where something is said of the type.
      #expect(
        scenario.warnings.map(\.message).filter { !$0.hasPrefix("no segment has debtors") }
          == reference.warnings.map(\.message))
      #expect(try await bits(scenario) == expected)
    }
    // With one in ten of that type something does depend on it.
    let other = try read(
      text("forgetter: 50%, constrained: 30%, strategic: 10%, insolvent: 10%", absent))
    #expect(try await bits(other) != expected)
  }

  private func bits(_ scenario: Scenario) async throws -> [[[UInt64]]] {
    let experiment = try ResolvedScenario(scenario).experiment
    return await experiment.run(0..<3, threads: 2).map { result in
      result.totals.map { outcome in (outcome.values + outcome.curve).map(\.bitPattern) }
    }
  }

  @Test func theBoundsAreThoseOfTheTypesPresent() throws {
    let scenario = try read(text(Self.present, "disputing: { full: 100% }"))
    let model = try #require(scenario.behavior.intensity)
    // n = δ11·(p + (1 − p)·0.2)/κ with p = 10 %.
    #expect(abs(model.branchingRatio - 0.8 * 0.28) < 1e-12)
    #expect(try ResolvedScenario(scenario).experiment.model.branchingRatio == model.branchingRatio)
    // A start below the long run is refused for a type that has a low baseline, if somebody is of it.
    let low = ", initial_intensity: 0.01 per day"
    _ = try ResolvedScenario(
      try read(text(Self.present, "disputing: { baseline: 0.2 }", start: low)))
    #expect(throws: ScenarioProblem.self) {
      _ = try ResolvedScenario(
        try read(text("forgetter: 90%, disputing: 10%", "disputing: { baseline: 0.2 }", start: low))
      )
    }
  }

  /// Explosive for a type of which somebody is, and only then.
  @Test func payersInFullThatNobodyIsDoNotExplode() throws {
    let strong = text(Self.present, "disputing: { full: 100% }")
      .replacing("habit_per_share: 0.08", with: "habit_per_share: 0.11")
    _ = try read(strong)
    do throws(InvalidSource) {
      _ = try ScenarioReader(
        file: "f",
        bytes: Array(strong.replacing("strategic: 20%", with: "strategic: 19%, disputing: 1%").utf8)
      ).read()
      Issue.record("an explosive scenario was read")
    } catch {
      #expect(error.diagnostics.map(\.code.description) == ["S221"])
      #expect(error.diagnostics.first?.keyPath == "behavior.excitation")
    }
  }
}
