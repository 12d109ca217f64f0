// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// One line of the reference of keys.
struct KeyReference: Sendable, Hashable {
  /// The key with the keys around it: `strategies.<name>.path[].every`.
  let path: String
  /// What its value looks like.
  let expected: String
  /// Whether it must be there.
  let isRequired: Bool
  /// The text that stands for it otherwise.
  let defaultText: String?
  /// What it means.
  let summary: Bilingual
}

extension Grammar {
  /// Every key a document can have, in declared order; what holds itself is listed once.
  var keyReference: [KeyReference] { KeyReferenceWalk.keys(of: description) }
}

/// Walks over a description to list its keys.
private struct KeyReferenceWalk {
  private var keys: [KeyReference] = []
  private var open: Set<String> = []

  static func keys(of description: GrammarDescription) -> [KeyReference] {
    var walk = Self()
    walk.visit(description, "")
    return walk.keys
  }

  private mutating func visit(_ description: GrammarDescription, _ path: String) {
    switch description {
    case .text: break
    case .list(let item, _, _): visit(item, path + "[]")
    case .section(let section): visit(section.fields, path)
    case .named(let item, _): visit(item, joined(path, "<name>"))
    case .variants(let fields, _): visit(fields, path)
    case .forms(let forms, _): for form in forms { visit(form, path) }
    case .definition(let name, _, let content):
      guard open.insert(name).inserted else { return }
      visit(content(), path)
      open.remove(name)
    }
  }

  private mutating func visit(_ fields: [FieldDescription], _ path: String) {
    for field in fields {
      let path = joined(path, field.key)
      let line = KeyReference(
        path: path, expected: field.value.expected, isRequired: field.isRequired,
        defaultText: field.defaultText, summary: field.summary)
      if !keys.contains(line) { keys.append(line) }
      visit(field.value, path)
    }
  }

  private func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
