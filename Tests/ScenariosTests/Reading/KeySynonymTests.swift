// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// Words that people write for keys are answered with the key that stands in this place.
@Suite struct KeySynonymTests {
  private static func text(_ replacements: [String: String]) -> String {
    replacements.reduce(
      """
      version: 1
      name: words
      horizon: 30 days
      replications: 2
      portfolio:
        accounts: 50
        segments: { a: { balance: 100, dpd: 1 } }
      behavior: { baseline: 0.01 per day }
      channels: { sms: { cost_per_attempt: 1, engagement: 30%, stimulus: 0.02 per day } }
      strategies:
        one:
          segments:
            - name: s
              when: { balance: "> 5" }
              path: [{ at: 2 dpd, every: 3 days, channel: sms, while: { balance: "> 20" } }]
          limits: { daily: { at_most: 1, window: 2 days } }

      """
    ) { $0.replacing($1.key, with: $1.value) }
  }

  private func help(_ text: String) -> [String] {
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
      return []
    } catch {
      return error.diagnostics.flatMap(\.help)
    }
  }

  @Test(arguments: [
    ("while: {", "when: {", "while"), ("while: {", "if: {", "while"),
    ("while: {", "conditions: {", "while"), ("when: {", "while: {", "when"),
    ("when: {", "if: {", "when"), ("at_most: 1", "max: 1", "at_most"),
    ("window: 2", "per: 2", "window"), ("every: 3", "interval: 3", "every"),
    ("replications: 2", "runs: 2", "replications"), ("channel: sms", "canal: sms", "channel"),
    ("balance: 100", "amount: 100", "balance"),
    ("cost_per_attempt: 1", "price: 1", "cost_per_attempt"),
  ])
  func suggested(_ key: String, _ word: String, _ meant: String) {
    #expect(help(Self.text([:])) == [])
    let found = help(Self.text([key: word]))
    #expect(found.contains("did you mean `\(meant)`?"), "\(word): \(found)")
  }

  /// Every key that a word may stand for is a key of scenarios.
  @Test func keysExist() {
    let walk = ReferenceWalk(ScenarioReader.grammar.description)
    let keys = Set(walk.sections.flatMap { $0.fields.map(\.key) })
    #expect(KeySynonyms.table.values.flatMap { $0 }.filter { !keys.contains($0) } == [])
  }
}
