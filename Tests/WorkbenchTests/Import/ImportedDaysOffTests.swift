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
