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

  private static func writeQuoted(_ text: String, into output: inout String) {
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
