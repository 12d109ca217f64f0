// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// The value of an object's first member of this name; nil where there is none.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The first name that stands twice in one object, here or below; readers would take one, and people see the other.
  var repeatedMember: String? {
    switch self {
    case .object(let members):
      var names: Set<String> = []
      return members.first { !names.insert($0.name).inserted }?.name
        ?? members.lazy.compactMap(\.value.repeatedMember).first
    case .array(let elements): return elements.lazy.compactMap(\.repeatedMember).first
    default: return nil
    }
  }

  /// The text, if this is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements, if this is a list.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if this is an object.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The number, if this is one; whole numbers beyond 2⁵³ are rounded.
  public var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    default: nil
    }
  }

  /// The whole number, if this is one that `Int` holds.
  public var int: Int? {
    if case .integer(let value) = self { Int(exactly: value) } else { nil }
  }

  /// The whole number without sign, if this is one.
  public var uint64: UInt64? {
    switch self {
    case .integer(let value): UInt64(exactly: value)
    case .unsigned(let value): value
    default: nil
    }
  }
}
