// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Scenarios

/// Characters that are not what they look like are named with code, line and column, and with what to type.
@Suite struct OddCharacterTests {
  private let base = """
    name: a
    horizon: 60 days
    plan:
      instalments: 3
    path: [ { at: 3 dpd } ]

    """

  private func problem(_ old: String, _ new: String) -> [String] {
    Read.problems(base.replacingOccurrences(of: old, with: new))
  }

  @Test(arguments: [
    ("name: a", "name:\u{A0}a", "1:6 S010", "U+00A0", "type a blank"),
    ("  instalments", "\u{A0}\u{A0}instalments", "4:1 S010", "U+00A0", "type a blank"),
    ("60 days", "60\u{A0}days", "2:12 S010", "U+00A0", "type a blank"),
    ("60 days", "60\u{202F}days", "2:12 S010", "U+202F", "type a blank"),
    ("60 days", "60\u{2009}days", "2:12 S010", "U+2009", "type a blank"),
    ("60 days", "60\u{3000}days", "2:12 S010", "U+3000", "type a blank"),
    ("name: a", "na\u{200B}me: a", "1:3 S010", "U+200B", "delete"),
    ("name: a", "name: a\u{200D}", "1:8 S010", "U+200D", "delete"),
    ("name: a", "name: \u{202E}a", "1:7 S010", "U+202E", "delete"),
    ("name: a", "name: \u{200F}a", "1:7 S010", "U+200F", "delete"),
    ("name: a", "name: a\u{AD}b", "1:8 S010", "U+00AD", "delete"),
    ("60 days", "60\u{2060} days", "2:12 S010", "U+2060", "delete"),
    ("name: a", "name: a\u{FEFF}", "1:8 S010", "U+FEFF", "delete"),
    ("name: a", "name: a\u{FE0F}", "1:8 S010", "U+FE0F", "delete"),
    ("name: a", "name： a", "1:5 S012", "U+FF1A", "type `:`"),
    ("at: 3 dpd", "at: ３ dpd", "5:15 S012", "U+FF13", "type `3`"),
    ("at: 3 dpd", "at: −3 dpd", "5:15 S012", "U+2212", "type `-`"),
    ("at: 3 dpd", "at: –3 dpd", "5:15 S012", "U+2013", "type `-`"),
    ("[ {", "［ {", "5:7 S012", "U+FF3B", "type `[`"),
    ("name: a", "name: ‘a'", "1:7 S012", "U+2018", "type `'`"),
    ("  instalments", "\tinstalments", "4:1 S005", "tab", "blanks"),
    ("  instalments", " \tinstalments", "4:2 S005", "tab", "blanks"),
  ])
  func eachIsNamed(_ old: String, _ new: String, _ place: String, _ code: String, _ help: String) {
    let found = problem(old, new)
    #expect(found.count == 1, "\(found)")
    let text = found.first ?? ""
    #expect(text.hasPrefix(place) && text.contains(code) && text.contains(help), "\(found)")
  }

  @Test(arguments: [
    "name: \"a\u{A0}b\"\nhorizon: 1 day\n", "name: '“a”'\nhorizon: 1 day\n",
    "name: a # \u{A0}“comment” – here\nhorizon: 1 day\n", "name: a\nhorizon: 1 day\n#\tx\n",
    "name: |\n  a\u{A0}b “c”\n  \td\nhorizon: 1 day\n",
    "name: \"a\n  “b”\u{A0}\"\nhorizon: 1 day\n",
    "name: it’s\nhorizon: 1 day\n", "name: año – más\nhorizon: 1 day\n",
  ])
  func quotedTextsAndCommentsMayHoldAnything(_ text: String) {
    #expect(Read.problems(text).allSatisfy { !$0.contains("S010") && !$0.contains("S012") })
    #expect(Read.document(text).reading != nil)
  }

  @Test func oneMessagePerCharacterWithItsFurtherPlaces() throws {
    let text = "name:\u{A0}a\nhorizon:\u{A0}1\u{A0}day\u{200B}\n"
    let found = Read.document(text).diagnostics
    #expect(found.map(\.code.description) == ["S010", "S010"])
    #expect(found.first?.secondary.map(\.span.column) == [9, 11])
  }

  @Test func settingsAreLookedAtToo() {
    let found = Read.problems(base, set: ["accounts=7", "plan.down_payment=5\u{A0}%"])
    #expect(found.count == 1 && found.first?.hasPrefix("--set:2:20 S010") == true, "\(found)")
  }

  /// Typing what the message names once is enough.
  @Test func followingTheAdviceOnceMendsTheFile() {
    for (old, odd, typed) in [
      ("60 days", "60\u{A0}days", "60 days"), ("name: a", "name： a", "name: a"),
      ("at: 3 dpd", "at: −3 dpd", "at: -3 dpd"), ("name: a", "name: a\u{200B}", "name: a"),
    ] {
      #expect(!problem(old, odd).isEmpty && problem(old, typed).isEmpty)
    }
  }
}
