// SPDX-License-Identifier: GPL-3.0-or-later

/// A document to be written, in a fixed order.
package indirect enum YAMLTree: Sendable, Hashable {
  /// A value whose grammar is never mistaken: `7 days`, `62%`.
  case plain(String)
  /// A text of the user, quoted where YAML would read something else.
  case text(String)
  /// A text with references to parameters, `${contact}%`, and what it stands for.
  case reference(String, value: String)
  /// A value that is not written, because a preset named beside it gives it, and what it is.
  case omitted(String)
  case list([YAMLTree])
  case mapping([Entry])

  /// A key with its value.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let value: YAMLTree

    package init(_ key: String, _ value: YAMLTree) { (self.key, self.value) = (key, value) }
  }

  /// A value that is written without a change, in quotes where it could not be otherwise.
  static func verbatim(_ text: String) -> YAMLTree {
    YAMLWriter.quoted(text, isPlain: true) == text ? .plain(text) : .text(text)
  }

  /// Whether something is written for it.
  var isWritten: Bool {
    if case .omitted = self { false } else { true }
  }

  /// The value under a key.
  package subscript(key: String) -> YAMLTree? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
