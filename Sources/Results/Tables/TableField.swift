// SPDX-License-Identifier: GPL-3.0-or-later

/// One field of a row.
public enum TableField: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number; nil, NaN and infinities are undefined and written as an empty field.
  case number(Double?)

  /// The field as RFC 4180 writes it.
  ///
  /// Texts with a comma, a quote or a line end stand in quotes, quotes inside are doubled. The empty
  /// text is `""`, so that it differs from an undefined number.
  var csv: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .integer(let value): String(value)
    case .number(let value): value.flatMap(JSONNumber.text) ?? ""
    }
  }

  private static func quoted(_ text: String) -> String {
    let mustQuote = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard mustQuote || text.isEmpty || text.first == " " || text.last == " " else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      result += scalar == "\"" ? "\"\"" : ""
      if scalar != "\"" { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }
}
