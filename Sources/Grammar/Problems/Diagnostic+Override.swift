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

  static func malformedPath(_ path: String, at span: SourceSpan, origin: String) -> Self {
    Self(
      .malformedOverride, "\(origin) cannot read `\(path.shortened)`",
      at: Label(span, "not a path"), expected: "a path: `channels.sms.cost_per_attempt`",
      help: ["join keys with `.` and count list items from 0: `path[1].every`"])
  }

  static func noSuchPath(
    _ reason: String, at span: SourceSpan, path: String, suggestion: String?, origin: String,
    place: Label?, help: [String] = []
  ) -> Self {
    Self(
      .noSuchPath, "\(origin) points at nothing: \(reason)",
      at: Label(span, "not in the scenario"),
      keyPath: path, secondary: place.map { [$0] } ?? [],
      help: suggestion.map { ["did you mean `\($0)`?"] } ?? help,
      notes: ["\(origin) adds keys and sections that a scenario can have, and no items to lists"])
  }

  static func setTwice(_ path: String, _ span: SourceSpan, first: SourceSpan, origin: String)
    -> Self
  {
    Self(
      .duplicateKey, "\(origin) sets `\(path.shortened)` twice", at: Label(span, "set again"),
      keyPath: path, secondary: [Label(first, "first here")], help: ["keep one of them"])
  }
}
