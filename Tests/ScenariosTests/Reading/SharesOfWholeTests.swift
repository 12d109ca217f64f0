// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// Shares of one whole that are written as plain numbers are answered with shares that are one.
@Suite("Shares of a whole") struct SharesOfWholeTests {
  /// A scenario with a part of it replaced.
  private static func text(_ part: String = "", _ replacement: String = "") -> String {
    """
    version: 1
    name: shares
    horizon: 30 days
    replications: 2
    portfolio:
      accounts: 50
      segments:
        a:
          share: 100%
          balance: { discrete: { values: [10, 20, 30], weights: [50%, 30%, 20%] } }
          dpd: 1
          types: { forgetter: 60%, strategic: 40% }
          preferred_channel: { sms: 70%, email: 30% }
    behavior:
      baseline: 0.01 per day
      types: { forgetter: { full: 20% } }
    channels:
      sms: { engagement: 30%, stimulus: 0.02 per day }
      email: { engagement: 30%, stimulus: 0.02 per day }
    strategies:
      one: { path: [{ at: 2 dpd, channel: { sms: 60%, email: 40% } }] }

    """.replacing(part, with: replacement)
  }

  private func problems(_ text: String) -> [Diagnostic] {
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The first text that a line of advice says to write.
  private func advised(_ problem: Diagnostic) -> String? {
    problem.help.first { $0.hasPrefix("write `") }
      .map { String($0.split(separator: "`", omittingEmptySubsequences: false)[1]) }
  }

  @Test(arguments: [
    ("[50%, 30%, 20%]", "[6, 3, 1]"), ("[50%, 30%, 20%]", "[50, 30, 20]"),
    ("[50%, 30%, 20%]", "[1, 1, 2]"), ("[50%, 30%, 20%]", "[3, 3, 3]"),
    ("[50%, 30%, 20%]", "[2, 0, 100000]"), ("[50%, 30%, 20%]", "[6%, 3%, 1%]"),
    ("[50%, 30%, 20%]", "[0.6, 0.3, 0.2]"),
    ("{ forgetter: 60%, strategic: 40% }", "{ forgetter: 5, strategic: 3 }"),
    ("{ forgetter: 60%, strategic: 40% }", "{ forgetter: 60, strategic: 40 }"),
    ("{ forgetter: 60%, strategic: 40% }", "{ forgetter: 60%, strategic: 30% }"),
    ("{ sms: 70%, email: 30% }", "{ sms: 2, email: 1 }"),
    ("{ sms: 70%, email: 30% }", "{ sms: 70%, email: 40% }"),
    ("{ sms: 60%, email: 40% }", "{ sms: 3, email: 1 }"),
    ("{ sms: 60%, email: 40% }", "{ sms: 1_000, email: 7 }"),
  ])
  func adviceIsAWhole(_ part: String, _ typed: String) throws {
    #expect(problems(Self.text()) == [])
    let found = problems(Self.text(part, typed))
    #expect(found.count == 1, "one message for the whole: \(found.map(\.message))")
    let advice = try #require(found.first.flatMap(advised))
    #expect(problems(Self.text(part, advice)) == [], "\(advice)")
  }

  @Test func proportionsStay() {
    #expect(Proportions.shares(of: [6, 3, 1]) == ["60%", "30%", "10%"])
    #expect(Proportions.shares(of: [1, 1, 1]) == ["33.34%", "33.33%", "33.33%"])
    #expect(Proportions.shares(of: [3, 1]) == ["75%", "25%"])
    #expect(Proportions.shares(of: [0, 0]) == nil)
    // No part vanishes.
    #expect(Proportions.shares(of: [1, 99_999]) == ["0.001%", "99.999%"])
  }

  /// Numbers that divide no whole are read one by one, as before.
  @Test func consentIsNoWhole() {
    let text = Self.text(
      "preferred_channel: { sms: 70%, email: 30% }", "consent: { sms: 70, email: 90 }")
    #expect(problems(text).map(\.help) == [["write `70%`"], ["write `90%`"]])
  }

  /// Shares that stand in mappings of their own are told together.
  @Test func segments() throws {
    let more =
      "share: 30%\n      balance: 5\n      dpd: 1\n    b:\n      share: 60%\n      balance:"
    let text = Self.text("share: 100%\n      balance:", more)
    let found = problems(text)
    #expect(found.map(\.code.description) == ["S212"])
    #expect(
      found.flatMap(\.help) == [
        "change them until their sum is 100%",
        "in the same proportions, one after another, they are `33.33%`, `66.67%`",
      ])
  }
}
