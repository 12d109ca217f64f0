// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Problems of `--set path=value`.
extension Diagnostic {
  static func malformedOverride(_ argument: String, at span: SourceSpan) -> Self {
    Self(
      .malformedOverride, "`--set` cannot read `\(argument.shortened)`",
      at: Label(span, "not a path and a value"), expected: "a path and a value: `horizon=90 days`",
      help: ["join keys with `.` and count list items from 0: `path[1].every=5 days`"])
  }

  static func noSuchPath(
    _ reason: String, at span: SourceSpan, path: String, suggestion: String?, place: Label?,
    help: [String] = []
  ) -> Self {
    Self(
      .noSuchPath, "`--set` points at nothing: \(reason)", at: Label(span, "not in the scenario"),
      keyPath: path, secondary: place.map { [$0] } ?? [],
      help: suggestion.map { ["did you mean `\($0)`?"] } ?? help,
      notes: ["`--set` adds keys and sections that a scenario can have, and no items to lists"])
  }
}
