// SPDX-License-Identifier: GPL-3.0-or-later

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
