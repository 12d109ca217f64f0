// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// The single values of a resolved scenario with their key paths, such as `strategies.a.path[0].every`.
///
/// It reads what the writer of resolved scenarios writes: two blanks a level, one key a line. References to parameters are
/// replaced by their numbers.
public enum ResolvedLeaves {
  /// The leaves in their order.
  public static func of(_ resolved: String) -> [(path: String, value: String)] {
    var leaves: [(path: String, value: String)] = []
    var steps: [(depth: Int, name: String)] = []
    var items: [String: Int] = [:]
    for line in resolved.split(separator: "\n") {
      var depth = line.prefix { $0 == " " }.count
      var rest = line.dropFirst(depth)
      // An item begins where its dash stands, and so may another one inside it.
      while rest.hasPrefix("- ") {
        steps.removeAll { $0.depth >= depth }
        let list = path(steps)
        items[list, default: -1] += 1
        steps.append((depth, "[\(items[list] ?? 0)]"))
        rest = rest.dropFirst(2)
        depth += 2
      }
      steps.removeAll { $0.depth >= depth }
      guard let colon = colon(rest) else {
        leaves.append((path(steps), plain(rest)))
        continue
      }
      steps.append((depth, plain(rest[..<colon])))
      let value = rest[colon...].dropFirst().drop { $0 == " " }
      if !value.isEmpty { leaves.append((path(steps), plain(value))) }
    }
    return withNumbers(leaves)
  }

  private static func withNumbers(
    _ leaves: [(path: String, value: String)]
  ) -> [(path: String, value: String)] {
    let table = leaves.filter { $0.path.hasPrefix("parameters.") }
      .map { (String($0.path.dropFirst("parameters.".count)), $0.value) }
    let numbers = Dictionary(table) { $1 }
    return leaves.map { ($0.path, ParameterReferences.replaced(in: $0.value, by: numbers)) }
  }

  /// The colon after a key; nil for a single value, which may hold one inside quotes.
  private static func colon(_ text: Substring) -> Substring.Index? {
    if text.hasPrefix("\"") {
      let close = text.dropFirst().indices.first { index in
        text[index] == "\"" && text[text.index(before: index)] != "\\"
      }
      guard let next = close.map(text.index(after:)), next < text.endIndex, text[next] == ":" else {
        return nil
      }
      return next
    }
    return text.indices.first { index in
      let next = text.index(after: index)
      return text[index] == ":" && (next == text.endIndex || text[next] == " ")
    }
  }

  /// A scalar without its quotes.
  static func plain(_ text: Substring) -> String {
    guard text.hasPrefix("\"") else { return String(text) }
    return (try? JSONValue(parsing: text.utf8))?.text ?? String(text.dropFirst().dropLast())
  }

  private static func path(_ steps: [(depth: Int, name: String)]) -> String {
    steps.reduce("") { path, step in
      path.isEmpty || step.name.hasPrefix("[") ? path + step.name : path + "." + step.name
    }
  }
}
