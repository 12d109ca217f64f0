// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// The document as text: members in order, two spaces of indentation, lists of plain values on one
  /// line, `\n` line ends and one at the end.
  ///
  /// Equal values give equal bytes, in every process and on every machine.
  public func written() -> String {
    var output = ""
    write(into: &output, indentation: 0)
    output += "\n"
    return output
  }

  private func write(into output: inout String, indentation: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .unsigned(let value): output += String(value)
    case .number(let value): output += JSONNumber.text(value) ?? "null"
    case .string(let text): Self.writeQuoted(text, into: &output)
    case .array(let elements): Self.write(elements, into: &output, indentation)
    case .object(let members): Self.write(members, into: &output, indentation)
    }
  }

  private static func write(
    _ elements: [JSONValue], into output: inout String, _ indentation: Int
  ) {
    let isPlain = elements.allSatisfy(\.isPlain)
    output += "["
    for (index, element) in elements.enumerated() {
      output += index > 0 ? (isPlain ? ", " : ",") : ""
      if !isPlain { startLine(in: &output, indentation + 1) }
      element.write(into: &output, indentation: indentation + 1)
    }
    if !isPlain { startLine(in: &output, indentation) }
    output += "]"
  }

  private static func write(
    _ members: [Member], into output: inout String, _ indentation: Int
  ) {
    output += "{"
    for (index, member) in members.enumerated() {
      output += index > 0 ? "," : ""
      startLine(in: &output, indentation + 1)
      writeQuoted(member.name, into: &output)
      output += ": "
      member.value.write(into: &output, indentation: indentation + 1)
    }
    if !members.isEmpty { startLine(in: &output, indentation) }
    output += "}"
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func startLine(in output: inout String, _ indentation: Int) {
    output += "\n" + String(repeating: "  ", count: indentation)
  }

  /// A text between quotes, with everything JSON and cautious terminals want escaped.
  static func writeQuoted(_ text: String, into output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default: writeScalar(scalar, into: &output)
      }
    }
    output += "\""
  }

  private static func writeScalar(_ scalar: Unicode.Scalar, into output: inout String) {
    // U+2028 and U+2029 end lines in JavaScript, where reports embed this text; controls and marks of direction
    // would reach a terminal.
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    default: output.unicodeScalars.append(scalar)
    }
  }
}

extension JSONValue {
  /// The document on one line, safe inside a `<script>` element of a page.
  ///
  /// `<`, `>` and `&` become escapes, so that no text ends the element or begins a comment; U+2028 and U+2029, which
  /// end lines in JavaScript, are escapes in every document.
  public func embedded() -> String {
    var output: [UInt8] = []
    writeCompact(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func writeCompact(into output: inout [UInt8]) {
    switch self {
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.writeCompact(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.appendSafe(.string(member.name), to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.writeCompact(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    default: Self.appendSafe(self, to: &output)
    }
  }

  /// A plain value; outside texts none of the three characters occurs in JSON.
  private static func appendSafe(_ value: JSONValue, to output: inout [UInt8]) {
    for byte in value.written().utf8.dropLast() {
      switch byte {
      case UInt8(ascii: "<"): output.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): output.append(contentsOf: "\\u0026".utf8)
      default: output.append(byte)
      }
    }
  }
}
