// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// The JSON Schema of scenario files, made from the very fields that the reader reads.
public enum ScenarioSchema {
  /// The schema (draft-07) as text, ending in a line break.
  public static var text: String {
    SchemaBuilder.schema(of: relaxed(ScenarioReader.grammar.description), title: "Recobro scenario")
      .admittingPreset.rendered(pretty: true) + "\n"
  }

  /// The sections that a preset may fill, whose keys an editor must not demand.
  private static let filled: Set<String> = ["the behaviour", "a channel"]

  private static func relaxed(_ description: GrammarDescription) -> GrammarDescription {
    switch description {
    case .section(let section):
      let isFilled = filled.contains(section.name)
      return .section(
        SectionDescription(
          name: section.name, summary: section.summary,
          fields: section.fields.map { relaxed($0, isRequired: $0.isRequired && !isFilled) }))
    case .named(let item, let expected): return .named(relaxed(item), expected: expected)
    case .forms(let forms, let expected): return .forms(forms.map(relaxed), expected: expected)
    case .list, .text, .keyed, .variants, .definition: return description
    }
  }

  private static func relaxed(_ field: FieldDescription, isRequired: Bool) -> FieldDescription {
    FieldDescription(
      key: field.key, isRequired: isRequired, defaultText: field.defaultText,
      summary: field.summary, value: relaxed(field.value))
  }
}

extension JSONValue {
  /// The schema with `channels.preset` allowed beside the channels.
  fileprivate var admittingPreset: JSONValue {
    let names = Preset.all.filter { $0.key == "channels" }.map { JSONValue.string($0.name) }
    let preset: JSONValue = .object([
      .init("preset", .object([.init("enum", .array(names))]))
    ])
    return replacing(["properties", "channels", "properties"], with: preset)
  }

  private func replacing(_ path: [String], with value: JSONValue) -> JSONValue {
    guard let key = path.first else { return value }
    guard case .object(var members) = self else { return self }
    let rest = Array(path.dropFirst())
    if let index = members.firstIndex(where: { $0.name == key }) {
      members[index] = .init(key, members[index].value.replacing(rest, with: value))
    } else {
      members.append(.init(key, JSONValue.object([]).replacing(rest, with: value)))
    }
    return .object(members)
  }
}
