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
