// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `recobro plan-capacity` as a user starts it.
@Suite struct PlanCapacityTests {
  private let scenario = "scenarios/validation/agent-day.yaml"

  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try Spawned.recobro(["plan-capacity"] + arguments + ["--json", "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func number(_ document: [String: Any], _ path: String...) -> Double {
    var value: Any? = document
    for name in path { value = (value as? [String: Any])?[name] }
    return (value as? Double) ?? .nan
  }

  /// The numbers of *Queues* (OutputAnalysis).
  @Test func calledInNumbersAreErlangs() throws {
    let document = try json(
      "--inbound-per-hour", "100", "--handling", "6", "--agents", "14", "--patience", "2")
    let inbound = try #require(document["inbound"] as? [String: Any])
    #expect(document["outbound"] is NSNull)
    #expect(abs(number(inbound, "erlang_c", "wait_probability") - 0.174132) < 5e-7)
    #expect(abs(number(inbound, "erlang_c", "mean_wait_seconds") - 15.6719) < 5e-5)
    #expect(abs(number(inbound, "erlang_c", "served_within_target") - 0.860566) < 5e-7)
    #expect(number(inbound, "fewest_erlang_c", "agents") == 14)
    let few = try json(
      "--inbound-per-hour", "100", "--handling", "6", "--agents", "10", "--patience", "2")
    let left = try #require(few["inbound"] as? [String: Any])
    #expect(left["erlang_c"] is NSNull)
    #expect(abs(number(left, "erlang_a", "abandon_probability") - 0.157527) < 5e-7)
    #expect(abs(number(left, "erlang_a", "mean_wait_seconds") - 18.9032) < 5e-5)
    let first = try json(
      "--inbound-per-hour", "7.8", "--handling", "6", "--agents", "1", "--urgent",
      "0.38461538461538464")
    let priority = try #require(first["inbound"] as? [String: Any])
    #expect(abs(number(priority, "priority", "mean_wait_seconds") - 60 * 6.685714) < 5e-5)
    #expect(abs(number(priority, "priority", "mean_wait_of_others_seconds") - 60 * 30.38961) < 5e-4)
  }

  /// Each account asks for one call, all on the same day.
  @Test func outboundMinutesAreThoseOfTheCalls() throws {
    let document = try json(
      scenario, "--replications", "20", "--set", "parameters.agents=40", "--set",
      "portfolio.accounts=2_000")
    let outbound = try #require(document["outbound"] as? [String: Any])
    let need = try #require((outbound["needs"] as? [[String: Any]])?.first)
    let days = try #require(need["days"] as? [[String: Any]])
    let minutes = days.map { ($0["minutes"] as? Double) ?? 0 }.reduce(0, +)
    // 2,000 exponential times of mean 6 in each of 20 replications: z = 4 standard errors of 60.
    #expect(abs(minutes - 12_000) < 4 * 60)
    #expect(need["agents"] as? Int == 40)
    #expect(abs(number(need, "peak_day", "agents") - minutes / 480) < 1e-9)
  }

  @Test func theTextTellsNeedAndAssumptionsInBothLanguages() throws {
    let arguments = [
      "plan-capacity", scenario, "--replications", "3", "--set", "portfolio.accounts=500",
      "--inbound-per-hour", "100", "--handling", "6", "--agents", "14", "--patience", "2",
    ]
    let english = try Spawned.recobro(arguments)
    #expect(english.status == 0, "\(english.errors)")
    for words in [
      "average working day", "agents at 85%", "do not follow Erlang's formulas",
      "17.4% of callers wait", "hang up after 2 minutes", "Poisson", "at least 14",
    ] { #expect(unbroken(english.output).contains(words), "\(words)") }
    let spanish = try Spawned.recobro(arguments + ["--lang", "es", "--by", "week"])
    for words in [
      "día laborable medio", "gestores al 85 %", "no siguen las fórmulas de Erlang",
      "el 17,4 % espera", "semana desde", "Supuestos:",
    ] { #expect(unbroken(spanish.output).contains(words), "\(words)") }
  }

  private func unbroken(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func whatHasNoAnswerIsSaidWithWhatWould() throws {
    let overload = try Spawned.recobro(
      "plan-capacity", "--inbound-per-hour", "100", "--handling", "6", "--agents", "10")
    #expect(overload.status == 64 && overload.output.isEmpty)
    #expect(
      overload.errors.contains(
        "100 calls an hour of 6 minutes keep 10 agents busy, and there are 10"))
    #expect(overload.errors.contains("no steady state") && overload.errors.contains("--agents 11"))
    let none = try Spawned.recobro("plan-capacity", "scenarios/minimal.yaml")
    #expect(none.status == 3 && none.errors.contains("resources: { agents"))
    let spanish = try Spawned.recobro("plan-capacity", "scenarios/minimal.yaml", "--lang", "es")
    #expect(spanish.errors.contains("el escenario no tiene `resources`"))
    let unknown = try Spawned.recobro("plan-capacity", scenario, "--strategy", "cals")
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean `calls`?"))
    for (arguments, words) in [
      ([], "Name a scenario file"),
      (["--inbound-per-hour", "100"], "--handling"),
      (["--inbound-per-hour", "100", "--handling", "0"], "--handling must be above 0"),
      (["--inbound-per-hour", "-1", "--handling", "6"], "--inbound-per-hour"),
      (["--inbound-per-hour", "9", "--handling", "6", "--agents", "0"], "--agents must be"),
      (["--inbound-per-hour", "9", "--handling", "6", "--target", "100%"], "--target must be"),
      (["--inbound-per-hour", "9", "--handling", "6", "--within", "soon"], "--within"),
      (["--inbound-per-hour", "9", "--handling", "6", "--patience", "0"], "--patience must be"),
      (["--inbound-per-hour", "9", "--handling", "6", "--strategy", "a"], "--strategy"),
      ([scenario, "--occupancy", "0"], "--occupancy must lie"),
      ([scenario, "--agents", "4"], "--inbound-per-hour"),
    ] {
      let run = try Spawned.recobro(["plan-capacity"] + arguments)
      #expect(run.status == 64 && run.errors.contains(words), "\(arguments): \(run.errors)")
    }
  }
}
