// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// One key of a section: how it is written, whether it may be left out, and what it means.
///
///     let instalments = Field("instalments", .wholeRange(), en: "…", es: "…")
///     let downPayment = Field("down_payment", .share, default: "0%", en: "…", es: "…")
///     let message = Field(optional: "message", .name, en: "…", es: "…")
///
/// A required or defaulted field has its grammar's type, an optional one the optional of it.
package struct Field<Value: Sendable>: Sendable, AnyField {
  package let description: FieldDescription
  private let reading: @Sendable (FieldReader) -> Outcome<Value>

  /// A key that must be there.
  package init(_ key: String, _ grammar: Grammar<Value>, en english: String, es spanish: String) {
    description = FieldDescription(
      key: key, isRequired: true, defaultText: nil, summary: Bilingual(en: english, es: spanish),
      value: grammar.description)
    reading = { fields in
      fields.requiredReading(key, grammar).map { .read($0.value, $0.resolved) } ?? .failed
    }
  }

  /// A key that may be left out, and the YAML text that then stands for it.
  ///
  /// - Precondition: The grammar reads `text`; checked by the first section that leaves the key out.
  package init(
    _ key: String, _ grammar: Grammar<Value>, default text: String, en english: String,
    es spanish: String
  ) {
    description = FieldDescription(
      key: key, isRequired: false, defaultText: text,
      summary: Bilingual(en: english, es: spanish), value: grammar.description)
    let byDefault = DefaultText(key, grammar, text)
    reading = { fields in
      guard let reader = fields.reader(key) else {
        let reading = byDefault.read(at: fields.owner.holder)
        return .read(reading.value, reading.resolved)
      }
      return reader.read(grammar).map { .read($0.value, $0.resolved) } ?? .failed
    }
  }

  /// A key of a single text that may be left out, and the value it then has.
  ///
  /// - Precondition: The grammar is that of a text.
  package init(
    _ key: String, _ grammar: Grammar<Value>, default value: Value, en english: String,
    es spanish: String
  ) where Value == Double {
    self.init(
      key, grammar, default: grammar.text?.write(value) ?? "", en: english, es: spanish)
  }

  /// A key that may be left out and then means nothing at all.
  package init<Wrapped: Sendable>(
    optional key: String, _ grammar: Grammar<Wrapped>, en english: String, es spanish: String
  ) where Value == Wrapped? {
    description = FieldDescription(
      key: key, isRequired: false, defaultText: nil,
      summary: Bilingual(en: english, es: spanish), value: grammar.description)
    reading = { fields in
      guard let reader = fields.reader(key) else { return .absent(nil) }
      return reader.read(grammar).map { .read($0.value, $0.resolved) } ?? .failed
    }
  }

  package func read(_ fields: FieldReader) -> (value: any Sendable, resolved: YAMLTree?)? {
    switch reading(fields) {
    case .read(let value, let resolved): (value, resolved)
    case .absent(let value): (value, nil)
    case .failed: nil
    }
  }
}

/// What reading a field gave.
private enum Outcome<Value> {
  case read(Value, YAMLTree)
  case absent(Value)
  case failed
}

/// A field of any type, as sections hold them.
package protocol AnyField: Sendable {
  /// The key, as data.
  var description: FieldDescription { get }
  /// Reads the key; nil after reporting, and no resolved text when it is absent.
  func read(_ fields: FieldReader) -> (value: any Sendable, resolved: YAMLTree?)?
}
