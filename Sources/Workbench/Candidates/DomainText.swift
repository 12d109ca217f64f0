// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Reads `3..30`, `3..30:3`, `0.2..0.8`, `0.2..0.8:0.05` and `3|7|14`.
struct DomainText {
  let domain: ParameterDomain
  let notation: StudySetting.Notation

  /// What is wrong with a text, and what would be right.
  struct Problem: Error {
    let message: String
    let help: String
    var isRange = false
    /// The one value that is written where two are needed.
    var onlyValue: String?
  }

  private static let shape =
    "write whole numbers `3..30` or `3..30:3`, decimals `0.2..0.8` or `0.2..0.8:0.05`, or a choice `3|7|14`"

  init(_ text: String) throws(Problem) {
    guard let dots = text.firstRange(of: "..") else {
      try self.init(choice: text)
      return
    }
    let rest = text[dots.upperBound...]
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(Self.bare)
    try self.init(
      Self.bare(text[..<dots.lowerBound]), parts[0], step: parts.count > 1 ? parts[1] : nil)
  }

  /// A number without blanks, and without `_` between digits, as scenarios have it.
  private static func bare(_ text: Substring) -> String {
    let digits = Array(text.filter { $0 != " " })
    return String(
      digits.indices.filter { index in
        let isBetween =
          index > 0 && index + 1 < digits.count && digits[index - 1].isNumber
          && digits[index + 1].isNumber
        return digits[index] != "_" || !isBetween
      }.map { digits[$0] })
  }

  /// What a range means that is written with another sign between its ends: `1-10`, `1:10`, `1 to 10`, `1…10`.
  private static func range(of text: String) -> String? {
    for sign in ["...", "…", "–", "—", "-", ":", "to", "a", ";"] {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false).map(bare)
      guard parts.count == 2, let low = number(parts[0]), let high = number(parts[1]), low < high
      else { continue }
      return "\(parts[0])..\(parts[1])"
    }
    return nil
  }

  private init(choice text: String) throws(Problem) {
    let words = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "|" || $0 == "," }
    ).map { String($0.filter { $0 != " " }) }
    for word in words where Self.number(word) == nil {
      throw Problem(
        message: "`\(word)` is not a number",
        help: Self.range(of: text).map { "write `\($0)`" } ?? Self.shape)
    }
    guard words.count > 1 else {
      throw Problem(
        message: "one value leaves nothing to vary", help: Self.shape, onlyValue: words.first)
    }
    domain = .categorical(words)
    notation = .plain
  }

  private init(_ low: String, _ high: String, step: String?) throws(Problem) {
    let texts = [low, high] + (step.map { [$0] } ?? [])
    for text in texts where Self.number(text) == nil {
      throw Problem(message: "`\(text)` is not a number", help: Self.shape)
    }
    let numbers = texts.compactMap(Self.number)
    guard numbers[0] != numbers[1] else {
      throw Problem(
        message: "the range is empty: both ends are \(low)", help: "write two different numbers",
        isRange: true, onlyValue: low)
    }
    guard numbers[0] < numbers[1] else {
      throw Problem(
        message: "the range is empty: \(low) is not below \(high)",
        help: "write the smaller number first", isRange: true)
    }
    // 1000.3 − 1000.2 is a little less than 0.1 in doubles: the range holds a step at its edge in any notation.
    let rounding = 4 * max(numbers[0].magnitude, numbers[1].magnitude).ulp
    if let step, numbers[2] <= 0 || numbers[2] > numbers[1] - numbers[0] + rounding {
      throw Problem(
        message: "the step \(step) must be above 0 and at most the range",
        help: "a step of \(low)..\(high) leads from \(low) upwards", isRange: true)
    }
    try self.init(texts, numbers)
  }

  private init(_ texts: [String], _ numbers: [Double]) throws(Problem) {
    let whole = texts.compactMap { Int($0) }
    if whole.count == texts.count {
      domain = .integer(low: whole[0], high: whole[1], step: whole.count > 2 ? whole[2] : 1)
      notation = .plain
    } else if texts.count == 2 {
      domain = .continuous(low: numbers[0], high: numbers[1])
      notation = .plain
    } else {
      (domain, notation) = try Self.decimals(texts, numbers)
    }
  }

  /// A grid of decimals is counted in units of its last decimal, so that no value is rounded.
  private static func decimals(
    _ texts: [String], _ numbers: [Double]
  ) throws(Problem) -> (ParameterDomain, StudySetting.Notation) {
    let decimals = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard decimals <= 9, numbers.allSatisfy({ abs($0 * scale) < 1e15 }) else {
      throw Problem(message: "the range has too many digits to be counted", help: Self.shape)
    }
    let units = numbers.map { Int(($0 * scale).rounded()) }
    let last = (units[1] - units[0]) / units[2]
    return (
      .integer(low: 0, high: last),
      .decimals(first: units[0], step: units[2], decimals: decimals)
    )
  }

  /// A decimal number without exponent.
  static func number(_ text: String) -> Double? {
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    guard let first = digits.first, first.isASCII, first.isNumber || first == ".",
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(text)
  }
}
