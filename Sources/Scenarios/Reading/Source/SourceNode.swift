// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A value of a scenario file with its place: a text, a list or a mapping.
///
/// Every scalar is text; what `010` or `1:30` mean is decided by the grammar that reads it, never
/// by YAML's own typing rules.
struct SourceNode: Sendable, Hashable {
  /// What stands there.
  indirect enum Content: Sendable, Hashable {
    case scalar(Scalar)
    case sequence([SourceNode])
    case mapping([Entry])
    /// A problem here was reported already; whoever reads it fails in silence.
    case reported
  }

  /// A text and how it was written.
  struct Scalar: Sendable, Hashable {
    /// The text after `${name}` was replaced.
    var text: String
    /// The text as the user wrote it.
    var written: String
    /// Whether it stood without quotes; only then can it be empty by omission.
    var isPlain: Bool
    /// Where the parameters that were put in are defined.
    var parameters: [Diagnostic.Label] = []
    /// Whether it is an amount of a preset, put into the scenario's currency at a rate that is a parameter: the
    /// resolved document leaves it to the preset, so that it follows the rate.
    var isLeftToPreset = false
  }

  /// A key of a mapping with its value.
  struct Entry: Sendable, Hashable {
    var key: String
    var keySpan: SourceSpan
    var value: SourceNode
  }

  var content: Content
  /// The scalar, or the first key, dash, brace or bracket.
  var span: SourceSpan

  /// The entry of a mapping under `key`.
  func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  /// Whether nothing was written: `key:` and the end of the line.
  var isEmpty: Bool {
    if case .scalar(let scalar) = content { scalar.isPlain && scalar.text.isEmpty } else { false }
  }

  /// What stands here, in words a user knows.
  var form: String {
    switch content {
    case .scalar: isEmpty ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .reported: "something else"
    }
  }
}
