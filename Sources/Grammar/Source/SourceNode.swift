// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// A value of a scenario file with its place: a text, a list or a mapping.
///
/// Every scalar is text; what `010` or `1:30` mean is decided by the grammar that reads it, never
/// by YAML's own typing rules.
package struct SourceNode: Sendable, Hashable {
  /// What stands there.
  package indirect enum Content: Sendable, Hashable {
    case scalar(Scalar)
    case sequence([SourceNode])
    case mapping([Entry])
    /// A problem here was reported already; whoever reads it fails in silence.
    case reported
  }

  /// A text and how it was written.
  package struct Scalar: Sendable, Hashable {
    /// The text after `${name}` was replaced.
    package var text: String
    /// The text as the user wrote it.
    package var written: String
    /// Whether it stood without quotes; only then can it be empty by omission.
    package var isPlain: Bool
    /// Where the parameters that were put in are defined.
    package var parameters: [Diagnostic.Label] = []
    /// Whether it is an amount of a preset, put into the scenario's currency at a rate that is a parameter: the
    /// resolved document leaves it to the preset, so that it follows the rate.
    package var isLeftToPreset = false
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keySpan: SourceSpan
    package var value: SourceNode
  }

  package var content: Content
  /// The scalar, or the first key, dash, brace or bracket.
  package var span: SourceSpan

  package init(content: Content, span: SourceSpan) {
    (self.content, self.span) = (content, span)
  }

  /// The entry of a mapping under `key`.
  package func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  /// Whether nothing was written: `key:` and the end of the line.
  package var isEmpty: Bool {
    if case .scalar(let scalar) = content { scalar.isPlain && scalar.text.isEmpty } else { false }
  }

  /// What stands here, in words a user knows.
  package var form: String {
    switch content {
    case .scalar: isEmpty ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .reported: "something else"
    }
  }
}
