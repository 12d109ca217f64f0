// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Grammar {
  /// A value that may be written in several forms: a text, a list or a mapping.
  package static func forms(
    scalar: Self? = nil, list: Self? = nil, mapping: Self? = nil, expected: String
  ) -> Self {
    let descriptions = [scalar, list, mapping].compactMap { $0?.description }
    let wanted = [
      scalar.map { _ in "a single value" }, list.map { _ in "a list" },
      mapping.map { _ in "a mapping" },
    ].compactMap { $0 }.joined(separator: " or ")
    let description = GrammarDescription.forms(descriptions, expected: expected)
    return Self(description) { reader in
      let form: Self? =
        switch reader.node.content {
        case .scalar: reader.node.isEmpty ? nil : scalar
        case .sequence: list
        case .mapping: mapping
        case .reported: nil
        }
      guard let form else {
        reader.reportForm(wanted, expected: expected)
        return nil
      }
      if let scalar, let mapping,
        let word = reader.unbraced(scalar, insteadOf: mapping.description)
      {
        reader.reportBraces(word, expected: expected)
        return nil
      }
      if case .scalar = reader.node.content, reader.expected == nil {
        return form.read(reader.wanting(description))
      }
      return form.read(reader)
    }
  }

  /// A mapping that is of one kind where one of some keys introduces it, and of another kind otherwise.
  package static func either(_ one: Self, ifKey keys: [String], otherwise other: Self) -> Self {
    Self(.forms([other.description, one.description], expected: other.expected)) { reader in
      guard case .mapping(let entries) = reader.node.content else { return other.read(reader) }
      let isIntroduced = entries.contains { entry in
        guard keys.contains(entry.key) else { return false }
        if case .scalar = entry.value.content { return entries.count == 1 }
        return true
      }
      return isIntroduced ? one.read(reader) : other.read(reader)
    }
  }

  /// A mapping whose single key says which kind of value follows: `{ lognormal: { … } }`.
  package static func variants(_ variants: [Variant<Value>], expected: String) -> Self {
    Self(.variants(variants.map(\.field), expected: expected)) { reader in
      guard let entries = reader.entries(expected: expected) else { return nil }
      let known = variants.map(\.field.key)
      var isKnown = true
      for entry in entries where !known.contains(entry.key) {
        isKnown = false
        reader.bag.report(
          .unknownKey(
            entry.key, of: expected, path: reader.path.description, at: entry.keySpan,
            suggestion: Suggestion.nearest(to: entry.key, among: known)
              ?? KeySynonyms.key(for: entry.key, among: known),
            known: known, expected: expected))
      }
      guard isKnown else { return nil }
      guard entries.count == 1 else {
        reader.reportVariantCount(entries, known, expected: expected)
        return nil
      }
      let variant = variants.first { $0.field.key == entries[0].key }
      return variant?.read(reader.child(entries[0])).map { reading in
        Reading(
          value: reading.value,
          resolved: .mapping([YAMLTree.Entry(entries[0].key, reading.resolved)]))
      }
    }
  }
}

/// One kind of a value that a key of its own introduces.
package struct Variant<Value: Sendable>: Sendable {
  package let field: FieldDescription
  package let read: @Sendable (NodeReader) -> Reading<Value>?

  /// Describes a kind.
  ///
  /// - Parameters:
  ///   - key: The key that introduces it.
  ///   - grammar: How its value is written.
  ///   - english: What it means, in English.
  ///   - spanish: What it means, in Spanish.
  package init(_ key: String, _ grammar: Grammar<Value>, en english: String, es spanish: String) {
    field = FieldDescription(
      key: key, isRequired: false, defaultText: nil, summary: Bilingual(en: english, es: spanish),
      value: grammar.description)
    read = grammar.read
  }
}

extension NodeReader {
  /// Reports a word that stands in braces as if it were a key.
  fileprivate func reportBraces(_ entry: SourceNode.Entry, expected: String) {
    let whole = path.last.hasSuffix("]") ? entry.key : "\(path.last): \(entry.key)"
    report(
      .unknownKey, "`\(entry.key)` is a word and has no value of its own", "no key here",
      at: entry.keySpan, expected: expected, help: ["write `\(whole)`"])
  }

  /// Reports a mapping that names no kind, or several.
  fileprivate func reportVariantCount(
    _ entries: [SourceNode.Entry], _ known: [String], expected: String
  ) {
    let secondary = entries.dropFirst().map { Diagnostic.Label($0.keySpan, "and another") }
    report(
      .oneKeyOnly, "\(path.subject) needs exactly one key, not \(entries.count)",
      entries.isEmpty ? "empty" : "one kind", at: entries.first?.keySpan ?? place,
      secondary: secondary, expected: expected,
      notes: ["keys here: " + known.sorted().joined(separator: ", ")])
  }
}
