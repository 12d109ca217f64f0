// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The default of a field, read as if the user had written it.
///
/// Parsed once for all sections that leave the key out; a text that cannot be read is a mistake of
/// ours and stops the program.
struct DefaultText<Value: Sendable>: Sendable {
  private let key: String
  private let grammar: Grammar<Value>
  private let node: SourceNode

  init(_ key: String, _ grammar: Grammar<Value>, _ text: String) {
    let bag = DiagnosticBag()
    let value = InlineValue(text: text, file: "default of \(key)", line: 1, column: 1)
    guard let node = value.parse(bag) else { Self.refuse(key, bag) }
    self.key = key
    self.grammar = grammar
    self.node = node
  }

  /// The value of the default where a section leaves its key out.
  func read(at place: SourceSpan) -> Reading<Value> {
    let bag = DiagnosticBag()
    let path = KeyPathText.root.appending(key: key)
    let reader = NodeReader(node: node, path: path, holder: place, bag: bag)
    guard let reading = reader.read(grammar), !bag.hasErrors else { Self.refuse(key, bag) }
    return reading
  }

  private static func refuse(_ key: String, _ bag: DiagnosticBag) -> Never {
    let reason = bag.diagnostics.first?.message ?? "no reason given"
    preconditionFailure("the default of `\(key)` cannot be read: \(reason)")
  }
}
