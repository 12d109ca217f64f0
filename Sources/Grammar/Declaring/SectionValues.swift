// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// The values of a section's fields, typed, with the places to report problems between them.
package final class SectionValues {
  private let fields: FieldReader
  private let description: SectionDescription
  private var values: [String: any Sendable] = [:]
  /// The fields that have a value, in declared order.
  private(set) var resolved: [YAMLTree.Entry] = []

  init(_ fields: FieldReader, of description: SectionDescription) {
    (self.fields, self.description) = (fields, description)
  }

  /// Reads a field; false after reporting.
  package func read(_ field: any AnyField) -> Bool {
    guard let (value, resolved) = field.read(fields) else { return false }
    values[field.description.key] = value
    if let resolved { self.resolved.append(.init(field.description.key, resolved)) }
    return true
  }

  /// The value of a field.
  package subscript<Value>(field: Field<Value>) -> Value {
    guard let value = values[field.description.key] as? Value else {
      preconditionFailure("`\(field.description.key)` is not a field of this section")
    }
    return value
  }

  /// Leaves a field out of the resolved document, because it has no effect there.
  package func leaveOut(_ field: any AnyField) {
    resolved.removeAll { $0.key == field.description.key }
  }

  /// The cursor on a field's value; the mapping's own when the key was left out.
  package func reader(_ field: any AnyField) -> NodeReader {
    fields.reader(field.description.key)?.wanting(field.description.value) ?? owner
  }

  /// Whether the user wrote the key.
  package func isGiven(_ field: any AnyField) -> Bool { fields.entry(field.description.key) != nil }

  /// The cursor on the mapping itself.
  package var owner: NodeReader { fields.owner.wanting(.section(description)) }

  /// Whether the mapping has a key that no field is for; that is reported, and what would follow from it is not.
  package var hasUnknownKeys: Bool { fields.hasUnasked }

  /// A secondary label at a field's key, when it was written.
  package func label(_ field: any AnyField, _ text: String) -> [Diagnostic.Label] {
    fields.entry(field.description.key).map { [.init($0.keySpan, text)] } ?? []
  }

  /// Reports fields of which at most one may be given.
  ///
  /// - Returns: Whether at most one is given.
  package func exclude(_ exclusive: any AnyField...) -> Bool {
    let given = exclusive.compactMap { fields.entry($0.description.key) }
      .sorted { ($0.keySpan.line, $0.keySpan.column) < ($1.keySpan.line, $1.keySpan.column) }
    guard let first = given.first, given.count > 1 else { return true }
    for other in given.dropFirst() {
      owner.bag.report(.excludingKeys(first, other, path: owner.path.description))
    }
    return false
  }

  /// Reports that one of several fields must be given.
  ///
  /// - Returns: Whether at least one is given.
  package func requireOne(of alternatives: any AnyField...) -> Bool {
    if alternatives.contains(where: isGiven) { return true }
    let keys = alternatives.map { "`\($0.description.key)`" }.joined(separator: ", ")
    let expected = alternatives.map { "`\($0.description.key)`: \($0.description.value.expected)" }
    owner.report(
      .missingKey, "\(owner.path.subject) needs one of the keys \(keys)",
      "one of them belongs here", at: owner.holder,
      expected: expected.joined(separator: "; or "))
    return false
  }
}
