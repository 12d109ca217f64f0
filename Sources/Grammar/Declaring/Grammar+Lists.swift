// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

extension Grammar {
  /// A list of values of one kind.
  ///
  /// - Parameters:
  ///   - item: How each item is written.
  ///   - count: How many there may be.
  ///   - expected: What would be right: "a list of path steps".
  /// - Returns: The grammar of the list.
  package static func list<Item: Sendable>(
    of item: Grammar<Item>, count: ClosedRange<Int> = 0...Int.max, expected: String
  ) -> Self where Value == [Item] {
    let read: @Sendable (NodeReader) -> Reading<Value>? = { reader in
      guard let items = reader.items(expected: expected) else { return nil }
      guard count.contains(items.count) else {
        reader.reportCount(items.count, count, expected: expected)
        return nil
      }
      let readings = items.map(item.read)
      let found = readings.compactMap { $0 }
      guard found.count == items.count else { return nil }
      return Reading(value: found.map(\.value), resolved: .list(found.map(\.resolved)))
    }
    return Self(.list(item.description, count: count, expected: expected)) { reader in
      if case .sequence = reader.node.content { return read(reader) }
      reader.reportForm("a list", expected: expected, help: reader.bracketed(read))
      return nil
    }
  }

  /// One value, or a list of them.
  static func oneOrMore<Item: Sendable>(
    _ item: Grammar<Item>, expected: String
  ) -> Self where Value == [Item] {
    .forms(
      scalar: item.map { [$0] }, list: .list(of: item, count: 1...Int.max, expected: expected),
      expected: expected)
  }

  /// A mapping from names the user chooses, in the order written.
  package static func named<Item: Sendable>(
    _ item: Grammar<Item>, expected: String
  ) -> Self where Value == [Named<Item>] {
    Self(.named(item.description, expected: expected)) { reader in
      guard let entries = reader.entries(expected: expected) else { return nil }
      var found: [(value: Named<Item>, resolved: YAMLTree)] = []
      for entry in entries {
        let isName = reader.checkName(entry)
        guard let reading = item.read(reader.child(entry)), isName else { continue }
        found.append((Named(entry, reading.value), reading.resolved))
      }
      guard found.count == entries.count else { return nil }
      let resolved = found.map { YAMLTree.Entry($0.value.name, $0.resolved) }
      return Reading(value: found.map(\.value), resolved: .mapping(resolved))
    }
  }
}

/// A value under a name the user chose.
package struct Named<Value: Sendable>: Sendable {
  package let name: String
  /// The place of the name, for "defined here".
  package let span: SourceSpan
  package let value: Value

  package init(_ entry: SourceNode.Entry, _ value: Value) {
    (self.name, self.span, self.value) = (entry.key, entry.keySpan, value)
  }

  package init(name: String, span: SourceSpan, value: Value) {
    (self.name, self.span, self.value) = (name, span, value)
  }
}

extension NodeReader {
  /// Reports a list with too few or too many items.
  fileprivate func reportCount(_ count: Int, _ allowed: ClosedRange<Int>, expected: String) {
    let wanted =
      if allowed.lowerBound == allowed.upperBound {
        "\(allowed.lowerBound)"
      } else {
        count < allowed.lowerBound
          ? "at least \(allowed.lowerBound)" : "at most \(allowed.upperBound)"
      }
    let items = wanted.hasSuffix(" 1") || wanted == "1" ? "item" : "items"
    report(
      .listLength, "\(path.subject) needs \(wanted) \(items)", "\(count) here", expected: expected)
  }

  /// Whether a key can serve as a name; reports when it cannot.
  fileprivate func checkName(_ entry: SourceNode.Entry) -> Bool {
    do throws(ValueProblem) {
      try NameText.check(entry.key)
      return true
    } catch {
      report(
        error.code, "`\(entry.key.shortened)` \(error.predicate)", "not a name", at: entry.keySpan,
        expected: NameText.expected, help: error.help, notes: LookAlike.notes(in: entry.key))
      return false
    }
  }
}
