// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Scenarios

/// A scenario that reads well, marked where its warning must start.
struct PlausibilityFixture: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var code = ""
  var expected = ""
  let marked: String

  /// Debtors who take offers.
  static let takers =
    "{ baseline: 0.02 per day, types: { forgetter: { promises: 50%, accepts: 50% } } }"

  /// A scenario of 90 days whose accounts start between 0 and 20 dpd, with parts replaced.
  init(
    _ name: String, code: String = "", balance: String = "300", until: String = "",
    discount: String = "", frailty: String = "2", behavior: String = Self.takers,
    segment: String = "",
    replications: String? = nil, sms: String = "", strategy: String,
    expected: String = ""
  ) {
    (testDescription, self.code, self.expected) = (name, code, expected)
    marked = """
      version: 1
      name: test
      horizon: 90 days
      replications: \(replications ?? "{ max: 40\(until.isEmpty ? "" : ", until: { half_width: 1%, metric: \(until) }") }")
      \(discount)
      portfolio:
        accounts: 50
        frailty: \(frailty)
        segments: { \(behavior.contains("preset") ? "1️⃣" : "")all: { dpd: { uniform: [0, 20] }, balance: \(balance)\(segment) } }
      behavior: \(behavior)
      channels:
        sms: { engagement: 30%, stimulus: 0.02 per day\(sms) }
        agent_call: { engagement: 30%, stimulus: 0.02 per day, converses: true }
      strategies:
        one: \(strategy)

      """
  }

  /// The scenario's warnings.
  var warnings: [Diagnostic] {
    get throws {
      let text = MarkedYAML(marked).text
      return try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read().warnings
    }
  }

  /// The warning in lines: code, path, message, label, help and notes.
  var text: String {
    get throws {
      try warnings.map { warning in
        (["\(warning.code) \(warning.keyPath)", warning.message, warning.primary.text]
          + warning.help.map { "help: \($0)" } + warning.notes.map { "note: \($0)" })
          .joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }
}
