// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A message for a person: its own words as they stand in the program, and texts from outside with escapes.
///
/// What is interpolated may be a file's name or an error about it: a line end in it would let a name write lines of its own,
/// such as commands that a CI service obeys.
struct Note: ExpressibleByStringInterpolation {
  /// What is shown.
  let text: String

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Takes lines that were put together with escapes already.
  init(lines: String) { text = lines }

  static func + (first: Note, second: Note) -> Note { Note(lines: first.text + second.text) }

  /// What the compiler fills.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation<Value>(_ value: Value) {
      text += String(describing: value).printable
    }

    /// A part of the message that is one already.
    mutating func appendInterpolation(_ note: Note) { text += note.text }
  }
}
