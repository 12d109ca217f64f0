// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Problems of keys and forms.
extension Diagnostic {
  package static func missingKey(
    _ key: String, of owner: String, path: String, at span: SourceSpan, expected: String
  ) -> Self {
    Self(
      .missingKey, "\(owner) needs the key `\(key)`", at: Label(span, "`\(key)` is required here"),
      keyPath: path, expected: expected)
  }

  static func unknownKey(
    _ key: String, of owner: String, path: String, at span: SourceSpan, suggestion: String?,
    known: [String], present: Set<String> = [], expected: String? = nil
  ) -> Self {
    var help =
      suggestion.map { key in
        [present.contains(key) ? "`\(key)` stands here already" : "did you mean `\(key)`?"]
      } ?? []
    if key == "<<" { help = ["merge keys are not part of scenarios; write the keys out"] }
    return Self(
      .unknownKey, "unknown key `\(key.shortened)`", at: Label(span, "not a key of \(owner)"),
      keyPath: path, expected: expected, help: help,
      notes: (known.isEmpty ? [] : ["keys here: " + known.sorted().joined(separator: ", ")])
        + LookAlike.notes(in: key))
  }

  static func duplicateKey(
    _ key: String, _ first: SourceSpan, _ repeats: [SourceSpan]
  ) -> Self {
    let places = repeats.isEmpty ? [first] : repeats
    let shown = places.dropFirst().prefix(8)
    var secondary = shown.map { Label($0, "and here") }
    if !repeats.isEmpty { secondary.insert(Label(first, "first here"), at: 0) }
    let more = places.count - 1 - shown.count
    return Self(
      .duplicateKey, "the key `\(key.shortened)` stands twice in one mapping",
      at: Label(places[0], repeats.isEmpty ? "first here" : "again here"), secondary: secondary,
      help: ["keep one of them"], notes: more > 0 ? ["and \(more) times more below"] : [])
  }

  static func explicitTag(_ tag: String, _ span: SourceSpan) -> Self {
    Self(
      .explicitTag, "tags such as `\(tag.shortened)` are not part of scenarios",
      at: Label(span, "tag here"),
      help: ["delete the tag, or put the value into quotes if it begins with `!`"])
  }

  static func keyNotText(_ span: SourceSpan) -> Self {
    Self(
      .keyNotText, "a key is a word, not a list or mapping", at: Label(span, "not a word"),
      help: ["put text that begins with `{`, `[` or `?` into quotes"])
  }

  /// Two keys of one mapping that cannot stand together.
  package static func excludingKeys(
    _ first: SourceNode.Entry, _ second: SourceNode.Entry, path: String
  )
    -> Self
  {
    Self(
      .excludingKeys, "`\(first.key)` and `\(second.key)` exclude each other",
      at: Label(second.keySpan, "cannot stand beside `\(first.key)`"), keyPath: path,
      secondary: [Label(first.keySpan, "`\(first.key)` is given here")],
      help: ["keep one of them"])
  }
}

extension String {
  /// At most 40 characters, so that a message never holds a whole file.
  package var shortened: String { count > 40 ? prefix(39) + "…" : self }
}
