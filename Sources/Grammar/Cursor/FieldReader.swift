// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Reads one mapping key by key and remembers which keys were asked for.
package final class FieldReader {
  /// The cursor on the mapping itself.
  let owner: NodeReader
  private let entries: [SourceNode.Entry]
  private let name: String
  private var asked: [String] = []
  private var missing: [(key: String, expected: String)] = []

  init(_ owner: NodeReader, entries: [SourceNode.Entry], owner name: String) {
    (self.owner, self.entries, self.name) = (owner, entries, name)
  }

  /// The cursor on the value of `key`, or nil when the key is not there; never reports.
  func reader(_ key: String) -> NodeReader? {
    if !asked.contains(key) { asked.append(key) }
    return entries.first { $0.key == key }.map(owner.child)
  }

  /// The entry of `key`, for labels at the key itself.
  func entry(_ key: String) -> SourceNode.Entry? { entries.first { $0.key == key } }

  /// Whether there are keys that nobody asked for.
  var hasUnasked: Bool { entries.contains { !asked.contains($0.key) } }

  /// The keys present, in the order written.
  var keys: [String] { entries.map(\.key) }

  /// Reads a key that must be there; nil after reporting.
  func required<Value>(_ key: String, _ grammar: Grammar<Value>) -> Value? {
    requiredReading(key, grammar)?.value
  }

  /// Reads a key that may be left out.
  ///
  /// - Returns: `.some(nil)` when it is not there, nil after reporting.
  func optional<Value>(_ key: String, _ grammar: Grammar<Value>) -> Value?? {
    guard let reader = reader(key) else { return .some(nil) }
    return reader.read(grammar)?.value
  }

  /// Reads a key that may be left out; nil after reporting.
  func optional<Value>(_ key: String, _ grammar: Grammar<Value>, default value: Value) -> Value? {
    guard let reader = reader(key) else { return value }
    return reader.read(grammar)?.value
  }

  func requiredReading<Value>(_ key: String, _ grammar: Grammar<Value>) -> Reading<Value>? {
    guard let reader = reader(key) else {
      missing.append((key, grammar.expected))
      return nil
    }
    return reader.read(grammar)
  }

  /// The path of a parameter that is named as if it were a key of the document.
  private func parameter(_ key: String) -> String? {
    guard asked.contains("parameters"),
      entries.first(where: { $0.key == "parameters" })?.value.entry(key) != nil
    else { return nil }
    return "parameters.\(key)"
  }

  /// Reports unknown keys and missing keys; a misspelt required key is one problem, not two.
  func finish() {
    // A name that is still free is the likelier one; a name in use would be a repetition.
    let present = Set(entries.map(\.key))
    let free = asked.filter { !present.contains($0) }
    for entry in entries where !asked.contains(entry.key) {
      // A file with so many is broken as a whole; the search for the likeliest names would take minutes.
      if owner.bag.isFull { break }
      let required = missing.map(\.key)
      let suggestion =
        Suggestion.nearest(to: entry.key, among: required)
        ?? Suggestion.nearest(to: entry.key, among: free)
        ?? KeySynonyms.key(for: entry.key, among: free)
        ?? Suggestion.nearest(to: entry.key, among: asked)
      missing.removeAll { $0.key == suggestion }
      owner.bag.report(
        .unknownKey(
          entry.key, of: name, path: owner.path.description, at: entry.keySpan,
          suggestion: parameter(entry.key) ?? suggestion, known: asked, present: present))
    }
    for (key, expected) in missing {
      owner.bag.report(
        .missingKey(
          key, of: name, path: owner.path.description, at: owner.holder, expected: expected))
    }
  }
}
