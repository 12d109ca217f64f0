// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON document in memory, with object members in the order in which they are to be written.
///
/// It holds what `results.json` and manifests hold and is not a general JSON library: whole numbers
/// and other numbers are apart, so that a 64-bit seed is written exactly.
public indirect enum JSONValue: Hashable, Sendable {
  /// One name with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// No value.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number of 64 bits with sign.
  case integer(Int64)
  /// A whole number beyond `Int64`, such as a large seed.
  case unsigned(UInt64)
  /// A binary number; NaN and infinities are written as null.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named values in a fixed order.
  case object([Member])
}

extension JSONValue {
  /// The value of an object's first member of this name; nil where there is none.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The first name that stands twice in one object, here or below; readers would take one, and people see the other.
  package var repeatedMember: String? {
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

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral
{
  /// An object with its members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// A list.
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  /// A text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// True or false.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  /// A number, or null when there is none.
  public static func optional(_ value: Double?) -> JSONValue {
    value.map(JSONValue.number) ?? .null
  }

  /// A text, or null when there is none.
  public static func optional(_ value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }

  /// A whole number.
  public static func count(_ value: Int) -> JSONValue {
    .integer(Int64(value))
  }

  /// A whole number without sign.
  public static func whole(_ value: UInt64) -> JSONValue {
    Int64(exactly: value).map(JSONValue.integer) ?? .unsigned(value)
  }
}

extension JSONValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number.
  public init(integerLiteral value: Int64) {
    self = .integer(value)
  }

  /// A number.
  public init(floatLiteral value: Double) {
    self = .number(value)
  }
}
