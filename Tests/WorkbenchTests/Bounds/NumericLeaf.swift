// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

@testable import Grammar
@testable import Scenarios
@testable import Workbench

/// A number in the resolved text of a scenario, with the texts around it: `<= `, `30` and ` days`.
struct NumericLeaf: Hashable {
  let path: String
  let sign: String
  let unit: String

  /// All numbers of a scenario, in order of position.
  static func all(of scenario: String) throws -> [NumericLeaf] {
    let bag = DiagnosticBag()
    let source = SourceText(file: "ends.yaml", text: scenario)
    guard let root = SourceParser(source: source, limits: SourceLimits(), bag: bag).parse() else {
      throw InvalidSource(bag.diagnostics)
    }
    return leaves(root, .root)
  }

  private static func leaves(_ node: SourceNode, _ path: KeyPathText) -> [NumericLeaf] {
    switch node.content {
    case .reported: []
    case .scalar(let scalar): leaf(scalar.text, path).map { [$0] } ?? []
    case .sequence(let items):
      items.enumerated().flatMap { leaves($0.element, path.appending(index: $0.offset)) }
    case .mapping(let entries):
      entries.flatMap { leaves($0.value, path.appending(key: $0.key)) }
    }
  }

  private static func leaf(_ text: String, _ path: KeyPathText) -> NumericLeaf? {
    guard
      let match = text.wholeMatch(
        of: /([<>]=? *)?[-+]?[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?(%| [a-z ]+)?/)
    else { return nil }
    return NumericLeaf(
      path: path.description, sign: match.1.map(String.init) ?? "",
      unit: match.2.map(String.init) ?? "")
  }

  /// The texts to try: numbers beyond all reason, 0, and the ends that the refusal of the former names.
  func texts(_ scenario: String) -> [String] {
    let extremes = ["1e300", "-1e300", "1e-300", "0"].map { sign + $0 + unit }
    var ends: [String] = []
    for text in extremes {
      guard case .refused(let diagnostics) = Self.read(scenario, ["\(path)=\(text)"]) else {
        continue
      }
      for diagnostic in diagnostics where diagnostic.code.description == "S204" {
        ends += Self.ends(diagnostic.message).map { sign + $0 }
      }
    }
    return extremes + Array(Set(ends)).sorted()
  }

  /// The bounds of "must lie between 0% and 100%", "must be at least 1 day".
  private static func ends(_ message: String) -> [String] {
    if let match = message.firstMatch(of: /between (.+) and (.+)$/) {
      return [String(match.1), String(match.2)]
    }
    if let match = message.firstMatch(of: /must be at (?:least|most) (.+)$/) {
      return [String(match.1)]
    }
    return []
  }

  /// What became of a scenario with other values.
  enum Reading {
    case refused([Diagnostic])
    case read(ScenarioFile)
  }

  static func read(_ scenario: String, _ overrides: [String]) -> Reading {
    let file = ScenarioFile(embedded: "ends.yaml", Array(scenario.utf8), overrides: overrides)
    do throws(RunFailure) {
      _ = try file.variants.values([])
      return .read(file)
    } catch {
      if case .invalid(let source, _) = error { return .refused(source.diagnostics) }
      return .refused([])
    }
  }
}
