// SPDX-License-Identifier: GPL-3.0-or-later

/// One key of a section that knows where its value goes: nothing is assigned by hand.
///
///     let fatigue = Field("fatigue", .number(.factor), default: "0", en: "…", es: "…")
///       .into(\ChannelDraft.fatigue)
///
///     func build(_ values: SectionValues) -> ChannelDraft? { fill(ChannelDraft(), with: values) }
package struct Entry<Root>: AnyField {
  private let field: any AnyField
  fileprivate let put: @Sendable (SectionValues, inout Root) -> Void

  fileprivate init<Value>(
    _ field: Field<Value>, put: @escaping @Sendable (inout Root, Value) -> Void
  ) {
    self.field = field
    self.put = { put(&$1, $0[field]) }
  }

  package var description: FieldDescription { field.description }

  package func read(_ fields: FieldReader) -> (value: any Sendable, resolved: YAMLTree?)? {
    field.read(fields)
  }
}

extension Field {
  /// The key with the place its value goes to.
  package func into<Root>(_ place: any WritableKeyPath<Root, Value> & Sendable) -> Entry<Root> {
    Entry(self) { $0[keyPath: place] = $1 }
  }

  /// The key with what is done with its value.
  package func into<Root>(
    _ put: @escaping @Sendable (inout Root, Value) -> Void
  ) -> Entry<Root> {
    Entry(self, put: put)
  }
}

extension Section {
  /// A value with everything that was read put where the keys say.
  package func fill(_ value: Value, with values: SectionValues) -> Value {
    var filled = value
    for case let entry as Entry<Value> in fields { entry.put(values, &filled) }
    return filled
  }
}
