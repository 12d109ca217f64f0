// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension NodeReader {
  /// The text here; nil after reporting a missing value, a list or a mapping.
  ///
  /// - Parameter expected: What would be right, such as "a share such as 62% or 0.62".
  /// - Returns: The text with its parameters put in, or nil.
  package func scalar(expected: String) -> SourceNode.Scalar? {
    if case .scalar(let scalar) = node.content, !node.isEmpty { return scalar }
    reportForm("a single value", expected: expected)
    return nil
  }

  /// Cursors on the items of the list here; nil after reporting another form.
  package func items(expected: String) -> [NodeReader]? {
    guard case .sequence(let nodes) = node.content else {
      reportForm("a list", expected: expected)
      return nil
    }
    return nodes.enumerated().map { index, item in
      NodeReader(
        node: item, path: path.appending(index: index), holder: item.firstPlace, bag: bag)
    }
  }

  /// The entries of the mapping here; nil after reporting another form.
  package func entries(expected: String) -> [SourceNode.Entry]? {
    guard case .mapping(let entries) = node.content else {
      reportForm("a mapping", expected: expected)
      return nil
    }
    return entries
  }

  /// Reads the mapping here key by key.
  ///
  /// The closure asks for keys; on return every key nobody asked for and every required key that is
  /// not there are reported, so neither can be forgotten.
  ///
  /// - Parameters:
  ///   - section: What the mapping describes.
  ///   - body: Reads the keys; nil after reporting.
  /// - Returns: What the closure returned, or nil after reporting.
  func mapping<Value>(_ section: SectionDescription, _ body: (FieldReader) -> Value?) -> Value? {
    guard let entries = entries(expected: section.told) else { return nil }
    let fields = FieldReader(self, entries: entries, owner: section.name)
    let value = body(fields)
    fields.finish()
    return value
  }

  /// Reports that another form of value belongs here, unless the value was reported before.
  ///
  /// - Parameters:
  ///   - wanted: The form: "a list".
  ///   - expected: What would be right.
  ///   - help: What to write.
  func reportForm(_ wanted: String, expected: String, help: [String] = []) {
    if node.content == .reported { return }
    if node.isEmpty {
      report(.emptyValue, "\(path.subject) has no value", "nothing follows", expected: expected)
    } else {
      report(
        .wrongForm, "\(path.subject) must be \(wanted), not \(node.form)",
        "\(node.form) stands here", expected: expected, help: help)
    }
  }
}
