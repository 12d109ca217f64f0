// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Scenarios
import Testing

@testable import Workbench

/// Touches of imported accounts that fall on days off are told by the ages of the file.
@Suite("Days off of imported accounts") struct ImportedDaysOffTests {
  /// From Tuesday 2026-03-31 on, a call every seven days.
  private static func warnings(_ ages: [String], unserved: String = "drop") throws -> [Diagnostic] {
    let text = ImportedScenario.limited("id: id, balance: amount, dpd: d")
      .replacing(
        "channels:",
        with: "resources: { callers: { agents: 5, minutes_per_day: 60 } }\nchannels:"
      )
      .replacing("agent_call: {", with: "agent_call: { resource: callers, minutes_engaged: 4,")
      .replacing("every: 15 days", with: "every: 7 days")
      .replacing("  ladder:\n", with: "  ladder:\n    unserved: \(unserved)\n")
    return try ImportedScenario(
      rows: ["id,amount,d"] + ages.enumerated().map { "A\($0.offset),100,\($0.element)" },
      text: text
    ).job().resolved.scenario.warnings.filter { $0.code.description == "S432" }
  }

  @Test func agesOfTheFileDecide() throws {
    #expect(try Self.warnings(["40", "47"]).isEmpty)
    // Two days older: what comes due on Tuesdays for others does so on Sundays.
    let found = try Self.warnings(["40", "42"])
    #expect(found.count == 1)
    #expect(
      found.first?.message
        == "`ladder` loses every touch that comes due on a day on which nobody of `callers` works: 13 days of 90"
    )
    #expect(try Self.warnings(["40", "42"], unserved: "{ channel: email }").count == 1)
    #expect(try Self.warnings(["40", "42"], unserved: "wait").isEmpty)
  }
}

/// A score that is blank in a file is no number for a priority, unless the segment fills it.
@Suite("Priorities by scores of a file") struct ImportedScoreTests {
  private static func warnings(
    _ scores: [String], segments: String = "{ all: {}, old: {} }"
  ) throws -> [String] {
    let text = ImportedScenario.limited("id: id, balance: amount, dpd: d, score: s")
      .replacing(
        "channels:",
        with: "resources: { callers: { agents: 5, minutes_per_day: 60 } }\nchannels:"
      )
      .replacing("agent_call: {", with: "agent_call: { resource: callers, minutes_engaged: 4,")
      .replacing("  ladder:\n", with: "  ladder:\n    priority: balance * score\n")
      .replacing("{ all: {}, old: {} }", with: segments)
    return try ImportedScenario(
      rows: ["id,amount,d,s"] + scores.enumerated().map { "A\($0.offset),100,40,\($0.element)" },
      text: text
    ).job().resolved.scenario.warnings.filter { $0.code.description == "S434" }.map(\.message)
  }

  @Test func blankScoresAreSaid() throws {
    #expect(try Self.warnings(["0.2", "0.4"]) == [])
    let found = try Self.warnings(["0.2", ""])
    #expect(found.count == 1 && found[0].contains("an account has no `score`"), "\(found)")
    let filled = "{ types: { forgetter: 80%, insolvent: 20% }, score: { gini: 30% } }"
    #expect(try Self.warnings(["0.2", ""], segments: "{ all: \(filled), old: \(filled) }") == [])
  }
}
