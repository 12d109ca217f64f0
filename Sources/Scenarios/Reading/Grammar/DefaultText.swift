// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Reads the default of a field as if the user had written it.
enum DefaultText {
  /// The default's value; a text its grammar refuses is a mistake of ours and stops the program.
  static func read<Value>(
    _ grammar: Grammar<Value>, _ key: String, _ text: String, at place: SourceSpan
  ) -> Reading<Value> {
    let bag = DiagnosticBag()
    let value = InlineValue(text: text, file: "default of \(key)", line: 1, column: 1)
    let path = KeyPathText.root.appending(key: key)
    let reading = value.parse(bag).flatMap { node in
      NodeReader(node: node, path: path, holder: place, bag: bag).read(grammar)
    }
    guard let reading, !bag.hasErrors else {
      let reason = bag.diagnostics.first?.message ?? "no reason given"
      preconditionFailure("the default of `\(key)` cannot be read: \(reason)")
    }
    return reading
  }
}
