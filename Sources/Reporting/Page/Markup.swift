// SPDX-License-Identifier: GPL-3.0-or-later

/// HTML text in which everything put in is escaped.
///
/// A literal is taken as it stands, a text between `\(` and `)` is escaped for elements and quoted attributes alike,
/// so that no name a user chose becomes a tag:
///
///     let row: Markup = "<td>\(name)</td>"
struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The HTML text.
  private(set) var text: String

  init(stringLiteral value: String) {
    text = value
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  /// Text that is HTML already, such as an embedded resource.
  init(trusted text: String) {
    self.text = text
  }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(trusted: left.text + right.text)
  }

  /// A text with the five characters that mean something in HTML as entities.
  ///
  /// Control characters and overrides of direction are shown by their number, as on a terminal.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Markup {
  /// Collects the parts of a literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ text: String) { self.text += Markup.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ list: [Markup]) { text += list.map(\.text).joined() }
  }
}
