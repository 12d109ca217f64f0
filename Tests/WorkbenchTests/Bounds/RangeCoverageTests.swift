// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage
import Testing

@testable import Grammar
@testable import Scenarios
@testable import Workbench

/// Every number that a scenario can hold stands in one of those whose ends are tried.
@Suite("Numbers at their ends") struct RangeCoverageTests {
  /// What stands in no such scenario, since it takes a file that is imported.
  private static let imported = [
    "portfolio.import.", "strategies.<name>.path[].while.score",
  ]

  @Test func everyNumberOfTheSchemaIsTried() throws {
    let paths = try RangeEndTests.scenarios.flatMap(Self.paths)
    let patterns = ReferenceWalk(ScenarioReader.grammar.description).sections.flatMap { section in
      section.fields.flatMap { Self.numbers($0.value, section.path(of: $0)) }
    }.filter { pattern in
      pattern != "version" && !Self.imported.contains { pattern.hasPrefix($0) }
    }
    #expect(patterns.count > 100)
    let missing = patterns.filter { pattern in !paths.contains { Self.matches($0, pattern) } }
    #expect(missing.isEmpty, "\(missing)")
    #expect(!paths.contains { Self.matches($0, "portfolio.segments.<name>.balance.nothing") })
  }

  /// The paths of the numbers of a scenario, and of the values that take one of its parameters.
  private static func paths(_ text: String) throws -> [String] {
    let resolved = try ScenarioReader(file: "ends.yaml", bytes: Array(text.utf8)).read().resolved
    return try NumericLeaf.all(of: resolved).map(\.path)
      + ResolvedLeaves.of(resolved).filter { $0.value.first?.isNumber == true }.map(\.path)
  }

  /// Where a value can be a number: `channels.<name>.latency`, `….values[]`; sections have keys of their own.
  private static func numbers(_ value: GrammarDescription, _ path: String) -> [String] {
    switch value {
    case .text(let expected, let schema):
      isNumber(schema) && !["a text", "a time"].contains { expected.hasPrefix($0) } ? [path] : []
    case .list(let item, _, _): numbers(item, path + "[]")
    case .named(let item, _): numbers(item, ReferenceSection.joined(path, "<name>"))
    case .forms(let forms, _): Array(Set(forms.flatMap { numbers($0, path) })).sorted()
    case .definition(_, _, let content): numbers(content(), path)
    case .section, .keyed, .variants: []
    }
  }

  private static func isNumber(_ schema: JSONValue) -> Bool {
    let text = "\(schema)"
    return text.contains("\"number\"") || text.contains("\"integer\"")
      || text.contains("[1-9][0-9]*(_[0-9]+)*")
  }

  /// Whether a path is one of a pattern; laws stand below `balance` in the reference, and everywhere in scenarios.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    let law = "portfolio.segments.<name>.balance."
    guard pattern.hasPrefix(law) else { return steps(path) == steps(pattern, against: path) }
    let wanted = steps(String(pattern.dropFirst(law.count)))
    return steps(path).suffix(wanted.count).elementsEqual(wanted)
  }

  /// The keys of a path, each index of a list as `[]`.
  private static func steps(_ path: String) -> [String] {
    path.replacing(/\[[0-9]*\]/, with: ".[]").split(separator: ".").map(String.init)
  }

  /// The keys of a pattern with the names of a path in the place of `<name>`.
  private static func steps(_ pattern: String, against path: String) -> [String] {
    let (wanted, own) = (steps(pattern), steps(path))
    guard wanted.count == own.count else { return wanted }
    return zip(wanted, own).map { $0 == "<name>" ? $1 : $0 }
  }
}
