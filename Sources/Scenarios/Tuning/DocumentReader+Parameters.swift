// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

extension DocumentReader {
  /// The entries of the table of parameters that are single values.
  var parameters: [ScenarioParameter] {
    guard let table = parameterTable, case .mapping(let entries) = table.value.content else {
      return []
    }
    return entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value.content else { return nil }
      return ScenarioParameter(
        name: entry.key, text: scalar.text.trimmingBlanks, place: entry.value.span)
    }
  }

  /// The table with overrides applied.
  var parameterTable: SourceNode.Entry? {
    let bag = DiagnosticBag()
    return parsed(bag).flatMap {
      let set = SettingOverrides(arguments: overrides)
        .apply(to: $0, bag) { $0.hasPrefix(ParameterTable.key + ".") || $0 == ParameterTable.key }
      let layered = world?.layer.apply(to: set, bag) { $0.keys.first == ParameterTable.key }
      return (layered ?? set).entry(ParameterTable.key)
    }
  }

  /// The text with some numbers replaced; nil when one of them does not stand in it as read.
  func text(replacing values: [String: String]) -> String? {
    var lines = sources[0].text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(Array.init)
    let own = DocumentReader(file: file, bytes: bytes).parameters.filter { values[$0.name] != nil }
    guard own.count == values.count, values.keys.allSatisfy({ !isOfWorld($0) }) else { return nil }
    // From the right, so that places to the left stay true.
    for parameter in own.sorted(by: { $0.place.column > $1.place.column }) {
      let place = parameter.place
      let range = (place.column - 1)..<(place.column - 1 + place.length)
      guard lines.indices.contains(place.line - 1),
        range.upperBound <= lines[place.line - 1].count
      else { return nil }
      lines[place.line - 1].replaceSubrange(
        range, with: (values[parameter.name] ?? "").unicodeScalars)
    }
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  /// Whether a parameter has another number in the one world that is read.
  private func isOfWorld(_ parameter: String) -> Bool {
    world?.layer.values.contains {
      $0.keys == [ParameterTable.key, parameter] || $0.keys == [ParameterTable.key]
    } ?? false
  }

  private func parsed(_ bag: DiagnosticBag) -> SourceNode? {
    SourceDecoder(file: file, limits: limits, bag: bag).decode(bytes).flatMap {
      SourceParser(source: $0, limits: limits, bag: bag).parse()
    }
  }
}
