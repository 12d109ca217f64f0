// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// One `path=value`.
struct Setting: Sendable {
  /// A key or an item's number on the way, with its place in the argument.
  struct Step: Sendable {
    enum Kind: Sendable {
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

  /// The steps of `strategies.champion.path[1].every`, or nil when it is not a path.
  static func steps(_ path: String, file: String, line: Int, column: Int = 1) -> [Step]? {
    var steps: [Step] = []
    var column = column
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      let key = part.prefix { $0 != "[" }
      guard !key.isEmpty, let indices = indices(part.dropFirst(key.count)) else { return nil }
      let span = SourceSpan(
        file: file, line: line, column: column, length: part.unicodeScalars.count)
      steps.append(Step(kind: .key(String(key)), span: span))
      steps += indices.map { Step(kind: .index($0), span: span) }
      column += part.unicodeScalars.count + 1
    }
    return steps
  }

  /// The path of some steps.
  static func path(_ steps: [Step]) -> String {
    steps.reduce("") { path, step in
      switch step.kind {
      case .key(let key): path.isEmpty ? key : "\(path).\(key)"
      case .index(let index): "\(path)[\(index)]"
      }
    }
  }

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
