// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Testing

/// Comparisons of features with constants.
@Suite("Conditions") struct ConditionTests {
  @Test(
    "Below, at and above the constant",
    arguments: [
      (Condition.Operator.less, [true, false, false]), (.atMost, [true, true, false]),
      (.equal, [false, true, false]), (.different, [true, false, true]),
      (.atLeast, [false, true, true]), (.greater, [false, false, true]),
    ])
  func comparisons(_ comparison: Condition.Operator, _ expected: [Bool]) {
    let condition = Condition(.dpd, comparison, 30)
    #expect([29, 30, 31].map { condition.holds(for: $0) } == expected)
  }

  @Test("A missing score satisfies nothing but being different")
  func missing() {
    for comparison in Condition.Operator.allCases {
      let holds = Condition(.score, comparison, 0.5).holds(for: .nan)
      #expect(holds == (comparison == .different))
    }
  }

  @Test("Operators and features are known by the words scenarios use")
  func words() {
    #expect(Condition.Operator.allCases.map(\.rawValue) == ["<", "<=", "=", "!=", ">=", ">"])
    #expect(Feature(rawValue: "broken_promises") == .brokenPromises)
    #expect(Feature.allCases.filter(\.isCategorical) == [.segment, .preferredChannel])
    #expect(Feature.allCases.filter(\.isFlag) == [.noticeServed, .vulnerable, .knownClient])
    let events = ["broken_promise", "missed_instalment", "broken_plan", "payment"]
    #expect(CollectionEvent.allCases.map(\.rawValue).filter(events.contains) == events)
  }
}
