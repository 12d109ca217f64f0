// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// The numbers named under `parameters:`, put in wherever `${name}` stands.
///
/// The text of the number replaces the reference before any grammar reads the value, so a parameter
/// may stand before a unit: `${waiting} days`. Numbers only: a parameter is what studies vary.
package struct ParameterTable {
  /// The key of the table in a scenario.
  package static let key = "parameters"

  private let entries: [SourceNode.Entry]
  private let place: SourceSpan?

  /// Takes the table out of a document; one that is not well-formed counts as empty, since the
  /// grammar of `parameters` reports it.
  package init(root: SourceNode) {
    guard let table = root.entry(Self.key), case .mapping(let entries) = table.value.content else {
      (entries, place) = ([], nil)
      return
    }
    (self.entries, place) = (entries, table.keySpan)
  }

  /// The grammar of the table itself.
  package static let grammar = Grammar<[Named<Double>]>.named(
    verbatim, expected: "names with numbers, such as high_risk: 0.62")

  /// A number whose text is kept: it is what `${name}` puts into texts, `0.60` as well as `0.6`.
  private static let verbatim = Grammar<Double>(Grammar<Double>.number().description) { reader in
    guard let reading = Grammar<Double>.number().read(reader),
      case .scalar(let scalar) = reader.node.content
    else { return nil }
    return Reading(value: reading.value, resolved: .verbatim(scalar.text.trimmingBlanks))
  }

  /// The document with every reference replaced; what cannot be is reported once.
  package func substitute(in root: SourceNode, _ bag: DiagnosticBag) -> SourceNode {
    let walk = ParameterSubstitution(entries: entries, place: place, bag: bag)
    let result = walk.root(root)
    for entry in entries where !walk.used.contains(entry.key) {
      bag.report(.unusedParameter(entry.key.shortened, at: entry.keySpan))
    }
    return result
  }
}
