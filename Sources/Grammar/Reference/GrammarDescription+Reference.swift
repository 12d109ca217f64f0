// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage

/// What the reference of keys says of a value.
extension GrammarDescription {
  /// Whether the value is a mapping with fixed keys, in one form or several.
  var isMapping: Bool {
    switch self {
    case .section: true
    case .forms(let forms, _): forms.allSatisfy(\.isMapping)
    case .text, .list, .named, .keyed, .variants, .definition: false
    }
  }

  /// The words a value, or each item of a list, is chosen from; empty when there is no such choice.
  package var words: [String] {
    switch self {
    case .text(_, let schema): schema.words
    case .list(let item, _, _): item.words
    case .section, .named, .keyed, .variants, .forms, .definition: []
    }
  }

  /// What would be right, without the example of a bare number: bounds say more.
  var expectedBriefly: String {
    let words = " such as "
    guard let start = expected.ranges(of: words).last?.lowerBound,
      [BareNumber.any, BareNumber.whole].contains(where: {
        expected.hasPrefix($0) || expected.contains(" with " + $0)
      }), Double(expected[start...].dropFirst(words.count).filter { $0 != "_" }) != nil
    else { return expected }
    return String(expected[..<start])
  }
}

extension JSONValue {
  /// The words of an enumeration, as a schema lists them.
  fileprivate var words: [String] {
    guard case .array(let forms)? = self["anyOf"] else { return [] }
    for form in forms {
      guard case .array(let words)? = form["enum"] else { continue }
      return words.compactMap { if case .string(let word) = $0 { word } else { nil } }
    }
    return []
  }
}
