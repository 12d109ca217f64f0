// SPDX-License-Identifier: GPL-3.0-or-later

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
