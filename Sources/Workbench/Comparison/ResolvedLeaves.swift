// SPDX-License-Identifier: GPL-3.0-or-later

/// The single values of a resolved scenario with their key paths, such as `strategies.a.path[0].every`.
///
/// It reads what the writer of resolved scenarios writes: two blanks a level, one key a line.
enum ResolvedLeaves {
  static func of(_ resolved: String) -> [(path: String, value: String)] {
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
        leaves.append((path(steps), String(rest)))
        continue
      }
      steps.append((depth, String(rest[..<colon])))
      let value = rest[colon...].dropFirst().drop { $0 == " " }
      if !value.isEmpty { leaves.append((path(steps), String(value))) }
    }
    return leaves
  }

  /// The colon after a key; nil for a single value, which may hold one inside quotes.
  private static func colon(_ text: Substring) -> Substring.Index? {
    guard !text.hasPrefix("\"") else { return nil }
    return text.indices.first { index in
      let next = text.index(after: index)
      return text[index] == ":" && (next == text.endIndex || text[next] == " ")
    }
  }

  private static func path(_ steps: [(depth: Int, name: String)]) -> String {
    steps.reduce("") { path, step in
      path.isEmpty || step.name.hasPrefix("[") ? path + step.name : path + "." + step.name
    }
  }
}
