// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics
package import Storage

/// What a grammar accepts, as data: schema and reference of keys are made from it.
package indirect enum GrammarDescription: Sendable {
  /// A single value; `schema` is the fragment for it.
  case text(expected: String, schema: JSONValue)
  /// A list with a number of items.
  case list(GrammarDescription, count: ClosedRange<Int>, expected: String)
  /// A mapping with fixed keys.
  case section(SectionDescription)
  /// A mapping from names the user chooses.
  case named(GrammarDescription, expected: String)
  /// A mapping from names that data have, which are free.
  case keyed(GrammarDescription, expected: String)
  /// A mapping with exactly one of these keys.
  case variants([FieldDescription], expected: String)
  /// One of several forms.
  case forms([GrammarDescription], expected: String)
  /// A shared description, by name.
  case definition(String, expected: String, @Sendable () -> GrammarDescription)

  /// What would be right, in a few words.
  package var expected: String {
    switch self {
    case .text(let expected, _), .list(_, _, let expected), .named(_, let expected),
      .keyed(_, let expected),
      .variants(_, let expected), .forms(_, let expected), .definition(_, let expected, _):
      expected
    case .section(let section): "the keys of \(section.name)"
    }
  }

  /// The same as problems tell it: a mapping of fixed keys with its keys.
  var told: String {
    switch self {
    case .section(let section): section.told
    case .definition(_, _, let content): content().told
    default: expected
    }
  }
}

/// A mapping with fixed keys, as data.
package struct SectionDescription: Sendable {
  /// What the mapping describes: "a plan offer".
  package let name: String
  /// What it is for.
  package let summary: Bilingual
  /// Its keys in declared order.
  package let fields: [FieldDescription]

  package init(name: String, summary: Bilingual, fields: [FieldDescription]) {
    (self.name, self.summary, self.fields) = (name, summary, fields)
  }

  /// What would be right, with the keys by name: those that must be there first, and no more than can be read at a glance.
  var told: String {
    let keys = (fields.filter(\.isRequired) + fields.filter { !$0.isRequired }).map(\.key)
    let shown = keys.prefix(8).joined(separator: ", ")
    return "the keys of \(name): \(shown)\(keys.count > 8 ? ", …" : "")"
  }
}

/// One key, as data.
package struct FieldDescription: Sendable {
  package let key: String
  /// Whether the key must be there.
  package let isRequired: Bool
  /// The text that stands for the key when it is left out.
  package let defaultText: String?
  /// What the key means.
  package let summary: Bilingual
  /// What its value looks like.
  package let value: GrammarDescription

  package init(
    key: String, isRequired: Bool, defaultText: String?, summary: Bilingual,
    value: GrammarDescription
  ) {
    (self.key, self.isRequired, self.defaultText) = (key, isRequired, defaultText)
    (self.summary, self.value) = (summary, value)
  }
}
