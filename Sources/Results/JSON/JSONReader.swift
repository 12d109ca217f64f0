// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON text as RFC 8259 defines it.
///
/// It is strict: no comments, no trailing commas, no duplicate handling beyond keeping all members in
/// order. Nesting beyond ``maximumDepth`` is refused, so a hostile file cannot exhaust the stack.
struct JSONReader {
  /// The deepest nesting that is read.
  static let maximumDepth = 128

  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one document with nothing but white space around it.
  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw failure("text after the end of the document") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw failure("a name in quotes belongs here") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw failure("`:` belongs here") }
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("`,` or `}` belongs here") }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("`,` or `]` belongs here") }
    return .array(elements)
  }

  private mutating func enter() throws(JSONError) {
    index += 1
    depth += 1
    guard depth <= Self.maximumDepth else { throw failure("nested too deeply") }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("a value belongs here") }
    index += word.utf8.count
    return value
  }

  func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func failure(_ reason: String) -> JSONError { JSONError(offset: index, reason: reason) }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }
}
