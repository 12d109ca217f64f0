// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// One `path=value`.
struct Setting: Sendable {
  /// A key or an item's number on the way, with its place in the argument.
  struct Step: Sendable {
    enum Kind: Hashable, Sendable {
      case key(String)
      case index(Int)
    }
    let kind: Kind
    let span: SourceSpan
  }

  let path: String
  let steps: [Step]
  let value: SourceNode
  /// What messages call whoever sets it: "`--set`", or "variant `law`".
  let origin: String

  init(path: String, steps: [Step], value: SourceNode, origin: String) {
    (self.path, self.steps, self.value, self.origin) = (path, steps, value, origin)
  }

  /// Reads an argument; nil after reporting.
  ///
  /// - Parameters:
  ///   - argument: The argument.
  ///   - line: Its number among all, from 1.
  ///   - keys: What the document's keys accept, for advice.
  ///   - bag: Where problems go.
  init?(_ argument: String, line: Int, _ keys: NumberKeys, _ bag: DiagnosticBag) {
    let whole = SourceSpan(
      file: SettingOverrides.file, line: line, column: 1, length: argument.unicodeScalars.count)
    let path = String(argument.prefix { $0 != "=" })
    guard path.count < argument.count,
      let steps = Self.steps(path, file: SettingOverrides.file, line: line)
    else {
      bag.report(.malformedOverride(argument, at: whole))
      return nil
    }
    let written = argument.dropFirst(path.count + 1)
    let blanks = written.prefix { $0 == " " }.unicodeScalars.count
    let value = InlineValue(
      text: String(written).trimmingBlanks, file: SettingOverrides.file, line: line,
      column: path.unicodeScalars.count + 2 + blanks, keys: keys)
    guard let node = value.parse(bag) else { return nil }
    self.init(path: path, steps: steps, value: node, origin: "`--set`")
  }

  /// The steps of `strategies.champion.path[1].every`, or nil when it is not a path; a key in quotes may hold dots.
  static func steps(_ path: String, file: String, line: Int, column: Int = 1) -> [Step]? {
    var steps: [Step] = []
    var column = column
    for part in parts(of: path) {
      guard let (key, rest) = key(of: part), let indices = indices(rest) else { return nil }
      let span = SourceSpan(
        file: file, line: line, column: column, length: part.unicodeScalars.count)
      steps.append(Step(kind: .key(key), span: span))
      steps += indices.map { Step(kind: .index($0), span: span) }
      column += part.unicodeScalars.count + 1
    }
    return steps
  }

  /// What stands between the dots of a path that are not in quotes.
  private static func parts(of path: String) -> [Substring] {
    var isQuoted = false
    return path.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "." && !isQuoted
    }
  }

  /// The key of a part, without its quotes, and what stands behind it; nil where there is none.
  private static func key(of part: Substring) -> (key: String, rest: Substring)? {
    guard part.first == "\"" else {
      let key = part.prefix { $0 != "[" }
      return key.isEmpty ? nil : (String(key), part.dropFirst(key.count))
    }
    let key = part.dropFirst().prefix { $0 != "\"" }
    let rest = part.dropFirst(key.count + 1)
    return key.isEmpty || rest.isEmpty ? nil : (String(key), rest.dropFirst())
  }

  /// The path of some steps.
  static func path(_ steps: [Step]) -> String {
    steps.reduce("") { path, step in
      switch step.kind {
      case .key(let key): (path.isEmpty ? "" : "\(path).") + written(key)
      case .index(let index): "\(path)[\(index)]"
      }
    }
  }

  /// A key as a path has it: in quotes where it holds dots.
  static func written(_ key: String) -> String { key.contains(".") ? "\"\(key)\"" : key }

  /// The numbers of `[0][2]`, or nil when it is something else.
  private static func indices(_ text: Substring) -> [Int]? {
    var numbers: [Int] = []
    var rest = text
    while !rest.isEmpty {
      guard rest.first == "[", let close = rest.firstIndex(of: "]") else { return nil }
      let digits = rest[rest.index(after: rest.startIndex)..<close]
      guard !digits.isEmpty, digits.unicodeScalars.allSatisfy(\.isDigit), let number = Int(digits)
      else { return nil }
      numbers.append(number)
      rest = rest[rest.index(after: close)...]
    }
    return numbers
  }
}
