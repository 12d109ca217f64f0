// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension RegressionReport {
  /// Workflow commands that GitHub shows at the scenario's file: errors, warnings for what is undecided, notices for
  /// what got better.
  public func gitHubAnnotations() -> String {
    let lines = outcomes.flatMap { outcome -> [String] in
      let words = RegressionWords(outcome, language)
      func told(_ kind: String, _ texts: [String]) -> [String] {
        texts.map { command(kind, $0, outcome) }
      }
      let open = words.open.map {
        command($0.isFailed ? "error" : "warning", $0.text, outcome, line: $0.line)
      }
      return told("warning", words.untested)
        + told("error", words.findings(.fails) + words.failures)
        + told("warning", words.findings(.undecided)) + open + told("notice", words.improvements)
        + told("notice", words.watched + words.findings(.told))
    }
    let told = faults.map { fault in
      let place =
        (fault.line.map { ",line=\($0)" } ?? "") + (fault.column.map { ",col=\($0)" } ?? "")
      return
        "::error file=\(Self.property(fault.file))\(place),title=\(Self.property(fault.title))::"
        + Self.data(words(fault))
    }
    return (told + lines).map { $0 + "\n" }.joined().replacingNoBreakSpaces()
  }

  /// A command about a scenario, at the line of the file where one is known.
  private func command(
    _ kind: String, _ text: String, _ outcome: RegressionOutcome, line: Int? = nil
  ) -> String {
    "::\(kind) file=\(Self.property(outcome.file))\(line.map { ",line=\($0)" } ?? ""),title=\(Self.property(outcome.scenario))::\(Self.data(text))"
  }

  /// A message: percent signs and line ends would end it.
  private static func data(_ text: String) -> String {
    text.map { character in
      switch character {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(character)
      }
    }.joined()
  }

  /// A property's value: colons and commas would end it too.
  private static func property(_ text: String) -> String {
    data(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}
