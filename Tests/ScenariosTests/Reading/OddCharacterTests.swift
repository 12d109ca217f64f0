// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Grammar
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

  /// An escape in double quotes puts the same character in as the character itself.
  @Test(
    arguments: [
      ("\\u200B", "U+200B"), ("\\u00A0", "U+00A0"), ("\\U0000202E", "U+202E"), ("\\x07", "U+0007"),
      ("\\_", "U+00A0"),
      ("\\e", "U+001B"), ("\\0", "U+0000"), ("\\L", "U+2028"), ("\\xAD", "U+00AD"),
    ])
  func escapesAreSeenThrough(_ escape: String, _ code: String) throws {
    let text = base.replacingOccurrences(of: "name: a", with: "name: \"a\(escape)b\"")
    let found = OddCharacters(SourceText(file: "f", text: text)).diagnostics
    #expect(
      found.map(\.code.description) == ["S013"] && found[0].message.contains(code),
      "\(found.map(\.message))")
    #expect(found[0].primary.span.column == 9 && found[0].primary.span.length == escape.count)
  }

  @Test(arguments: ["\\n", "\\t", "\\\"", "\\\\", "\\u00F1", "\\x41", "\\\\u200B"])
  func escapesThatSayWhatTheyAreAreLeftAlone(_ escape: String) {
    let text = base.replacingOccurrences(of: "name: a", with: "name: \"a\(escape)b\"")
    #expect(OddCharacters(SourceText(file: "f", text: text)).diagnostics.isEmpty)
    let single = base.replacingOccurrences(of: "name: a", with: "name: 'a\\u200Bb'")
    #expect(OddCharacters(SourceText(file: "f", text: single)).diagnostics.isEmpty)
  }

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

  @Test(arguments: [
    ("name: \"a\u{200B}b\"", "1:9", "U+200B (zero width space)"),
    ("name: 'a\u{AD}b'", "1:9", "U+00AD"),
    ("name: \"a\u{202E}b\u{202C}\"", "1:9", "U+202E"),
    ("name: a # \u{2066}x\u{2069}", "1:11", "U+2066"),
    ("name: \"a\u{A0}b\"", "1:9", "U+00A0 (no-break space)"),
    ("name: a # b\u{A0}c", "1:12", "U+00A0"),
    ("name: |\n  a\u{200B}b", "2:4", "U+200B"),
  ])
  func whatNobodySeesInsideQuotesAndCommentsIsWarnedOf(
    _ line: String, _ place: String, _ name: String
  ) {
    let (reading, found) = Read.document(line + "\nhorizon: 1 day\n")
    let first = found.first { $0.code.description == "S013" }
    #expect(reading != nil && first?.severity == .warning, "\(found)")
    #expect(first.map { "\($0.primary.span.line):\($0.primary.span.column)" } == place)
    #expect(first?.message.contains(name) == true)
  }

  @Test func aByteOrderMarkInQuotesIsRefusedWithItsName() {
    let found = Read.problems("name: \"a\u{FEFF}b\"\nhorizon: 1 day\n")
    #expect(
      found.count == 1 && found[0].hasPrefix("1:9 S010") && found[0].contains("U+FEFF"), "\(found)")
  }

  @Test func picturesAreMadeOfInvisibleCharacters() {
    #expect(Read.problems("name: a # ⚠\u{FE0F} 👩\u{200D}💻\nhorizon: 1 day\n").isEmpty)
  }

  @Test func digitsInFullWidthAreOneMessage() {
    let found = problem("60 days", "１８０ days")
    #expect(found.count == 1 && found[0].contains("type `180`"), "\(found)")
    #expect(problem("60 days", "６０　days").count == 2)
  }

  /// Signs that only look like ASCII inside of a value, where YAML takes no offence.
  @Test func aMinusOfTypographyInAValueIsAnsweredWithWhatToType() {
    let date = Read.text(.date, "2026−01−05").diagnostics
    #expect(date.count == 1 && date[0].help == ["write `2026-01-05`"])
    #expect(date[0].notes == ["it holds `−`, which is U+2212 (minus sign) and not `-`"])
    let number = Read.text(Grammar<Double>.number(), "1e−3").diagnostics
    #expect(number.flatMap(\.help) == ["write `1e-3`"])
  }

  /// Letters of other alphabets that look like Latin ones.
  @Test func lettersThatLookAlikeAreNamed() throws {
    let key = Read.document("name: a\nhоrizon: 1 day\n").diagnostics
    #expect(key.map(\.help) == [["did you mean `horizon`?"]])
    #expect(
      key[0].notes.last == "it holds `о`, which is U+043E (cyrillic small letter o) and not `o`")
    let name = Read.text(.name, "nоmina").diagnostics
    #expect(
      name.map(\.help) == [["write `nomina`"]] && name[0].notes.last?.contains("U+043E") == true)
    let greek = Read.text(.name, "Αlfa").diagnostics
    #expect(
      greek.map(\.help) == [["write `Alfa`"]] && greek[0].notes.last?.contains("U+0391") == true)
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
