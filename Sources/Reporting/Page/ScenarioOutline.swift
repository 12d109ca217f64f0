// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage
import Vocabulary

/// The parts of a resolved scenario that a page quotes.
///
/// It reads the form in which Recobro writes resolved scenarios, with two spaces a level and a key a line, and is no
/// reader of YAML: what it does not find is left out.
struct ScenarioOutline: Hashable, Sendable {
  /// A part of the scenario as it stands, such as `portfolio`.
  struct Part: Hashable, Sendable {
    /// The key.
    let key: String
    /// The lines below it.
    let text: String
  }

  /// Keys with a plain value, such as `start`.
  private(set) var values: [String: String] = [:]
  /// Keys with a part below them, in order.
  private(set) var parts: [Part] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < lines.count {
      guard let (key, value) = Self.entry(lines[index]) else {
        index += 1
        continue
      }
      let end = lines[(index + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count
      if end > index + 1 {
        parts.append(Part(key: key, text: lines[(index + 1)..<end].joined(separator: "\n")))
      } else {
        values[key] = Self.plain(value)
      }
      index = end
    }
    values = values.mapValues(withNumbers)
  }

  /// A value with the numbers of `parameters` in the place of their names.
  private func withNumbers(_ value: String) -> String {
    guard value.contains("${") else { return value }
    let names = keys(of: "parameters")
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(names).map { ($0, entry($0, of: "parameters") ?? "") })
    return ParameterReferences.replaced(in: value, by: numbers)
  }

  /// The one-line summaries of the strategies that have one, by name.
  var summaries: [String: String] {
    let lines = parts.first { $0.key == "strategies" }?.text.split(separator: "\n") ?? []
    var found: [String: String] = [:]
    var strategy: String?
    for line in lines {
      let depth = line.prefix { $0 == " " }.count
      guard let (key, value) = Self.entry(String(line.dropFirst(depth))) else { continue }
      if depth == 2 { strategy = key }
      if depth == 4, key == "summary", let strategy {
        found[strategy] = withNumbers(Self.plain(value))
      }
    }
    return found
  }

  /// A value one level below a part, such as `preset` of `behavior`.
  func value(_ key: String, of part: String) -> String? {
    entry(key, of: part).map(withNumbers)
  }

  private func entry(_ key: String, of part: String) -> String? {
    let lines = parts.first { $0.key == part }?.text.split(separator: "\n") ?? []
    let entries = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { Self.entry(String($0.dropFirst(2))) }
    return entries.first { $0.key == key && !$0.value.isEmpty }.map { Self.plain($0.value) }
  }

  /// The keys one level below a part, such as the names of segments.
  func keys(of part: String, below parent: String? = nil) -> [String] {
    var lines = parts.first { $0.key == part }?.text.split(separator: "\n")[...] ?? []
    var indentation = "  "
    if let parent {
      guard let start = lines.firstIndex(where: { $0 == "  \(parent):" }) else { return [] }
      lines = lines[(start + 1)...].prefix { $0.hasPrefix("    ") }
      indentation = "    "
    }
    return lines.filter {
      $0.hasPrefix(indentation) && !$0.dropFirst(indentation.count).hasPrefix(" ")
    }
    .compactMap { Self.entry(String($0.dropFirst(indentation.count)))?.key }
  }

  /// `key: value`, with quotes around the key taken off.
  private static func entry(_ line: String) -> (key: String, value: String)? {
    guard let first = line.first, first != " ", first != "-", first != "#" else { return nil }
    if first == "\"" || first == "'" {
      let rest = line.dropFirst()
      guard let end = rest.firstIndex(of: first), rest[end...].dropFirst().hasPrefix(":") else {
        return nil
      }
      return (plain(String(line[...end])), value(rest[end...].dropFirst(2)))
    }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (String(line[..<colon]), value(line[colon...].dropFirst()))
  }

  private static func value(_ text: Substring) -> String { String(text.drop { $0 == " " }) }

  /// A scalar without its quotes.
  private static func plain(_ text: String) -> String {
    if text.hasPrefix("\"") {
      return (try? JSONValue(parsing: text.utf8))?.text ?? String(text.dropFirst().dropLast())
    }
    guard text.hasPrefix("'"), text.hasSuffix("'"), text.count > 1 else { return text }
    return String(text.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
