// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ca", "ac", 1),
    ("capcity", "capacity", 1),
    ("flaw", "lawn", 2), ("same", "same", 0),
  ])
  func distanceIsKnown(_ first: String, _ second: String, _ expected: Int) {
    #expect(Suggestion.distance(first, second) == expected)
    #expect(Suggestion.distance(second, first) == expected)
  }

  @Test func shortNamesAllowOneEdit() {
    #expect(Suggestion.nearest(to: "sm", among: ["sms", "email"]) == "sms")
    #expect(Suggestion.nearest(to: "at", among: ["on", "until"]) == nil)
  }

  @Test func caseDoesNotCount() {
    #expect(Suggestion.nearest(to: "HORIZON", among: ["horizon"]) == "horizon")
  }

  @Test func theBoundGrowsWithLength() {
    #expect(Suggestion.nearest(to: "down_paiment", among: ["down_payment"]) == "down_payment")
    #expect(Suggestion.nearest(to: "dpd", among: ["cap"]) == nil)
  }

  @Test func theOnlyOneThatBeginsAlikeIsMeant() {
    let metrics = ["recovery_rate", "net_recovery_rate", "cost_per_account", "cost_per_unit"]
    #expect(Suggestion.nearest(to: "net_recovery", among: metrics) == "net_recovery_rate")
    #expect(Suggestion.nearest(to: "Recovery", among: metrics) == "recovery_rate")
    #expect(Suggestion.nearest(to: "cost", among: metrics) == nil)
    #expect(Suggestion.nearest(to: "net", among: metrics) == nil)
  }

  @Test func theNearestWinsAndThenTheFirst() {
    #expect(Suggestion.nearest(to: "capacty", among: ["capacities", "capacity"]) == "capacity")
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }
}
