// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Reads the default of a field as if the user had written it.
enum DefaultText {
  /// A cursor on the default's value, whose problems would be a mistake of ours.
  static func reader(_ key: String, _ text: String, at place: SourceSpan) -> NodeReader {
    let bag = DiagnosticBag()
    let node = InlineValue(text: text, file: "default of \(key)", line: 1, column: 1).parse(bag)
    guard let node, !bag.hasErrors else {
      preconditionFailure("the default of `\(key)` is not YAML: \(text)")
    }
    return NodeReader(
      node: node, path: KeyPathText.root.appending(key: key), holder: place, bag: bag)
  }
}
