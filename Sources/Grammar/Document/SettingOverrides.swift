// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// The arguments of `--set path=value`, laid over a scenario before it is read.
package struct SettingOverrides {
  /// How diagnostics name the arguments; each is a line of that name.
  package static let file = "--set"

  package let arguments: [String]
  /// What may stand where, so that a setting can add what the file lacks.
  private let places: SettingPlaces
  /// What the document's keys accept, for advice.
  private let keys: NumberKeys

  /// Prepares arguments.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - description: What the document may hold; without it nothing may be added.
  package init(arguments: [String], of description: GrammarDescription? = nil) {
    self.arguments = arguments
    places = SettingPlaces(description.map { [$0] } ?? [])
    keys = NumberKeys(description)
  }

  /// The arguments as a source to quote from.
  package var source: SourceText {
    let lines = arguments.map { $0.replacing("\n", with: " ").replacing("\r", with: " ") }
    return SourceText(file: Self.file, text: lines.joined(separator: "\n"))
  }

  /// The tree with every override applied, in order; problems are reported and skipped.
  package func apply(
    to root: SourceNode, _ bag: DiagnosticBag, where isWanted: (String) -> Bool = { _ in true }
  ) -> SourceNode {
    var root = root
    let source = source
    for index in arguments.indices {
      // The same text as quoted, so that places agree.
      let text = String(source.line(index + 1))
      guard isWanted(String(text.prefix { $0 != "=" })) else { continue }
      guard !source.reportForbidden(inLine: index + 1, bag) else { continue }
      let odd = OddCharacters(SourceText(file: Self.file, text: text)).diagnostics
      for diagnostic in odd { bag.report(diagnostic.onLine(index + 1)) }
      guard !odd.contains(where: { $0.severity == .error }) else { continue }
      guard let setting = Setting(text, line: index + 1, keys, bag) else { continue }
      do throws(SettingProblem) {
        root = try setting.apply(to: root, at: setting.steps[...], in: places)
      } catch {
        bag.report(error.diagnostic)
      }
    }
    return root
  }
}

/// Why an override has no place in the scenario.
struct SettingProblem: Error { let diagnostic: Diagnostic }
