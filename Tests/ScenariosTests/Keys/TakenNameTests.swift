// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Testing

@testable import Scenarios

/// Names that results have for something else: two numbers would have one name.
@Suite struct TakenNameTests: ReadsScenarios {
  private static let scenario = """
    version: 1
    name: taken
    horizon: 21 days
    complaint_cost: 10
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.01 per day, complaint: 1%, irritation: 1 }
    strategies:
      messages:
        path: [{ at: 0 dpd, every: 7 days, channel: sms }]
        limits: { weekly: { at_most: 2, window: 21 days } }

    """

  @Test(arguments: [
    ("sms", "complaints", "channels.complaints", "a cause of costs"),
    ("weekly", "consent", "strategies.messages.limits.consent", "a rule of every strategy"),
  ])
  func refused(_ free: String, _ taken: String, _ path: String, _ owner: String) throws {
    let problems = Self.problems(Self.scenario.replacing(free, with: taken))
    let problem = try #require(problems.first)
    #expect(problem.code == .repeatedName && problem.keyPath == path)
    #expect(problem.message == "the name `\(taken)` is that of \(owner) in results")
    #expect(problem.help == ["call it `my_\(taken)`"])
    #expect(Self.problems(Self.scenario.replacing(free, with: "my_\(taken)")).isEmpty)
  }

}
