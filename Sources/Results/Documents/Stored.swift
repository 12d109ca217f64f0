// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// How one kind of value stands in a stored document: its writer, its reader and its description in one place.
///
/// The description is that of the grammar of scenarios, so that JSON Schema and manual page are made as theirs are.
struct Stored<Value: Sendable>: Sendable {
  /// What the value looks like, for schema and manual.
  let description: GrammarDescription
  let write: @Sendable (Value) -> JSONValue
  /// Reads a value, or throws the place that is not as described.
  let read: @Sendable (ManifestReader) throws(ManifestError) -> Value

  init(
    _ description: GrammarDescription, write: @escaping @Sendable (Value) -> JSONValue,
    read: @escaping @Sendable (ManifestReader) throws(ManifestError) -> Value
  ) {
    (self.description, self.write, self.read) = (description, write, read)
  }
}

extension Stored {
  /// Null stands for nothing.
  var nullable: Stored<Value?> {
    let (write, read) = (write, read)
    return Stored<Value?>(description.orNull) { value in
      value.map(write) ?? .null
    } read: { reader throws(ManifestError) in
      reader.value == .null ? nil : try read(reader)
    }
  }

  /// A list of values of one kind.
  static func list<Item: Sendable>(of item: Stored<Item>) -> Self where Value == [Item] {
    Self(.list(item.description, count: 0...Int.max, expected: "a list")) { items in
      .array(items.map(item.write))
    } read: { reader throws(ManifestError) in
      guard let elements = reader.value.elements else { throw reader.wrong }
      var items: [Item] = []
      for (index, element) in elements.enumerated() {
        items.append(try item.read(reader.item(index, element)))
      }
      return items
    }
  }

  /// Values under their names, in order.
  ///
  /// - Parameters:
  ///   - item: How a value is stored; objects find their name in ``MemberValues/name``.
  ///   - name: The name of a value.
  /// - Returns: How all are stored.
  static func named<Item: Sendable>(
    _ item: Stored<Item>, _ name: @escaping @Sendable (Item) -> String
  ) -> Self where Value == [Item] {
    Self(.keyed(item.description, expected: "values by name")) { items in
      .object(items.map { JSONValue.Member(name($0), item.write($0)) })
    } read: { reader throws(ManifestError) in
      guard let members = reader.value.members else { throw reader.wrong }
      var items: [Item] = []
      for member in members { items.append(try item.read(reader.member(member))) }
      return items
    }
  }

  /// The same form for another type.
  func map<Other: Sendable>(
    _ make: @escaping @Sendable (Value) -> Other, back: @escaping @Sendable (Other) -> Value
  ) -> Stored<Other> {
    let (write, read) = (write, read)
    return Stored<Other>(description) {
      write(back($0))
    } read: { reader throws(ManifestError) in
      make(try read(reader))
    }
  }
}

extension GrammarDescription {
  /// The description of a value that may be null.
  fileprivate var orNull: Self {
    let word =
      if case .section = self { "an object" } else { expected }
    return .forms(
      [self, .text(expected: "null", schema: ["type": "null"])], expected: "\(word), or null")
  }
}
