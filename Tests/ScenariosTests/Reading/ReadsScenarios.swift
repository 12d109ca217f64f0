// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Scenarios

/// Suites that read whole scenarios.
protocol ReadsScenarios {}

extension ReadsScenarios {
  /// The scenario of a text.
  func read(_ text: String, _ overrides: [String] = []) throws(InvalidSource) -> Scenario {
    try Self.read(text, overrides)
  }

  /// Everything a text is refused for or warned of.
  func problems(
    _ text: String, _ overrides: [String] = [], _ place: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    Self.problems(text, overrides, place)
  }

  static func read(_ text: String, _ overrides: [String] = []) throws(InvalidSource) -> Scenario {
    try ScenarioReader(file: "a.yaml", bytes: Array(text.utf8), overrides: overrides).read()
  }

  static func problems(
    _ text: String, _ overrides: [String] = [], _ place: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let found: [Diagnostic]
    do throws(InvalidSource) {
      found = try read(text, overrides).warnings
    } catch {
      found = error.diagnostics
    }
    for diagnostic in found { expectSpanish(of: diagnostic, by: ScenarioWording.all, place) }
    return found
  }
}

/// Whether every text of a diagnostic is told in Spanish, and no word of it stays English.
func expectSpanish(
  of diagnostic: Diagnostic, by wording: DiagnosticWording,
  _ place: SourceLocation = #_sourceLocation
) {
  for text in diagnostic.texts where text.contains(/[a-z]{2}/) {
    guard let spanish = wording.spanish(text) else {
      Issue.record("\(diagnostic.code) has no Spanish: \(text)", sourceLocation: place)
      continue
    }
    // What stands in backquotes, braces and brackets is written alike in both languages.
    let words = spanish.replacing(/`[^`]*`|\{[^}]*\}|\[[^\]]*\]/, with: "")
    let english =
      /\b(the|of|is|are|and|not|with|to|for|must|write|that|which|has|have|its?|such|than|here|nobody|at least)\b/
    #expect(
      words.firstMatch(of: english) == nil, "\(diagnostic.code) stays English: \(spanish)",
      sourceLocation: place)
  }
}
