// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
package import Storage

/// Makes a JSON Schema (draft-07, the newest that YAML editors read) from a grammar's description.
///
/// Editors follow YAML 1.2, where `50_000` and `62%` are text: every number is therefore described
/// both as a number and as text with a pattern.
package struct SchemaBuilder {
  private var definitions: [JSONValue.Member] = []
  private var begun: Set<String> = []

  /// The schema of a document.
  ///
  /// - Parameters:
  ///   - description: What the document looks like.
  ///   - title: The schema's title.
  /// - Returns: The schema, its keys in declared order.
  package static func schema(of description: GrammarDescription, title: String) -> JSONValue {
    var builder = Self()
    let root = builder.fragment(description)
    var members: [JSONValue.Member] = [
      .init("$schema", "http://json-schema.org/draft-07/schema#"), .init("title", .string(title)),
    ]
    if case .object(let own) = root { members += own }
    if !builder.definitions.isEmpty {
      let sorted = builder.definitions.sorted { $0.name < $1.name }
      members.append(.init("definitions", .object(sorted)))
    }
    return .object(members)
  }

  private mutating func fragment(_ description: GrammarDescription) -> JSONValue {
    switch description {
    case .text(_, let schema): return schema
    case .list(let item, let count, _): return list(item, count)
    case .section(let section): return mapping(section.fields, summary: section.summary)
    case .named(let item, _):
      return [
        "type": "object", "propertyNames": ["pattern": .string("^\(NameText.pattern)$")],
        "additionalProperties": fragment(item),
      ]
    case .keyed(let item, _):
      return ["type": "object", "additionalProperties": fragment(item)]
    case .variants(let fields, _):
      guard case .object(let members) = mapping(fields, summary: nil) else { return [:] }
      return .object(members + [.init("minProperties", 1), .init("maxProperties", 1)])
    case .forms(let forms, _):
      return ["anyOf": .array(forms.map { fragment($0) })]
    case .definition(let name, _, let content):
      if begun.insert(name).inserted {
        let fragment = fragment(content())
        definitions.append(.init(name, fragment))
      }
      return ["$ref": .string("#/definitions/\(name)")]
    }
  }

  private mutating func list(_ item: GrammarDescription, _ count: ClosedRange<Int>) -> JSONValue {
    var members: [JSONValue.Member] = [.init("type", "array"), .init("items", fragment(item))]
    if count.lowerBound > 0 { members.append(.init("minItems", .count(count.lowerBound))) }
    if count.upperBound < .max { members.append(.init("maxItems", .count(count.upperBound))) }
    return .object(members)
  }

  private mutating func mapping(_ fields: [FieldDescription], summary: Bilingual?) -> JSONValue {
    var members: [JSONValue.Member] = [.init("type", "object")]
    if let summary { members.append(.init("description", .string(summary.english))) }
    members.append(.init("additionalProperties", false))
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    var properties: [JSONValue.Member] = []
    for field in fields { properties.append(.init(field.key, property(field))) }
    members.append(.init("properties", .object(properties)))
    return .object(members)
  }

  /// A key's schema; draft-07 ignores what stands beside `$ref`, hence the `allOf`.
  private mutating func property(_ field: FieldDescription) -> JSONValue {
    var text = field.summary.english
    if let standard = field.defaultText { text += " Default: \(standard)." }
    let value = fragment(field.value)
    let description = JSONValue.Member("description", .string(text))
    if value["$ref"] != nil { return .object([description, .init("allOf", .array([value]))]) }
    guard case .object(let members) = value else { return value }
    return .object([description] + members.filter { $0.name != "description" })
  }
}

extension Grammar {
  /// The JSON Schema of documents with this grammar.
  package func schema(title: String) -> JSONValue {
    SchemaBuilder.schema(of: description, title: title)
  }
}
