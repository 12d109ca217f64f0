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

/// Why a text is not JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The offset of the byte at which reading stopped.
  public let offset: Int
  /// What is wrong there.
  public let reason: String

  /// The reason and the place.
  public var description: String { "\(reason), at byte \(offset)" }
}

extension JSONValue {
  /// Reads one JSON document.
  ///
  /// - Parameter text: UTF-8 text without a byte-order mark.
  /// - Throws: ``JSONError`` at the first byte that RFC 8259 does not allow, and for nesting beyond 128.
  public init(parsing text: some Sequence<UInt8>) throws(JSONError) {
    var reader = JSONReader(Array(text))
    self = try reader.document()
  }
}

/// How binary numbers are written in results: JSON and tables alike.
public enum JSONNumber {
  /// The shortest decimal text that reads back as the same number; nil for NaN and infinities.
  ///
  /// Whole numbers have no fraction (`1`, not `1.0`), exponents no padding (`1e-9`), and both zeros are
  /// `0`. The text is the same on every machine and under every locale.
  public static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    let text = value.description
    guard let exponentMark = text.firstIndex(of: "e") else { return withoutPointZero(text[...]) }
    let exponent = Int(text[text.index(after: exponentMark)...]) ?? 0
    return withoutPointZero(text[..<exponentMark]) + "e" + String(exponent)
  }

  private static func withoutPointZero(_ text: Substring) -> String {
    String(text.hasSuffix(".0") ? text.dropLast(2) : text)
  }
}
