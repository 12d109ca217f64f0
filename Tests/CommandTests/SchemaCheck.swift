// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Holds documents against a JSON Schema, as far as ours use draft-07.
struct SchemaCheck {
  let schema: JSONValue

  init(_ text: String) throws { schema = try JSONValue(parsing: text.utf8) }

  /// What a document has that the schema does not allow, each with its place.
  func problems(_ document: JSONValue) -> [String] { problems(document, schema, "") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    if let name = schema["$ref"]?.text {
      let definition = self.schema["definitions"]?[String(name.dropFirst("#/definitions/".count))]
      return definition.map { problems(value, $0, place) } ?? ["\(place): no definition \(name)"]
    }
    var found = (schema["allOf"]?.elements ?? []).flatMap { problems(value, $0, place) }
    if let forms = schema["anyOf"]?.elements {
      let all = forms.map { problems(value, $0, place) }
      if !all.contains([]) { found += all.min { $0.count < $1.count } ?? [] }
    }
    if let words = schema["enum"]?.elements, !words.contains(value) {
      found.append("\(place): not one of the words")
    }
    guard let type = schema["type"] else { return found }
    let types = type.elements?.compactMap(\.text) ?? [type.text ?? ""]
    guard types.contains(where: { isOf(value, $0) }) else {
      return found + ["\(place): not \(types)"]
    }
    return found + bounds(value, schema, place) + members(value, schema, place)
      + items(value, schema, place)
  }

  private func isOf(_ value: JSONValue, _ type: String) -> Bool {
    switch type {
    case "object": value.members != nil
    case "array": value.elements != nil
    case "string": value.text != nil
    case "integer": value.int != nil || value.uint64 != nil
    case "number": value.double != nil
    case "boolean": value == .bool(true) || value == .bool(false)
    default: value == .null
    }
  }

  private func bounds(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    if let text = value.text, let pattern = schema["pattern"]?.text {
      let isLike = (try? Regex(pattern).wholeMatch(in: text)) != nil
      return isLike ? [] : ["\(place): not like \(pattern)"]
    }
    guard let number = value.double else { return [] }
    let isInside =
      (schema["minimum"]?.double.map { number >= $0 } ?? true)
      && (schema["maximum"]?.double.map { number <= $0 } ?? true)
      && (schema["exclusiveMinimum"]?.double.map { number > $0 } ?? true)
      && (schema["exclusiveMaximum"]?.double.map { number < $0 } ?? true)
    return isInside ? [] : ["\(place): out of bounds"]
  }

  private func members(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let members = value.members else { return [] }
    let missing = (schema["required"]?.elements ?? []).compactMap(\.text)
      .filter { value[$0] == nil }.map { "\(place): lacks \($0)" }
    return missing
      + members.flatMap { member -> [String] in
        let here = "\(place).\(member.name)"
        if let own = schema["properties"]?[member.name] {
          return problems(member.value, own, here)
        }
        guard let others = schema["additionalProperties"] else { return [] }
        return others == .bool(false)
          ? ["\(here): unknown"] : problems(member.value, others, here)
      }
  }

  private func items(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let elements = value.elements else { return [] }
    let (least, most) = (schema["minItems"]?.int ?? 0, schema["maxItems"]?.int ?? .max)
    let count = (least...most).contains(elements.count) ? [] : ["\(place): \(elements.count) items"]
    guard let item = schema["items"] else { return count }
    return count
      + elements.enumerated().flatMap { problems($0.element, item, "\(place)[\($0.offset)]") }
  }
}
