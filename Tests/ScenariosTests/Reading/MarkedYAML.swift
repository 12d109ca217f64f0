// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixture whose text carries `1️⃣` … `9️⃣` where diagnostics must start.
struct MarkedYAML {
  /// The text without markers.
  let text: String
  /// The place of each marker: line and column from 1, in Unicode scalars.
  let places: [String: (line: Int, column: Int)]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String: (line: Int, column: Int)] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" {
        places[String(character)] = (line, column)
        continue
      }
      text.append(contentsOf: scalars)
      column += scalars.count
      if character == "\n" || character == "\r\n" { (line, column) = (line + 1, 1) }
    }
    (self.text, self.places) = (String(text), places)
  }
}
