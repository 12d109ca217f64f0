// SPDX-License-Identifier: GPL-3.0-or-later

/// Names with what they stand for.
struct DefinitionList {
  private let entries: [(name: String, value: String)]

  init(_ entries: [(String, String)]) {
    self.entries = entries.map { (name: $0.0, value: $0.1) }
  }

  var markup: Markup {
    let rows = entries.map { entry -> Markup in
      "<div><dt>\(entry.name)</dt><dd>\(entry.value)</dd></div>\n"
    }
    return "<dl class=\"facts\">\(rows)</dl>"
  }
}
