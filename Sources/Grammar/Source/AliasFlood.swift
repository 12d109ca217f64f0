// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds files whose aliases would grow beyond measure before they could be refused.
///
/// The YAML library replaces aliases while it parses and compares keys by their whole content, so a
/// few dozen nested aliases can keep it busy for years. Texts with that many are refused unread; the
/// look is coarse, but a false alarm needs more than twenty words such as `*word` and an `&word`.
struct AliasFlood {
  let limits: SourceLimits

  /// The place of the first anchor when the text has too many aliases.
  func firstAnchor(in source: SourceText) -> SourceSpan? {
    guard count("*", in: source.text) > limits.aliases else { return nil }
    for number in 1...source.lineCount {
      let line = Array(source.line(number))
      for index in line.indices where line[index] == "&" && begins(line, index) {
        return source.span(line: number, column: index + 1)
      }
    }
    return nil
  }

  private func count(_ sign: Unicode.Scalar, in text: String) -> Int {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.count { scalars[$0] == sign && begins(scalars, $0) }
  }

  private func begins(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = index == 0 ? " " : scalars[index - 1]
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    return !before.properties.isAlphabetic && !after.properties.isWhitespace
  }
}
