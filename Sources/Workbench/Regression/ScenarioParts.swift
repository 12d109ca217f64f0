// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Cuts a resolved scenario into parts two levels deep, such as `seed` and `strategies.champion`.
///
/// The writer of resolved scenarios indents by two blanks and quotes what needs it, so indentation is enough.
enum ScenarioParts {
  static func of(_ resolved: String) -> [Baseline.Part] {
    var parts: [(path: String, lines: [Substring])] = []
    var top = ""
    for line in resolved.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      let key = key(line)
      if depth == 0, let key {
        top = key
        parts.append((key, [line]))
      } else if depth == 2, let key {
        // A key with keys below is not a part itself.
        if parts.last?.path == top { parts.removeLast() }
        parts.append(("\(top).\(key)", [line]))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts.map { Baseline.Part(path: $0.path, content: content($0.lines)) }
  }

  /// The single values of the parts that are kept as a digest, with numbers in the place of parameters.
  static func values(of resolved: String) -> [Baseline.Part] {
    let long = of(resolved).filter(\.isDigest)
    return ResolvedLeaves.of(resolved).filter { leaf in
      long.contains { $0.holds(leaf.path) }
    }.map { Baseline.Part(path: $0.path, content: short($0.value[...]) ?? digest($0.value)) }
  }

  /// The key of a line; nil for an item of a list.
  private static func key(_ line: Substring) -> String? {
    let text = line.drop { $0 == " " }
    guard !text.hasPrefix("- "), let end = text.firstIndex(of: ":") else { return nil }
    return String(text[..<end])
  }

  /// A short single value itself, otherwise the beginning of its digest.
  private static func content(_ lines: [Substring]) -> String {
    if lines.count == 1, let end = lines[0].firstIndex(of: ":") {
      let value = lines[0][end...].dropFirst().drop { $0 == " " }
      if let value = short(value) { return value }
    }
    return digest(lines.joined(separator: "\n"))
  }

  private static func short(_ value: Substring) -> String? {
    value.count <= 60 ? plain(value) : nil
  }

  /// A scalar without its quotes.
  private static func plain(_ text: Substring) -> String {
    guard text.hasPrefix("\"") else { return String(text) }
    return (try? JSONValue(parsing: text.utf8))?.text ?? String(text.dropFirst().dropLast())
  }

  private static func digest(_ text: String) -> String {
    Baseline.Part.digest + SHA256.hex(text.utf8).prefix(12)
  }
}

extension Baseline.Part {
  fileprivate static let digest = "sha256:"

  /// Whether the content is the beginning of a digest, which says nothing to people.
  var isDigest: Bool { content.hasPrefix(Self.digest) }

  /// Whether a key path lies in this part.
  func holds(_ path: String) -> Bool {
    guard path.hasPrefix(self.path) else { return false }
    let next = path.dropFirst(self.path.count).first
    return next == nil || next == "." || next == "["
  }

  /// Whether one of two parts that differ in form lies in the other.
  func isForm(of other: Self) -> Bool {
    path != other.path && (holds(other.path) || other.holds(path))
  }

  /// Whether it is a section or list without anything.
  var isEmpty: Bool { content == "{}" || content == "[]" }

  /// The path and, where it says something to people, the value.
  var told: String { isDigest ? path : "\(path) \(content)" }
}
