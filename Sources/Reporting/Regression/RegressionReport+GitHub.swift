// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension RegressionReport {
  /// Workflow commands that GitHub shows at the scenario's file: errors, warnings for what is undecided, notices for
  /// what got better.
  public func gitHubAnnotations() -> String {
    let lines = outcomes.flatMap { outcome -> [String] in
      let words = RegressionWords(outcome, language)
      let untested = words.untested.map { ("warning", $0) }
      let failed = (words.findings(.fails) + words.failures).map { ("error", $0) }
      let weak = words.findings(.undecided).map { ("warning", $0) }
      let told = (words.watched + words.findings(.told)).map { ("notice", $0) }
      let open = words.open.map { ($0.isFailed ? "error" : "warning", $0.text) }
      let better = words.improvements.map { ("notice", $0) }
      return (untested + failed + weak + open + better + told).map { command($0.0, $0.1, outcome) }
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

  private func command(_ kind: String, _ text: String, _ outcome: RegressionOutcome) -> String {
    "::\(kind) file=\(Self.property(outcome.file)),title=\(Self.property(outcome.scenario))::\(Self.data(text))"
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
