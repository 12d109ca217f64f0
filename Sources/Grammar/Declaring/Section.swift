// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// A mapping with fixed keys, declared once: reader, schema, manual and resolved text follow.
///
/// Declare every key as a stored `Field`; they are found by reflection, in the order declared, so
/// none can be forgotten. ``build(_:)`` runs only when every field was read, and may still report
/// what is wrong between fields:
///
///     struct PlanOfferSection: Section {
///       let name = "a plan offer"
///       let summary = Bilingual(en: "Instalments for the debt.", es: "Cuotas para la deuda.")
///       let instalments = Field("instalments", .wholeRange(.atLeast(1)), en: "…", es: "…")
///       let downPayment = Field("down_payment", .share, default: "0%", en: "…", es: "…")
///
///       func build(_ values: SectionValues) -> PlanOffer? {
///         PlanOffer(instalments: values[instalments], downPayment: values[downPayment])
///       }
///     }
///
///     static let planOffer = Grammar.section(PlanOfferSection())
package protocol Section: Sendable {
  /// What the section describes.
  associatedtype Value: Sendable
  /// What the mapping is, with its article: "a plan offer".
  var name: String { get }
  /// What it is for, in a sentence.
  var summary: Bilingual { get }
  /// Makes the value of the fields; nil after reporting.
  func build(_ values: SectionValues) -> Value?
}

extension Section {
  /// The fields in the order declared.
  package var fields: [any AnyField] {
    Mirror(reflecting: self).children.compactMap { $0.value as? any AnyField }
  }
}

extension Grammar {
  /// The mapping a section declares, once in the schema however often it occurs.
  package static func shared<S: Section>(_ name: String, _ section: S) -> Self
  where S.Value == Value {
    .definition(name, expected: "the keys of \(section.name)") { .section(section) }
  }
}

extension Grammar {
  /// The mapping a section declares.
  ///
  /// - Precondition: No two fields have one key.
  package static func section<S: Section>(_ section: S) -> Self where S.Value == Value {
    let fields = section.fields
    let keys = fields.map(\.description.key)
    precondition(Set(keys).count == keys.count, "\(section.name) declares a key twice")
    let description = SectionDescription(
      name: section.name, summary: section.summary, fields: fields.map(\.description))
    let read: @Sendable (NodeReader) -> Reading<Value>? = { reader in
      reader.mapping(description) { mapping in
        let values = SectionValues(mapping, of: description)
        var isComplete = true
        for field in fields where !values.read(field) { isComplete = false }
        guard isComplete, let value = section.build(values) else { return nil }
        return Reading(value: value, resolved: .mapping(values.resolved))
      }
    }
    return Self(.section(description)) { reader in
      if case .mapping = reader.node.content { return read(reader) }
      reader.reportForm(
        "a mapping", expected: description.told, help: reader.braced(description, read))
      return nil
    }
  }
}
