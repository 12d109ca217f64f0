// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Walks over a description and collects its sections, each where it stands first.
package struct ReferenceWalk {
  /// The sections in the order of a document.
  package private(set) var sections: [ReferenceSection] = []
  private var homes: [String: String] = [:]

  /// Walks over all that a document can have.
  package init(_ description: GrammarDescription) { visit(description, "") }

  /// Where the keys of a value are listed; nil for a value without keys.
  func home(of description: GrammarDescription) -> String? {
    switch description {
    case .text: nil
    case .list(let item, _, _), .named(let item, _), .keyed(let item, _): home(of: item)
    case .section(let section): homes[Self.identity(section.name, section.fields)]
    case .variants(let fields, let expected): homes[Self.identity(expected, fields)]
    case .forms(let forms, _): forms.lazy.compactMap { home(of: $0) }.first
    case .definition(_, _, let content): home(of: content())
    }
  }

  private mutating func visit(_ description: GrammarDescription, _ path: String) {
    switch description {
    case .text: break
    case .list(let item, _, _): visit(item, path + "[]")
    case .section(let section):
      visit(section.fields, path, Self.identity(section.name, section.fields), section.summary)
    case .named(let item, _), .keyed(let item, _):
      visit(item, ReferenceSection.joined(path, "<name>"))
    case .variants(let fields, let expected):
      visit(fields, path, Self.identity(expected, fields), nil)
    case .forms(let forms, _): for form in forms { visit(form, path) }
    case .definition(_, _, let content): visit(content(), path)
    }
  }

  /// What holds itself is met again below itself, and left alone there.
  private mutating func visit(
    _ fields: [FieldDescription], _ path: String, _ identity: String, _ summary: Bilingual?
  ) {
    guard homes[identity] == nil else { return }
    homes[identity] = path
    let section = ReferenceSection(path: path, summary: summary, fields: fields)
    sections.append(section)
    for field in fields { visit(field.value, section.path(of: field)) }
  }

  /// Two sections may have one name, such as the correlations of attributes and of parameters.
  private static func identity(_ name: String, _ fields: [FieldDescription]) -> String {
    ([name] + fields.map { "\($0.key): \($0.value.expected)" }).joined(separator: "\n")
  }
}
