// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Results

/// What pages and comparisons take from the resolved scenario of a run folder.
@Suite struct StoredScenarioTests {
  private static let text = """
    version: 1
    description: "Cards, \\"quoted\\""
    horizon: "${months} weeks"
    parameters:
      months: 26
      contact: 30%
    portfolio:
      accounts: 50000
      segments:
        payroll:
          share: 60%
        "in: formal":
          share: 40%
    behavior:
      model: intensity
    expect: []
    strategies:
      v1.2:
        summary: "Reaches ${ contact } of them"
        path:
          - at: 3 dpd
            channels: {}
          - - sms
            - "a: b"
    """

  @Test func valuesAreThoseOfTheYAML() {
    let scenario = StoredScenario(Self.text)
    #expect(scenario.value("description") == "Cards, \"quoted\"")
    #expect(scenario.value("behavior", "model") == "intensity")
    #expect(scenario.value("strategies", "v1.2", "summary") == "Reaches 30% of them")
    #expect(scenario.keys(of: "portfolio", "segments") == ["payroll", "in: formal"])
    #expect(scenario.days("horizon") == 182)
    #expect(scenario.days("description") == nil && scenario.days("portfolio") == nil)
    #expect(scenario.value("portfolio") == nil && scenario.value("behavior", "preset") == nil)
    #expect(scenario.keys(of: "version").isEmpty)
  }

  @Test func partsAreTheLinesBelowAKey() {
    let parts = StoredScenario(Self.text + "\n").parts
    #expect(parts.map(\.key) == ["parameters", "portfolio", "behavior", "strategies"])
    #expect(parts.first?.text == "  months: 26\n  contact: 30%")
    #expect(parts.last?.text.hasSuffix("      - - sms\n        - \"a: b\"") == true)
  }

  @Test func leavesHaveTheirPaths() {
    let leaves = StoredScenario(Self.text).leaves.map { "\($0.path) \($0.value)" }
    #expect(
      leaves == [
        "version 1", "description Cards, \"quoted\"", "horizon 26 weeks", "parameters.months 26",
        "parameters.contact 30%", "portfolio.accounts 50000",
        "portfolio.segments.payroll.share 60%",
        "portfolio.segments.in: formal.share 40%", "behavior.model intensity", "expect []",
        "strategies.v1.2.summary Reaches 30% of them", "strategies.v1.2.path[0].at 3 dpd",
        "strategies.v1.2.path[0].channels {}", "strategies.v1.2.path[1][0] sms",
        "strategies.v1.2.path[1][1] a: b",
      ])
  }

  /// However it is laid out: YAML is read, and not lines and blanks.
  @Test func formsOfYAMLAreTheSame() {
    let scenario = StoredScenario(
      """
      # kept by hand
      strategies:
          'a: b':   {summary: 'it''s', path: [{at: 3 dpd}]}
          c:
              summary: >-
                two
                lines
      horizon: 1 day   # short
      """)
    #expect(scenario.value("strategies", "a: b", "summary") == "it's")
    #expect(scenario.value("strategies", "c", "summary") == "two lines")
    #expect(scenario.days("horizon") == 1)
    #expect(scenario.leaves.first { $0.path.hasSuffix(".at") }?.value == "3 dpd")
  }

  @Test(arguments: ["", "\n", ": \n\"\n  - x", "a: [", "- 1", "plain", "a: &b 1\nc: *b"])
  func whatIsNoScenarioHoldsNothing(text: String) {
    let scenario = StoredScenario(text)
    #expect(scenario.value("language") == nil && scenario.days("horizon") == nil)
    #expect(scenario.keys(of: "strategies").isEmpty)
    #expect(scenario.parts.isEmpty)
  }
}
