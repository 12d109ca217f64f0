// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// YAML's own traps: syntax, repeated keys, aliases, depth.
struct YAMLTrapTests {
  private let head = "name: a\nhorizon: 90 days\n"

  @Test(arguments: [
    ("name: a: b\n", "1:8 S004 a second `:` stands where no key can be"),
    ("name: a\n  horizon: 3\n", "2:10 S004 a second `:` stands where no key can be"),
    ("plan:\n  a: 1\n b: 2\n", "3:2 S004 this line does not continue the mapping above it"),
    ("name: \"abc\n", "1:11 S004 a quoted text is never closed"),
    ("plan: { a: 1\n", "1:13 S004 a `,` or `}` is missing"),
    ("path: [1, 2\n", "1:12 S004 a `,` or `]` is missing"),
    ("name: @x\n", "1:7 S004 a value cannot begin with this character"),
    ("name: \"\\q\"\n", "1:8 S004 this escape does not exist between double quotes"),
    ("name: - x\n", "1:7 S004 a list cannot begin here"),
    ("name: a\nhorizon\n", "2:8 S004 a key has no `:`"),
    ("path:\n  - a\n  b: 1\n", "3:3 S004 this line is not an item of the list above it"),
    (
      "path: [{ at: ${k} dpd }]\n",
      "1:15 S004 a parameter inside braces or brackets must stand in quotes; "
        + "write it as in `{ at: \"${wait} dpd\" }`"
    ),
    ("path: [${k}]\n", "1:9 S004 a parameter inside braces or brackets must stand in quotes"),
  ])
  func syntaxIsExplainedInOurWords(_ text: String, _ expected: String) {
    let problems = Read.problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(expected) == true, "\(problems)")
    #expect(problems.first?.contains(";") == true, "a syntax error says what to do")
  }

  @Test(arguments: [
    (head: "", "{ name: a, horizon: 1 day, name: b }\n", ["1:28"]),
    (head: "", "{ name: a, horizon: 1 day, \"name\": b, 'name': c }\n", ["1:28"]),
    (head: "", "name: a\nhorizon: 1 day\n\"name\": b\n", ["3:1"]),
    (head: "", "name: a # name: x\nhorizon: 1 day\n# name: y\nname: b\n", ["4:1"]),
    (
      head: "", "name: a\nhorizon: 1 day\nplan: { instalments: 1, instalments: 2 }\nname: b\n",
      ["3:25", "4:1"]
    ),
    (head: "", "path:\n- at: 1 dpd\n  at: 2 dpd\n- at: 3 dpd\nname: a\nhorizon: 1 day\n", ["3:3"]),
    (head: "", "name: |\n  name: x\n  name: y\nhorizon: 1 day\nname: z\n", ["5:1"]),
  ])
  func repeatedKeysAreFoundInEveryForm(_ head: String, _ text: String, _ places: [String]) {
    let problems = Read.problems(head + text)
    #expect(problems.allSatisfy { $0.contains(" S103 ") }, "\(problems)")
    #expect(problems.map { String($0.prefix { $0 != " " }) } == places)
  }

  @Test func aShortKeyRepeatedOftenIsOneProblem() {
    let keys = String(repeating: "k: 1\n", count: 3_000)
    let found = Read.document(head + keys).diagnostics.filter { $0.code.description == "S103" }
    #expect(found.count == 1)
    #expect(found.first?.secondary.count == 9)
    #expect(found.first?.notes == ["and 2990 times more below"])
  }

  @Test func aFileOfUnknownKeysIsRefusedWithABoundedList() {
    let keys = (0..<12_000).map { "k\($0): 1\n" }.joined()
    #expect(Read.document(head + keys).diagnostics.count == DiagnosticBag.capacity)
  }

  @Test func anInvalidByteIsPlacedBehindEveryKindOfLineEnd() {
    let bytes = Array("a: 1\rb: 2\r\nc: 3\nd: ".utf8) + [0xE4]
    do throws(InvalidSource) {
      _ = try DocumentReader(file: "f", bytes: bytes).read(.section(SampleSection()))
      Issue.record("read")
    } catch {
      let span = error.diagnostics.first?.primary.span
      #expect(span == SourceSpan(file: "f", line: 4, column: 4, length: 1))
    }
  }

  @Test func aliasesDoNotExpand() {
    var text = "a0: &a0 [x, x, x]\n"
    for level in 1...30 {
      let item = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(item), \(item), \(item)]\n"
    }
    text += "? *a30\n: 1\n"
    #expect(Read.problems(text).map { $0.prefix(8) } == ["1:5 S007"])
  }

  @Test func fewAliasesAreRefusedByTheTree() {
    #expect(Read.problems(head + "accounts: *n\n").map { $0.prefix(9) } == ["3:11 S007"])
    #expect(Read.problems("name: &x a\nhorizon: *x\n").map { $0.prefix(8) } == ["1:7 S007"])
  }

  @Test(arguments: [100, 1_000, 20_000])
  func depthIsBounded(_ depth: Int) {
    let brackets = String(repeating: "[", count: depth)
    #expect(Read.problems("when: " + brackets).count == 1)
    let closed = brackets + String(repeating: "]", count: depth)
    #expect(Read.problems(head + "when: " + closed).map { $0.contains(" S009 ") } == [true])
    let dashes = String(repeating: "- ", count: depth) + "x\n"
    #expect(Read.problems(dashes).map { $0.contains(" S009 ") } == [true])
  }

  @Test func aTagThatIsAComparisonGetsHelp() {
    #expect(
      Read.problems(head + "score: != 3\n")
        == [
          "3:8 S105 tags such as `!=` are not part of scenarios; delete the tag, or put the value "
            + "into quotes if it begins with `!`"
        ])
  }

  @Test func tooLargeFilesAreNotRead() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: SourceLimits().bytes + 1)
    let error = #expect(throws: InvalidSource.self) {
      try DocumentReader(file: "f", bytes: bytes).read(.section(SampleSection()))
    }
    #expect(
      error?.diagnostics.map(\.message) == ["the file is larger than the 4 MiB a scenario may have"]
    )
  }

  @Test func numbersStayTheTextTheyAre() {
    for text in ["010", "1:30", "0x1F", "~", "null", "2026-01-05", "yes", "1e3"] {
      #expect(Read.document("name: \(text)\nhorizon: 1 day\n").reading?.value.title == text)
    }
  }
}
