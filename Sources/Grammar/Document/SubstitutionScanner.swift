// SPDX-License-Identifier: GPL-3.0-or-later

/// Splits a text at its references to parameters.
enum SubstitutionScanner {
  /// A part of the text; offsets count Unicode scalars.
  enum Piece: Equatable {
    case literal(String)
    case reference(String, offset: Int)
    /// A `${` without a name and a closing brace.
    case unclosed(offset: Int)
  }

  /// The parts in order.
  static func pieces(_ text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var literal = ""
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "$", index + 1 < scalars.count, scalars[index + 1] == "{" else {
        literal.unicodeScalars.append(scalars[index])
        index += 1
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      let name = scalars[(index + 2)...].prefix { $0 != "}" && $0 != "{" }
      let text = String(String.UnicodeScalarView(name)).trimmingBlanks
      let isClosed = name.endIndex < scalars.count && scalars[name.endIndex] == "}"
      guard isClosed, NameText.isName(text) else {
        return pieces + [.unclosed(offset: index)]
      }
      pieces.append(.reference(text, offset: index))
      index = name.endIndex + 1
    }
    return literal.isEmpty ? pieces : pieces + [.literal(literal)]
  }
}
