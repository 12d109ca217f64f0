// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The values of one option as a source that diagnostics quote: a line each.
struct ArgumentText {
  let option: String
  let arguments: [String]

  var source: SourceText {
    let lines = arguments.map { argument in
      String(argument.map { $0.isNewline ? " " : $0 })
    }
    return SourceText(file: option, text: lines.joined(separator: "\n"))
  }

  /// The place of a part of an argument; the whole argument for a part that does not occur in it.
  func place(_ index: Int, _ part: some StringProtocol) -> SourceSpan {
    let argument = arguments[index]
    guard !part.isEmpty, let range = argument.firstRange(of: String(part)) else {
      return SourceSpan(
        file: option, line: index + 1, column: 1, length: argument.unicodeScalars.count)
    }
    let before = argument[..<range.lowerBound].unicodeScalars.count
    return SourceSpan(
      file: option, line: index + 1, column: before + 1, length: part.unicodeScalars.count)
  }
}
